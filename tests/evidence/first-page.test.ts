// @vitest-environment happy-dom
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { expect, test, vi } from 'vitest';
import { cardId, chain, checkId, entered, filed, MINUTE, opened, START, seen, sighted } from '../core/chains';
import { card, caseFile, checks } from './sample-case';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { evidencePack } = await import('../../src/evidence/pack');

/** The rows of the first page as a reader meets them. */
function firstPage(input: Parameters<typeof evidencePack>[0]) {
  const report = new TextDecoder().decode(evidencePack(input)['report.html']);
  const first = new DOMParser().parseFromString(report, 'text/html').querySelector('.first')!;
  const plain = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim();
  const rows = [...first.querySelectorAll('tr')].map((row) => [...row.children].map(plain));
  return { says: plain(first), rows, glosses: [...first.querySelectorAll('.gloss')].map(plain) };
}

test('the first page tells the agent the card, what happened with its code and where, and one fingerprint', () => {
  const { says, rows, glosses } = firstPage(caseFile);
  expect(rows.slice(1)).toEqual([
    ['哪种卡', '天猫购物券'],
    ['面值（元）', '500'],
    ['卡号后 4 位', '1234'],
    ['从哪里买的', '=cmd()'],
    ['开始记录', '2026-11-23 10:00:00 +08:00'],
    ['现在的情况', '申诉中 · 「添加这张卡，看系统提示」没通过 · 充值到了陌生页面'],
    ['时间', '网址', '发生了什么'],
    [
      '2026-11-23 10:02:00 +08:00',
      'taobao-lipin.example（仿冒）https://taobao-lipin.example/add',
      '填写了卡密输入框（内容没有记录）',
    ],
    [
      '2026-11-23 10:11:00 +08:00',
      'card.tmall.com（官方域名）https://card.tmall.com/add',
      '填写了卡密输入框（内容没有记录）',
    ],
    [
      '2026-11-23 10:12:00 +08:00',
      'card.tmall.com（官方域名）https://card.tmall.com/add',
      '页面显示：卡密无效或已被使用',
    ],
  ]);
  const heads = [card, ...checks].map(
    (events) => `${events[0]!.chain} #${events.length} ${events.at(-1)!.hash}\n`,
  );
  const whole = bytesToHex(sha256(new TextEncoder().encode(heads.join(''))));
  expect(says).toContain(
    `（截至 2026-11-23 10:12:00 +08:00）：${whole.slice(0, 16).match(/.{4}/g)!.join(' ')} `,
  );
  expect(glosses).toEqual([]);
});

test('for a shopper whose browser is in English it is glossed, and the agent still reads Chinese', () => {
  const plain = firstPage(caseFile);
  const { rows, says, glosses } = firstPage({ ...caseFile, gloss: 'en' });
  expect(rows[1]).toEqual(['哪种卡Kind of card', '天猫购物券Tmall voucher']);
  expect(rows.at(-1)!.slice(1)).toEqual([
    'card.tmall.com（官方域名）card.tmall.com (Official domain)https://card.tmall.com/add',
    '页面显示：卡密无效或已被使用The page said: Code invalid or already used',
  ]);
  expect(glosses).toContain('What happened');
  const without = glosses.reduce((rest, gloss) => rest.replace(gloss, ''), says);
  expect(without.replace(/\s/g, '')).toBe(plain.says.replace(/\s/g, ''));
});

test('a card of which nothing is known yet says so', () => {
  const bare = { ...caseFile, card: chain(cardId(), [opened()]), checks: [] };
  expect(firstPage(bare).says).toContain('没有');
});

test('the latest is told, as much as the page has room for, and how much there is in all', () => {
  const pages = Array.from({ length: 6 }, (_, n) =>
    chain(checkId(n + 1), [sighted(), entered, seen('wrong-code')], START + n * 10 * MINUTE),
  );
  const filing = { ...caseFile, card: chain(cardId(), [opened(), ...pages.map((_, n) => filed(n + 1))]) };
  const many = firstPage({ ...filing, checks: pages });
  const timesOf = ({ rows }: typeof many) =>
    rows.flatMap(([at]) => /^2026.* (\d\d:\d\d):/.exec(at!)?.[1] ?? []);
  expect(timesOf(many)).toEqual(['10:21', '10:22', '10:31', '10:32', '10:41', '10:42', '10:51', '10:52']);
  expect(many.says).toContain('共 12 条，其余见附件。');
  const glossed = firstPage({ ...filing, gloss: 'en', checks: pages });
  expect(timesOf(glossed)).toEqual(['10:32', '10:41', '10:42', '10:51', '10:52']);

  const host = `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.example`;
  const long = pages.map((events, n) => {
    const data = events.map((event) => event.data);
    const first = { ...data[0], address: `https://${host}/` } as (typeof data)[0];
    return chain(checkId(n + 1), [first, ...data.slice(1)], START + n * 10 * MINUTE);
  });
  expect(timesOf(firstPage({ ...filing, checks: long }))).toEqual(['10:41', '10:42', '10:51', '10:52']);
});
