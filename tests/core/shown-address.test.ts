// How an address is drawn: the site bold, the misleading part marked, both forms when they differ.
import { expect, test } from 'vitest';
import en from '../../public/_locales/en/messages.json';
import zhCN from '../../public/_locales/zh_CN/messages.json';
import zhTW from '../../public/_locales/zh_TW/messages.json';
import { imitatedBrand, ruleText } from '../../src/core/rule-text';
import { type Span, shownAddress } from '../../src/core/shown-address';
import { LOOKALIKE_RULES } from '../../src/rules/lookalike-rules';
import { judged as judge } from './judged';

const verdictOf = (address: string, frames: string[] = []) => judge({ address, frames, destinations: [] });
/** `*bold*`, `_misleading_`. */
const drawn = (spans: Span[] | undefined) =>
  spans
    ?.map(({ text, site, misleading }) => {
      const marked = misleading ? `_${text}_` : text;
      return site ? `*${marked}*` : marked;
    })
    .join('');

test.each([
  ['https://www.taobao.com/', 'www.*taobao.com*', undefined],
  ['https://taobao.com.evil.cn:8443/', '_taobao.com_.*evil.cn*_:8443_', undefined],
  ['https://tmall770.cyou/', '*_tmall_**770.cyou*', undefined],
  ['https://taobao.com@evil.cn/', '_taobao.com_@*evil.cn*', undefined],
  ['https://淘宝.xyz/', '*_淘宝_**.xyz*', '*xn--pbt173b.xyz*'],
  ['https://m.tаobаo.com/', 'm.*xn--tobo-53dc.com*', 'm.*_tаobаo_**.com*'],
  ['https://93.184.216.34/', '*93.184.216.34*', undefined],
  ['https://[2001:db8::7]:8443/', '*[2001:db8::7]*_:8443_', undefined],
  ['https://shop.淘宝.xyz:8443/', 'shop.*_淘宝_**.xyz*_:8443_', 'shop.*xn--pbt173b.xyz*:8443'],
  ['https://shop.淘宝.中国:8443/', 'shop.*_淘宝_**.中国*_:8443_', 'shop.*xn--pbt173b.xn--fiqs8s*:8443'],
  ['https://taobao.com@tmall.cc/', '_taobao.com_@*_tmall_**.cc*', undefined],
  ['data:text/html,x', '', undefined],
  ['about:blank', '', undefined],
])('%s', (address, main, other) => {
  const shown = shownAddress(verdictOf(address));
  expect(drawn(shown.main)).toBe(main);
  expect(drawn(shown.other)).toBe(other);
});

test('the whole address is always drawn', () => {
  for (const host of [
    'a.b.c.taobao.top',
    'xn--tobo-53dc.taobao.cc',
    'tao-bao.tmall.vip',
    '天猫.tmall.天猫.com',
  ]) {
    const verdict = verdictOf(`https://${host}/`);
    expect(
      shownAddress(verdict)
        .main.map(({ text }) => text)
        .join(''),
    ).toBe(verdict.host);
  }
});

test('a host that does not end in its site is bold as a whole', () => {
  const odd = { host: 'shop.example.com', ascii: 'shop.example.com', site: 'other.cn', findings: [] };
  expect(drawn(shownAddress(odd).main)).toBe('*shop.example.com*');
});

test('only what the named host itself shows is marked', () => {
  const verdict = verdictOf('https://taobao.cc/', ['https://evil.cn/']);
  expect(drawn(shownAddress(verdict).main)).toBe('*_taobao_**.cc*');
});

test.each([
  ['https://ta0bao.com/', 'rule_skeletonDigit', ['0', 'o']],
  ['https://tаobao.com/', 'rule_skeletonCyrillic', ['а', 'a']],
  ['https://τaobao.com/', 'rule_skeletonGreek', ['τ', 't']],
  ['https://ƫaobao.com/', 'rule_skeletonLetter', ['ƫ', 't']],
  ['https://tma11.cc/', 'rule_skeletonDigit', ['1', 'l']],
  ['https://trnall.com/', 'rule_skeleton', ['trnall']],
  ['https://taobao.com.evil.cn/', 'rule_targetEmbedding', ['taobao.com']],
])('%s is told by %s', (address, key, values) =>
  expect(ruleText(verdictOf(address).findings[0]!)).toEqual({ key, values }),
);

test('a digit is told only where it is what imitates', () => {
  expect(ruleText({ rule: 'pinyin-brand', host: 'tianma0.cn', start: 0, end: 7 })).toEqual({
    key: 'rule_pinyinBrand',
    values: ['tianma0'],
  });
  expect(ruleText({ rule: 'http', host: 'evil1.cn' })).toEqual({ key: 'rule_http', values: ['evil1.cn'] });
});

test('a finding that only repeats the verdict has no sentence', () => {
  for (const address of ['https://taobao.com/', 'https://alipay.com/', 'https://jd.com/', 'https://evil.cn/'])
    expect(ruleText(verdictOf(address).findings[0]!)).toBeNull();
});

test.each([
  ['en', en],
  ['zh_CN', zhCN],
  ['zh_TW', zhTW],
])('every rule has its words in %s', (_, messages) => {
  const camel = (id: string) => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const keys = [
    ...Object.keys(LOOKALIKE_RULES).map((id) => `rule_${camel(id)}`),
    ...['Digit', 'Cyrillic', 'Greek', 'Letter'].map((script) => `rule_skeleton${script}`),
  ];
  expect(keys.filter((key) => !(key in messages))).toEqual([]);
});

test.each([
  ...[
    'taobao.cc',
    'ta0ba0.cn',
    'tаobао.com',
    'tabao.com',
    'tao-bao.shop',
    '淘宝.xyz',
    'taobo1.com',
    'tobao.net',
    'taonao.com',
    'ta08ao.cn',
    't4obao.cn',
    'taoao.com',
    'toabao.com',
    'tmall-x.taobao.cc:8443',
  ].map((host) => [host, 'taobao']),
  ...[
    'tmall770.cyou',
    'trnall.com',
    'тмall.com',
    'tma11.cc',
    't-mall.com',
    '天猫国际.cc',
    'tianmao58.cc',
    'tmmall.xyz',
    'tmall-bonus.cn',
    'tmall.com@evil.cn',
    'tmall.com@evil-b.cn:8443',
    'tmaol.com',
  ].map((host) => [host, 'tmall']),
])('%s poses as %s', (host, brand) =>
  expect(imitatedBrand(verdictOf(`https://${host}/`).findings)).toBe(brand),
);

test('where a code was taken out of the host, its name tells', () =>
  expect(imitatedBrand([{ rule: 'target-embedding', host: '….tmall.com.evil.top' }])).toBe('tmall'));

test('what gives nothing away poses as Taobao', () => {
  expect(imitatedBrand([])).toBe('taobao');
  expect(imitatedBrand([{ rule: 'http', host: 'tmall.gift.example' }])).toBe('taobao');
  const port = { rule: 'odd-port', host: 'taobao.cc:8443', start: 9, end: 14 };
  expect(imitatedBrand([port, { rule: 'tld-swap', host: 'taobao.cc:8443', start: 0, end: 6 }])).toBe(
    'taobao',
  );
});
