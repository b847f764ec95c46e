// Links that a page of cards shows: judged for the page in front and its frames, and kept without anything but whose they are.
import { beforeEach, expect, it, vi } from 'vitest';
import { fake } from './fake-browser';
import { emptyStage, from, open, own, placed, say, see, settled, shut } from './stage';

const { database } = await import('../../src/database');
const { linksOf } = await import('../../src/session');
const { default: browser } = await import('webextension-polyfill');

beforeEach(emptyStage);

const links = (...all: string[]) => ({ type: 'links', links: all });
const FAKE = 'https://taobao.com.evil.top/lipin?secret=1#x';
const frames = [
  { id: 4, url: 'https://frame.example/' },
  { id: 5, url: 'https://other.example/' },
];
const looked = () =>
  placed('links.js').map(({ target }) => (target as { documentIds: string[] }).documentIds.join());

it('are looked at once a page asks for a card, in the page and its frames, and not behind the full-page warning', async () => {
  open(1, 'https://gift.example/', 'd', frames);
  await see(1, {}, 4);
  await see(1);
  await settled();
  expect(looked()).toEqual(['d', 'd-4', 'd-5']);
  open(2, 'https://taoba0.com/');
  await see(2);
  await settled();
  expect(looked()).toHaveLength(3);
});

it('are not waited for, as a page that never ends loading takes no script: what is free there is free at once', async () => {
  open(1, 'https://giftcard.jd.com/');
  const place = vi
    .spyOn(browser.scripting, 'executeScript')
    .mockImplementation((async ({ files }: { files?: string[] }) =>
      files?.[0] === 'links.js' ? new Promise(() => {}) : []) as never);
  try {
    let answered = false;
    void see(1).then(() => (answered = true));
    await settled();
    expect(place).toHaveBeenCalledWith(expect.objectContaining({ files: ['links.js'] }));
    expect(answered).toBe(true);
  } finally {
    place.mockRestore();
  }
});

it('are looked at in a frame that is named after a card, and in those within it', async () => {
  open(1, 'https://gift.example/', 'd', frames);
  fake.frames.get(1)![2]!.parentFrameId = 4;
  await say({ type: 'look' }, from(1, 5));
  expect(looked()).toEqual(['d-5']);
  await say({ type: 'look' }, from(1, 4));
  expect(looked().slice(1)).toEqual(['d-4', 'd-5']);
  expect(await database.checks.count()).toBe(0);
});

it('are looked at in sixteen frames of a page and no more', async () => {
  open(
    1,
    'https://gift.example/',
    'd',
    Array.from({ length: 40 }, (_, id) => ({ id: id + 1, url: 'https://a.example/' })),
  );
  await say({ type: 'look' }, from(1));
  expect(looked()).toHaveLength(16);
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
  expect((await linksOf(1)).map(({ part }) => part.host)).toEqual(['taobao.com.evil.top', 't.cn']);
  expect(JSON.stringify([[...fake.session], await database.events.toArray()])).not.toContain('secret');
});

it('are added to those that were kept, each with what is said of it, and none where none is doubted', async () => {
  open(1, 'https://gift.example/');
  await see(1);
  await settled();
  await say(links('https://www.taobao.com/'), from(1));
  expect(await linksOf(1)).toEqual([]);
  await say(links('https://t.cn/a'), from(1));
  await say(links(FAKE, 'https://t.cn/b'), from(1));
  expect(await linksOf(1)).toMatchObject([
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
  expect(await linksOf(1)).toHaveLength(8);
});

it('are heard from any frame of a page, and only as the message has room for', async () => {
  open(1, 'https://gift.example/', 'd', frames);
  const near = 'https://gift.example/away';
  expect(await say(links(FAKE, near), from(1, 4))).toMatchObject([{ mark: 'lookalike' }, null]);
  expect(await say(links('https://frame.example/', near), from(1, 4))).toMatchObject([
    { mark: 'unofficial' },
    null,
  ]);
  expect((await linksOf(1)).map(({ part }) => part.host)).toEqual(['taobao.com.evil.top', 'frame.example']);
  expect(await say(links(), from(1))).toEqual({ error: 'bad-message' });
  expect(await say(links(...Array<string>(33).fill(FAKE)), from(1))).toEqual({ error: 'bad-message' });
  expect(await say(links('x'.repeat(2049)), from(1))).toEqual({ error: 'bad-message' });
  expect(await say(links(FAKE), from(1, 4, { documentId: 'gone' }))).toEqual([]);
});

it('go with their page, with their tab, and with everything', async () => {
  const doubted = async (tab: number) => {
    await say(links(FAKE), from(tab));
    return fake.session.has(`links:${tab}`);
  };
  open(1, 'https://gift.example/', 'd');
  expect(await doubted(1)).toBe(true);
  open(1, 'https://gift.example/', 'another');
  expect(await linksOf(1)).toEqual([]);
  open(2, 'https://shop.example/');
  await see(2);
  await settled();
  expect(fake.session.has('links:1')).toBe(false);
  expect(await doubted(2)).toBe(true);
  await shut(2);
  expect(fake.session.has('links:2')).toBe(false);
  expect(await doubted(1)).toBe(true);
  await say({ type: 'delete-all' }, own());
  expect(fake.session.has('links:1')).toBe(false);
});
