// What holds for every text: no throw, no wrong green, and nothing official that the browser's own parser does not call so.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentOf } from '../../src/core/code-content';
import { type Link, linkOf } from '../../src/core/link';
import { linksIn } from '../../src/core/links-in';
import { isOfficialHost } from '../../src/core/official';
import { Part } from '../../src/model';

const piece = fc.constantFrom(
  ...[
    'taobao.com',
    'www.tmall.com',
    'taobao',
    'evil.cn',
    'm.tb.cn',
    '淘宝',
    '淘宝.网址',
    '请打开',
    'ｔａｏｂａｏ．ｃｏｍ',
  ],
  ...[
    'https://',
    'http:',
    'https:\\\\',
    'hxxps://',
    'taobao://',
    'intent://',
    'alipays://',
    'javascript:',
    'data:',
  ],
  ...['blob:', 'view-source:', 'tel:', '#Intent;scheme=https;end', ';S.browser_fallback_url='],
  ...[
    '?url=',
    '&redirectURL=',
    '?spm=',
    '&target=',
    '%3A%2F%2F',
    '%253A%252F%252F',
    '//',
    '/\\',
    'aHR0cHM6Ly9ldmlsLmNu',
  ],
  ...[
    '.',
    '。',
    '@',
    ':',
    ':443',
    '/',
    '\\',
    '?',
    '#',
    '&',
    '=',
    '%',
    '%00',
    '%2e',
    ' ',
    '\t',
    '\n',
    '，',
    '（',
    ')',
  ],
  ...[
    '\u200b',
    '\u00ad',
    '\u202e',
    '\ufeff',
    '\ud800',
    '\ufdd0',
    '点',
    '[.]',
    '￥',
    '"',
    "'",
    '<',
    '>',
    '【',
    '】',
  ],
);
const mixed = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  mixed,
  mixed.map((part) => `https://${part}`),
  mixed.map((part) => `https://www.taobao.com/?url=${part}`),
  mixed.map((part) => `https://www.taobao.com${part}`),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
);
/** Fewer for each of a thousand mutants. */
const RUNS = { numRuns: process.env.STRYKER_MUTATOR_WORKER === undefined ? 1000 : 100 };

function isHonest({ final, part, notes }: Link): void {
  expect(Part.safeParse(part).success).toBe(true);
  if (part.kind !== 'official') return;
  const url = new URL(final);
  expect(url.protocol).toBe('https:');
  expect(isOfficialHost(url.hostname)).toBe(true);
  expect(notes).not.toContain('script-link');
}

test('any text is read without a throw, and official is only what the parser of the browser says', () => {
  fc.assert(
    fc.property(text, (given) => {
      for (const link of [...linksIn(given).links, ...contentOf(given).links, linkOf(given)]) isHonest(link);
    }),
    RUNS,
  );
});

test('a strange address inside an official one is never lost, however often it is encoded', () => {
  const name = fc.constantFrom('url', 'redirectURL', 'target', 'h5Url', 'xyz', 'go_to');
  const host = fc.constantFrom(
    'evil.cn',
    'taobao.com.evil.top',
    '淘宝.xyz',
    '1.2.3.4',
    'www.taobao.com@evil.cn',
  );
  fc.assert(
    fc.property(
      fc.array(name, { minLength: 1, maxLength: 3 }),
      host,
      fc.nat(3),
      mixed,
      (names, to, layers, junk) => {
        let value = `https://${to}/`;
        for (const [depth, each] of names.entries()) {
          for (let layer = 0; layer < (depth === 0 ? layers : 1); layer++) value = encodeURIComponent(value);
          value = `https://www.tmall.com/a?x=${encodeURIComponent(junk.replace(/[\ud800-\udfff]/g, ''))}&${each}=${value}`;
        }
        expect(linkOf(value).part.kind).not.toBe('official');
      },
    ),
    RUNS,
  );
});

test('nor one that stands in its path', () => {
  const before = fc.constantFrom('/', '/jump', '/a/b', '//www.taobao.com', '/x;v=1', '/%E4%BD%A0');
  const mark = fc.constantFrom(
    '//',
    ';u=//',
    ';u=https:/',
    ';url=',
    '/https://',
    '/to=http://',
    '%2F%2F',
    '/%5C',
  );
  const host = fc.constantFrom(
    'evil.cn',
    'taobao.com.evil.top',
    '淘宝.xyz',
    'www.taobao.com@evil.cn',
    'evil.top:8443',
  );
  const after = fc.constantFrom('', '/', '/a.htm', '?a=1', '#x', ';v=2');
  fc.assert(
    fc.property(before, mark, host, after, (path, begins, to, end) => {
      expect(linkOf(`https://login.taobao.com${path}${begins}${to}${end}`).part.kind).not.toBe('official');
    }),
    RUNS,
  );
});

test('words around an address do not change what it leads to', () => {
  const around = fc.constantFrom('', ' ', '请打开', '，', '（', '“', '：', '\n', '👉');
  const address = fc.constantFrom(
    'https://taobao.com.evil.top/a?b=1',
    'https://m.tb.cn/h.abc',
    'https://www.taobao.com/?url=https%3A%2F%2Fevil.cn',
    'taobao://item.taobao.com/item.htm?id=1',
  );
  fc.assert(
    fc.property(
      around,
      address,
      fc.constantFrom('', ' ', '，', '。', '”', '）', '\n领取'),
      (before, given, after) => {
        const [link] = linksIn(before + given + after).links;
        expect(link?.final).toBe(linkOf(given).final);
        expect(link?.part.kind).toBe(linkOf(given).part.kind);
      },
    ),
  );
});
