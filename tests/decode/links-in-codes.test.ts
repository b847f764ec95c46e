// What the codes in a view lead to, as far as the background is told.
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { linksInCodes } from '../../src/decode/links-in-codes';

let texts: string[] | 'refused' = [];
vi.mock('../../src/scan/decode', () => ({
  decode: async () => ({
    ...(texts === 'refused'
      ? { state: 'refused', why: 'too-slow' }
      : { state: 'read', width: 200, height: 100, moves: false }),
    codes: [...texts].map((text, box) => ({
      text,
      box,
      corners: [
        { x: 20, y: 30 },
        { x: 60, y: 32 },
        { x: 58, y: 70 },
        { x: 18, y: 68 },
      ],
    })),
  }),
}));

const VIEW = 'data:image/png;base64,AAAA';
const BOX = { x: 0, y: 0, width: 1, height: 1 };
const told = async (all: string[], invites: boolean) => {
  texts = all;
  return (await linksInCodes({ view: VIEW, boxes: all.map(() => ({ ...BOX, invites })) }))!;
};
const hosts = async (all: string[], invites: boolean) =>
  (await told(all, invites)).map(({ box, link }) => `${box} ${link.part.host}`);

const FAKE = 'https://taobao.com.evil.top/lipin?c=4711';

it('only addresses of pages, each with its box', async () => {
  const all = [
    'KQ7ZM4XP82WT6RVA',
    FAKE,
    'WIFI:S:x;;',
    'https://gift.example/',
    'wxp://f2f0Ab',
    'weixin://dl/x',
    '欢迎',
  ];
  expect(await hosts(all, true)).toEqual(['1 taobao.com.evil.top', '3 gift.example']);
});

it('the worst of several', async () => {
  expect(await hosts([`https://www.taobao.com/ ${FAKE}`], true)).toEqual(['0 taobao.com.evil.top']);
});

it('where the words do not invite, imitations alone', async () => {
  expect(await hosts([FAKE, 'https://gift.example/', 'https://t.cn/a'], false)).toEqual([
    '0 taobao.com.evil.top',
  ]);
});

it('where it is, in shares of the view', async () => {
  const [found] = await told([FAKE], true);
  const { x, y, width, height } = found!.place;
  for (const [is, should] of [
    [x, 0.09],
    [y, 0.3],
    [width, 0.21],
    [height, 0.4],
  ] as const)
    expect(is).toBeCloseTo(should);
});

it('nothing of an address but whose it is, and never a code', async () => {
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[A-Z2-9]{12,20}$/), fc.boolean(), async (code, alone) => {
      const found = await told([alone ? code : `https://gift.example/${code}?c=${code}#${code}`], true);
      expect(found).toHaveLength(alone ? 0 : 1);
      expect(JSON.stringify(found)).not.toContain(code);
    }),
  );
});

it('nothing is said of a view that was not read in time', async () => {
  texts = 'refused';
  expect(await linksInCodes({ view: VIEW, boxes: [] })).toBeNull();
});
