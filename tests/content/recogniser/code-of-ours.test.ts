// @vitest-environment happy-dom
// What can be nothing but a code, by what is drawn where it is typed and what its field is called.
import { expect, it, vi } from 'vitest';

let texts: string[] = [];
let named = { name: '', isChat: false };
vi.mock('../../../src/content/recogniser/eye', async (original) => ({
  ...(await original<object>()),
  drawnLines: () =>
    texts.map((text, i) => ({
      text,
      size: i ? 16 : 32,
      isLink: false,
      left: 0,
      right: 9,
      top: 0,
      bottom: 9,
    })),
}));
vi.mock('../../../src/content/recogniser/seen-at', async (original) => ({
  ...(await original<object>()),
  seenAt: () => named,
}));
const { codeOfOurs } = await import('../../../src/content/recogniser/code-of-ours');

function goesIn(html: string, name: string, ...said: string[]): boolean {
  document.body.innerHTML = html;
  [texts, named] = [said, { name, isChat: name.includes('回复') }];
  const nothing = { fields: [], kind: 'unknown' as const, claimsBrand: false };
  return !codeOfOurs(document.body.firstElementChild as HTMLElement, [document], () => nothing);
}

it.each([
  ['昵称', ['天猫购物券'], false],
  ['昵称', ['天猫年货节'], true],
  ['昵称', ['礼品卡专区'], true],
  ['昵称', ['礼品卡专区', '照抄刮层里的字'], false],
  ['运单号', ['天猫购物券'], true],
  ['运单号', ['天猫购物券', '券面字符也可查'], false],
  ['运单号或卡密', ['天猫购物券'], false],
  ['验证码', ['天猫购物券'], true],
  ['搜索', ['猫卡余额'], false],
  ['搜索', ['熊猫卡通'], true],
])('%s below %j takes it: %s', (name, said, isFree) => {
  expect(goesIn('<input>', name, ...said)).toBe(isFree);
});

it.each([
  ['评论', ['天猫超市卡怎么用'], true],
  ['评论', ['天猫超市卡怎么用', '2楼：刮开就能看见卡密'], true],
  ['评论', ['天猫超市卡怎么用', '卡密千万别发出来'], true],
  ['评论', ['天猫超市卡晒单', '格式：刮刮号'], false],
  ['每行一张', ['天猫超市卡收购'], false],
])('a box for several lines, %s below %j, takes it: %s', (name, said, isFree) => {
  expect(goesIn('<textarea></textarea>', name, ...said)).toBe(isFree);
});

it('a password goes in where a card is only named', () => {
  expect(goesIn('<input type="password">', '密码', '天猫卡会员')).toBe(true);
  expect(goesIn('<input type="password">', '密码', '天猫卡会员', '印在卡片上')).toBe(false);
});
