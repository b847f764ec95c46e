// What is written down of the parts of a page holds no code that stands in a host.
import { expect, it } from 'vitest';
import { partForRecord } from '../../src/core/recorded-part';
import { judge } from '../../src/core/verdict';
import { Parts, Way } from '../../src/model';

const parts = (host: string, destination: string) =>
  judge({ address: `https://${host}/`, origin: `https://${host}`, frames: [], destinations: [destination] });

it('names the page and where its form leads without what could be a code', () => {
  const kept = parts('taobao.com.6227001234567890.evil.cn', 'https://ab12cd34ef.collect.example').map(
    partForRecord,
  );
  expect(kept.map(({ host, ascii, site }) => [host, ascii, site])).toEqual([
    ['taobao.com.….evil.cn', 'taobao.com.….evil.cn', 'evil.cn'],
    ['….collect.example', '….collect.example', 'collect.example'],
  ]);
  expect(JSON.stringify(kept)).not.toMatch(/6227|ab12cd34ef/);
  // Marks point into the host as it stood.
  expect(kept.flatMap(({ findings }) => findings).every(({ start }) => start === undefined)).toBe(true);
  expect(Parts.parse(kept)).toEqual(kept);
});

it('names no code of a host that strangers share, which is its own site', () => {
  const [kept] = parts('6227001234567890.oss-cn.aliyuncs.com', 'https://a.example').map(partForRecord);
  expect([kept?.host, kept?.site]).toEqual(Array(2).fill('….oss-cn.aliyuncs.com'));
  expect(JSON.stringify(kept)).not.toContain('6227');
});

it('leaves other hosts, and the marks in them, as they are', () => {
  const whole = parts('taobao.com.evil.cn', 'https://collect.example');
  expect(whole.map(partForRecord)).toEqual(whole);
});

it.each([
  ['https://www.baidu.com', true],
  ['http://evil.cn:8080', true],
  ['', true],
  ['https://www.baidu.com/s?card=1', false],
  ['卡号 6227001234567890 卡密 QWERTY', false],
  ['android-app://com.taobao', false],
  ['https://me:6227001234567890@evil.cn', false],
])('the way from %j is an origin: %s', (from, passes) => {
  expect(Way.safeParse({ from, type: 'navigate', redirects: 0 }).success).toBe(passes);
});
