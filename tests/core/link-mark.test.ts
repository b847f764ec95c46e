// Which links of a page are marked, and that only such links are looked at whose words invite.
import { describe, expect, test } from 'vitest';
import { linkOf } from '../../src/core/link';
import { markOf } from '../../src/core/link-mark';
import { INVITES } from '../../src/rules/compiled/link-invitations';
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
    expect(matches.filter((words) => !INVITES.test(words.toLowerCase()))).toEqual([]);
    expect(leaves.filter((words) => INVITES.test(words.toLowerCase()))).toEqual([]);
  });
});
