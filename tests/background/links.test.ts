// Links that a page of cards shows: judged for the page in front alone, and kept without anything but whose they are.
import { beforeEach, expect, it } from 'vitest';
import { fake } from './fake-browser';
import { emptyStage, from, open, placed, say, see, settled } from './stage';

const { database } = await import('../../src/database');
const { pageOf } = await import('../../src/session');

beforeEach(emptyStage);

const links = (...all: string[]) => ({ type: 'links', links: all });
const FAKE = 'https://taobao.com.evil.top/lipin?secret=1#x';
it('are looked at once a page that asks for a card, in the page in front, and not behind the full-page warning', async () => {
  open(1, 'https://gift.example/', 'd', [{ id: 4, url: 'https://frame.example/' }]);
  await see(1, {}, 4);
  await see(1);
  await settled();
  expect(placed('links.js')).toMatchObject([{ target: { tabId: 1, documentIds: ['d'] } }]);
  open(2, 'https://taoba0.com/');
  await see(2);
  await settled();
  expect(placed('links.js')).toHaveLength(1);
});

it('are answered in their order, and kept by their host alone', async () => {
  open(1, 'https://gift.example/');
  await see(1);
  await settled();
  const answer = await say(
    links('https://www.taobao.com/', FAKE, `${FAKE}2`, 'https://t.cn/a', 'https://help.gift.example/'),
    from(1),
  );
  // The fake browser says a message by its key and what fills it.
  const marked = (mark: string, site: string) => ({
    ...{ mark, shown: `links_${mark}` },
    label: `links_${mark}Label \uE000,${site}`,
  });
  const fakes = marked('lookalike', 'evil.top');
  expect(answer).toEqual([null, fakes, fakes, marked('unknown', 't.cn'), null]);
  expect((await pageOf(1))?.links?.map(({ part }) => part.host)).toEqual(['taobao.com.evil.top', 't.cn']);
  expect(JSON.stringify([[...fake.session], await database.events.toArray()])).not.toContain('secret');
});

it('are added to those that were kept, each with what is said of it, and none where none is doubted', async () => {
  open(1, 'https://gift.example/');
  await see(1);
  await settled();
  await say(links('https://www.taobao.com/'), from(1));
  expect((await pageOf(1))?.links).toBeUndefined();
  await say(links('https://t.cn/a'), from(1));
  await say(links(FAKE, 'https://t.cn/b'), from(1));
  expect((await pageOf(1))?.links).toMatchObject([
    { part: { host: 't.cn' }, known: false, notes: ['short-link'] },
    { part: { host: 'taobao.com.evil.top', kind: 'lookalike' }, known: true, notes: [] },
  ]);
});

it('hide no card code in a host, and are never more than eight', async () => {
  open(1, 'https://gift.example/');
  await see(1);
  await settled();
  await say(links('https://8301229477510936.evil.example/'), from(1));
  expect(JSON.stringify([...fake.session])).not.toContain('8301229477510936');
  await say(links(...Array.from({ length: 32 }, (_, n) => `https://h${n}.example/`)), from(1));
  expect((await pageOf(1))?.links).toHaveLength(8);
});

it('are heard from the page in front alone, and only as the message has room for', async () => {
  open(1, 'https://gift.example/', 'd', [{ id: 4, url: 'https://frame.example/' }]);
  await see(1);
  await settled();
  expect(await say(links(FAKE), from(1, 4))).toEqual([]);
  expect(await say(links(), from(1))).toEqual({ error: 'bad-message' });
  expect(await say(links(...Array<string>(33).fill(FAKE)), from(1))).toEqual({ error: 'bad-message' });
  expect(await say(links('x'.repeat(2049)), from(1))).toEqual({ error: 'bad-message' });
  open(2, 'https://plain.example/');
  expect(await say(links(FAKE), from(2))).toEqual([]);
  expect((await pageOf(1))?.links).toBeUndefined();
});
