// Codes in sight of a page of cards: read in one picture of the very page that asks, and kept without anything but whose they are.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DECODER, type DecoderRequest, type LinkInCode } from '../../src/core/code-place';
import { linkOf } from '../../src/core/link';
import { fake } from './fake-browser';
import { emptyStage, from, open, say, see, settled } from './stage';

const { database } = await import('../../src/database');
const { linksOf } = await import('../../src/session');

/** What the decoder is asked, and what it finds in each box: an address, or nothing. */
let asked: DecoderRequest[] = [];
let holds: (string | null)[] = [];
let decoder: BroadcastChannel;
beforeEach(async () => {
  await emptyStage();
  [asked, holds] = [[], []];
  decoder = new BroadcastChannel(DECODER);
  decoder.onmessage = ({ data }) => {
    asked.push(data);
    const found = holds.flatMap((address, box): LinkInCode[] => {
      if (!address) return [];
      const { part, known, notes } = linkOf(address);
      return [{ box, place: { x: 0.1, y: 0.2, width: 0.1, height: 0.1 }, link: { part, known, notes } }];
    });
    decoder.postMessage(found);
  };
});
afterEach(() => decoder.close());

const FAKE = 'https://taobao.com.evil.top/lipin?secret=1#x';
const BOX = { x: 0, y: 0, width: 0.5, height: 0.5, invites: true };
const codes = (...boxes: object[]) => ({ type: 'codes', named: false, boxes });
const pictures = () => fake.called('tabs.captureVisibleTab');
const page = async (tab = 1) => {
  open(tab, 'https://gift.example/');
  await see(tab);
  await settled();
};

it('are answered by their boxes, and kept by their host alone', async () => {
  await page();
  holds = ['https://www.taobao.com/', FAKE, null, 'https://t.cn/a'];
  const place = { x: 0.1, y: 0.2, width: 0.1, height: 0.1 };
  expect(await say(codes(BOX, BOX, BOX, BOX), from(1))).toEqual([
    {
      box: 1,
      place,
      mark: 'lookalike',
      shown: 'links_lookalike',
      label: 'links_lookalikeCode \uE000,evil.top',
    },
    { box: 3, place, mark: 'unknown', shown: 'links_unknown', label: 'links_unknownCode \uE000,t.cn' },
  ]);
  expect(pictures()).toHaveLength(1);
  expect(await linksOf(1)).toMatchObject([
    { part: { host: 'taobao.com.evil.top' }, code: true },
    { part: { host: 't.cn' }, code: true },
  ]);
  expect(JSON.stringify([[...fake.session], await database.events.toArray()])).not.toMatch(/secret|base64/);
});

it('stand beside links of the same host', async () => {
  await page();
  await say({ type: 'links', links: [FAKE] }, from(1));
  holds = [FAKE];
  await say(codes(BOX), from(1));
  await say(codes(BOX), from(1));
  expect((await linksOf(1)).map(({ code }) => !!code)).toEqual([false, true]);
});

it('are read in a document without a window, which is closed after each', async () => {
  await page();
  await say(codes(BOX), from(1));
  expect(fake.called('offscreen.createDocument')).toMatchObject([[{ url: 'decode.html' }]]);
  expect(fake.called('offscreen.closeDocument')).toHaveLength(1);
  expect(asked).toEqual([{ view: 'data:image/jpeg;base64,AAAA', boxes: [BOX] }]);
});

it('are not looked for while another tab is in front, by a frame, or by a document that is gone', async () => {
  await page();
  fake.behind.add(1);
  expect(await say(codes(BOX), from(1))).toBeNull();
  fake.behind.clear();
  open(1, 'https://gift.example/', 'doc-1', [{ id: 4, url: 'https://frame.example/' }]);
  expect(await say(codes(BOX), from(1, 4))).toBeNull();
  expect(await say(codes(BOX), from(1, 0, { documentId: 'gone' }))).toBeNull();
  expect(pictures()).toEqual([]);
});

it('are looked for on a page without a card field only while it speaks of one', async () => {
  open(1, 'https://gift.example/');
  expect(await say(codes(BOX), from(1))).toBeNull();
  expect(pictures()).toEqual([]);
  expect(await say({ ...codes(BOX), named: true }, from(1))).toEqual([]);
  expect(pictures()).toHaveLength(1);
});

it.each([
  ['another tab comes to the front', () => void fake.behind.add(1)],
  ['another page takes its place', () => open(1, 'https://bank.example/', 'another')],
])('are not read where %s while the picture is taken', async (_, happens) => {
  await page();
  holds = [FAKE];
  fake.pictured = happens;
  expect(await say(codes(BOX), from(1))).toBeNull();
  expect(asked).toEqual([]);
  expect(fake.session.has('links:1')).toBe(false);
});

it('are asked for only as the message has room for', async () => {
  await page();
  expect(await say(codes(), from(1))).toEqual({ error: 'bad-message' });
  expect(await say(codes(...Array<object>(9).fill(BOX)), from(1))).toEqual({ error: 'bad-message' });
  for (const change of [{ x: -1 }, { width: 2 }, { y: Number.NaN }, { invites: 'yes' }])
    expect(await say(codes({ ...BOX, ...change }), from(1))).toEqual({ error: 'bad-message' });
  expect(pictures()).toEqual([]);
});
