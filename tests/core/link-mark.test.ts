// Which links of a page are marked, and that only such links are looked at whose words invite.
import { describe, expect, test } from 'vitest';
import { invites } from '../../src/core/invites';
import { linkOf } from '../../src/core/link';
import { markOf } from '../../src/core/link-mark';
import { LINK_INVITATIONS } from '../../src/rules/link-invitations';

test.each([
  ['https://taobao.com.evil.top/lipin', 'lookalike'],
  ['https://login.taobao.com/?redirectURL=https%3A%2F%2Fta0bao.com', 'lookalike'],
  ['https://gift.example/', 'unofficial'],
  ['https://login.taobao.com/?redirectURL=https%3A%2F%2Fgift.example', 'unofficial'],
  ['https://t.cn/AbC', 'unknown'],
  ['https://m.tb.cn/h.abc', 'unknown'],
  ['https://www.taobao.com/', null],
  ['http://www.tmall.com/', null],
  ['https://www.alipay.com/', null],
  ['https://card.jd.com/', null],
  ['https://help.shop.example/', null],
  ['tel:95188', null],
])('a link to %s: %s', (address, mark) => {
  expect(markOf(linkOf(address), 'shop.example')).toBe(mark);
});

test('a link without a site is marked also on a page that has none', () => {
  expect(markOf(linkOf('weixin://dl/business/?t=x'), '')).toBe('unknown');
});

describe('words that invite', () => {
  test.each(LINK_INVITATIONS.map((row) => [row.id, row] as const))('%s', (_, { matches, leaves }) => {
    expect(matches.filter((words) => !invites(words))).toEqual([]);
    expect(leaves.filter((words) => invites(words))).toEqual([]);
  });

  test.each([
    ['立\u200b即\u200b兑\u200b换', true],
    ['立即兑\u00ad换', true],
    ['兑 换', true],
    ['立即 · 兑 - 换', true],
    ['立即兊奂', true],
    ['充\ufe0f值 中心', true],
    ['Ｒｅｄｅｅｍ', true],
    ['R\u200dedeem', true],
    ['rеdееm', true], // with Cyrillic letters
    ['餘 額 查 詢', true],
    ['兑奖活动，换新', false],
    ['Re-deemed', false],
  ])('%j: %s', (words, invite) => expect(invites(words)).toBe(invite));
});
