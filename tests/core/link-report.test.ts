// A report that can be sent on: no address in it can be pressed, and it holds no query and no code.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import zh from '../../public/_locales/zh_CN/messages.json';
import { linkOf } from '../../src/core/link';
import { linkReport } from '../../src/core/link-report';
import { addressesIn } from '../../src/core/link-text';

const message = (key: string, fill: string[] = []) =>
  ((zh as Record<string, { message: string }>)[key]?.message ?? '').replace(
    /\$(\d|[A-Z]+\$)/g,
    (_, place: string) => fill[Number.parseInt(place, 10) - 1] ?? fill[0] ?? '',
  );
const report = (address: string) => linkReport(linkOf(address), '2026年11月26日 10:00', message);

test('says the verdict, the trick, the link and the time', () => {
  expect(
    report(
      'https://login.taobao.com/a?redirectURL=https%3A%2F%2Ftaobao.com.evil.top%2Flipin%3Fc%3D8301229477510936',
    ),
  ).toBe(
    [
      '卡哨检查：这个链接在模仿淘宝',
      '真正的域名是 evil[.]top。它和 taobao.com 不是同一家。请不要打开。',
      '- 开头的 taobao[.]com 只是前缀，真正的域名在最后。',
      '- 链接里面还有一个地址，会接着打开；以里面最可疑的那个为准。',
      '链接：hxxps://login[.]taobao[.]com/a',
      '通向：hxxps://taobao[.]com[.]evil[.]top/lipin',
      '检查时间：2026年11月26日 10:00',
    ].join('\n'),
  );
});

test('has one line of address where the link leads where it says', () => {
  expect(report('https://www.evil.example/a')).toBe(
    [
      '卡哨检查：不是淘宝，也不是天猫',
      '这个链接通向 www[.]evil[.]example。不要在那里输入天猫或淘宝的卡号、卡密或密码。',
      '链接：hxxps://www[.]evil[.]example/a',
      '检查时间：2026年11月26日 10:00',
    ].join('\n'),
  );
});

test.each([
  'https://www.taobao.com/go/https://evil.cn/a',
  'https://evil.cn/http://www.taobao.com/a/https:/b.cn',
  'view-source:http://evil.cn/a',
  'x:http://a.cn/',
])('nothing in the report on %s can be pressed', (address) => {
  expect(report(address)).not.toMatch(/https?:|evil\.cn|a\.cn|b\.cn|www\.taobao\.com/i);
});

test.each([
  ['weixin://dl/business/?t=8301229477510936', 'weixin:'],
  ['https://a b.example/abcdefghi', 'hxxps:…'],
  ['￥AbCdEf12345￥', '…'],
])('of %s, which is no address of a page, holds only how it begins', (address, begins) => {
  expect(report(address).split('\n')).toContain(`链接：${begins}`);
});

test('names no host with what could be a code in it, and still says whom it imitates', () => {
  const said = report('https://6217930458172634.evil.top/KQ7ZM4XP82WT6RVA');
  expect(said).not.toMatch(/6217930458172634|KQ7ZM4XP82WT6RVA/);
  expect(said).toContain('…[.]evil[.]top');
  expect(report('https://6217930458172634.tmall.com.evil.top/')).toContain('模仿天猫');
  expect(report('https://6217930458172634:99999/')).not.toContain('62179304');
});

/** Where a code can stand in an address. */
const PLACES = [
  'https://CODE.evil.top/',
  'https://CODE.taobao.com.evil.top/a',
  'https://CODE.oss-cn.aliyuncs.com/',
  'https://CODE@evil.top/',
  'https://taobao.com:CODE@evil.top/',
  'https://evil.top/CODE',
  'https://evil.top/a;c=CODE',
  'https://evil.top/?c=CODE#CODE',
  'https://CODE:99999/',
  'javascript:CODE',
  'data:CODE',
  'CODE',
];

test('never holds the address itself, nor what could be a code', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), fc.stringMatching(/^\d{12,16}$/), (url, code) => {
      const said = report(`${url.replace(/[?#].*/, '')}/${code}?a=${code}`);
      expect(said).not.toContain(code);
      expect(said).not.toMatch(/https?:\/\//);
    }),
  );
  fc.assert(
    fc.property(
      fc.stringMatching(/^(?:\d{16}|[A-Z2-9]{16})$/),
      fc.constantFrom(...PLACES),
      fc.constantFrom(...PLACES),
      (code, place, inside) => {
        const to = inside.replace('CODE', code.toLowerCase());
        for (const address of [
          place.replace('CODE', code),
          `https://login.taobao.com/?url=${encodeURIComponent(to)}`,
        ])
          expect(report(address).toLowerCase()).not.toContain(code.toLowerCase());
      },
    ),
    { numRuns: 300 },
  );
  expect(
    addressesIn(report('javascript:alert(1)')).written.every(({ address }) => !/alert/.test(address)),
  ).toBe(true);
});
