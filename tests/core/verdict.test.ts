// The judgement on whole pages: frames, destinations, origins; and what the shopper is told is the worst part.
import { describe, expect, test } from 'vitest';
import type { Seen as Page } from '../../src/core/verdict';
import { Part } from '../../src/model';
import { judged as judge, type Judged as Verdict } from './judged';

const TAOBAO = 'https://www.taobao.com/redeem';
const page = (parts: Partial<Page>) => judge({ address: TAOBAO, frames: [], destinations: [], ...parts });
const told = ({ kind, host, site }: Verdict) => `${kind} ${host} ${site}`;

describe('a page of one frame', () => {
  test.each([
    [TAOBAO, 'official www.taobao.com taobao.com'],
    ['https://CHAOSHI.tmall.com./', 'official chaoshi.tmall.com tmall.com'],
    ['https://a.b.taobao.com:443/', 'official a.b.taobao.com taobao.com'],
    ['http://www.taobao.com/', 'unofficial www.taobao.com taobao.com'],
    ['https://www.alipay.com/', 'affiliated www.alipay.com alipay.com'],
    ['https://x.tmall/', 'affiliated x.tmall x.tmall'],
    ['https://tmall.hk/', 'affiliated tmall.hk tmall.hk'],
    ['https://e.jd.com/card', 'other-issuer e.jd.com jd.com'],
    ['https://play.google.com/redeem', 'other-issuer play.google.com google.com'],
    ['https://docs.google.com/forms/', 'unofficial docs.google.com docs.google.com'],
    ['http://e.jd.com/card', 'unofficial e.jd.com jd.com'],
    ['https://gift-duihuan.top/', 'unofficial gift-duihuan.top gift-duihuan.top'],
    ['https://www.x.com.cn/', 'unofficial www.x.com.cn x.com.cn'],
    ['https://evil.github.io/', 'unofficial evil.github.io evil.github.io'],
    ['https://93.184.216.34:8443/', 'unofficial 93.184.216.34:8443 93.184.216.34'],
    ['https://[2001:db8::1]/', 'unofficial [2001:db8::1] [2001:db8::1]'],
    ['https://localhost/', 'unofficial localhost localhost'],
    ['https://bücher.example.de/', 'unofficial bücher.example.de example.de'],
    ['https://taobao.com.evil.cn/', 'lookalike taobao.com.evil.cn evil.cn'],
    ['https://taobao.com@evil.cn/', 'lookalike evil.cn evil.cn'],
    ['https://淘宝.xyz/', 'lookalike 淘宝.xyz 淘宝.xyz'],
    ['https://tаobаo.com/', 'lookalike xn--tobo-53dc.com xn--tobo-53dc.com'],
    ['data:text/html,<input>', 'unofficial  '],
    ['blob:https://www.taobao.com/1f0c', 'unofficial  '],
    ['file:///C:/taobao.com/a.html', 'unofficial  '],
    ['about:blank', 'unofficial  '],
    ['', 'unofficial  '],
    ['https://', 'unofficial  '],
    ['https://a b/', 'unofficial  '],
  ])('%s', (address, expected) => expect(told(page({ address }))).toBe(expected));

  test.each([
    [50, false],
    [51, true],
  ])('a host of %i letters is called long: %s', (length, isLong) => {
    const host = `${'a'.repeat(length - '.gift.example'.length)}.gift.example`;
    expect(host).toHaveLength(length);
    const rules = page({ address: `https://${host}/` }).findings.map(({ rule }) => rule);
    expect(rules.includes('long-host')).toBe(isLong);
  });

  test('a name longer than any browser resolves is none', () => {
    expect(page({ address: `https://${'a'.repeat(247)}.evil.cn/` }).ascii).toHaveLength(255);
    for (const scheme of ['https', 'http'])
      expect(page({ address: `${scheme}://${'a'.repeat(248)}.evil.cn/` })).toMatchObject({
        ascii: '',
        findings: [{ rule: 'no-host', host: '' }],
      });
  });

  test.each([
    ['data:text/html,x', 'data:'],
    ['xhttps://www.taobao.com/', 'xhttps:'],
    [`${'a'.repeat(300)}:x`, 'a'.repeat(255)],
    ['', ''],
  ])('what no host stands behind is told by its scheme: %s', (address, scheme) => {
    expect(page({ address })).toMatchObject({ ascii: '', findings: [{ rule: 'no-host', host: scheme }] });
  });

  test('a brand in a path is told though the path cannot be decoded', () => {
    const rules = (path: string) =>
      page({ address: `https://evil.cn/${path}` }).findings.map(({ rule }) => rule);
    expect(rules('%E0%A4%A/TAOBAO.com')).toContain('path-decoy');
    expect(rules('%E0%A4%A/gift')).not.toContain('path-decoy');
  });

  test('says who owns it', () => {
    expect(page({ address: 'https://www.alipay.com/' }).owner).toBe('alipay');
    expect(page({ address: 'https://gift.jd.com/' }).owner).toBe('jd');
    expect(page({}).owner).toBeUndefined();
  });

  test('keeps the Unicode and the ASCII form of the host apart', () => {
    const { host, ascii } = page({ address: 'https://淘宝.xyz:8443/' });
    expect([host, ascii]).toEqual(['淘宝.xyz:8443', 'xn--pbt173b.xyz:8443']);
  });
});

describe('where the origin speaks', () => {
  const frames = [TAOBAO];
  test.each<[string, Partial<Page>, string]>([
    [
      'a blank frame that is ours',
      { address: 'about:blank', origin: 'https://www.taobao.com', frames },
      'official www.taobao.com taobao.com',
    ],
    [
      'a srcdoc frame that is ours',
      { address: 'about:srcdoc', origin: 'https://www.taobao.com', frames },
      'official www.taobao.com taobao.com',
    ],
    ['a sandboxed srcdoc frame', { address: 'about:srcdoc', origin: 'null', frames }, 'unofficial  '],
    [
      'a blank frame written by another',
      { address: 'about:blank', origin: 'https://evil.cn', frames },
      'unofficial evil.cn evil.cn',
    ],
    ['a blank frame of unknown origin', { address: 'about:blank', frames }, 'unofficial  '],
    ['a sandboxed page of our own', { origin: 'null' }, 'unofficial  '],
    ['an address and an origin that differ', { origin: 'https://evil.cn' }, 'unofficial evil.cn evil.cn'],
    [
      'a blob of our own',
      { address: 'blob:https://www.taobao.com/1', origin: 'https://www.taobao.com' },
      'unofficial  ',
    ],
    ['a data: frame', { address: 'data:text/html,x', origin: 'null', frames }, 'unofficial  '],
  ])('%s', (_, parts, expected) => expect(told(page(parts))).toBe(expected));
});

describe('the worst part is named', () => {
  test.each<[string, Partial<Page>, string]>([
    ['ours in ours', { frames: ['https://www.tmall.com'] }, 'official www.tmall.com tmall.com'],
    [
      'foreign frame in ours',
      { address: 'https://evil.cn/', frames: [TAOBAO] },
      'unofficial evil.cn evil.cn',
    ],
    ['ours in a foreign page', { frames: ['https://evil.cn'] }, 'unofficial evil.cn evil.cn'],
    ['ours, foreign, ours', { frames: ['https://evil.cn', TAOBAO] }, 'unofficial evil.cn evil.cn'],
    [
      'ours in a blank frame of ours',
      { frames: ['about:blank', TAOBAO] },
      'official www.taobao.com taobao.com',
    ],
    ['ours, blank, foreign', { frames: ['about:blank', 'https://evil.cn'] }, 'unofficial evil.cn evil.cn'],
    [
      'two foreign ones: the page',
      { address: 'https://a.cn/', frames: ['https://b.cn'] },
      'unofficial b.cn b.cn',
    ],
    [
      'a lookalike frame in a foreign page',
      { address: 'https://taobao.cc/', frames: ['https://b.cn'] },
      'lookalike taobao.cc taobao.cc',
    ],
    [
      'our form that sends to ours',
      { destinations: ['https://login.taobao.com'] },
      'official www.taobao.com taobao.com',
    ],
    [
      'our form that sends elsewhere',
      { destinations: ['https://collect.example'] },
      'unofficial collect.example collect.example',
    ],
    [
      'our form that sends without https',
      { destinations: ['http://www.taobao.com'] },
      'unofficial www.taobao.com taobao.com',
    ],
    [
      'our form that sends to a lookalike',
      { destinations: ['https://taobao.cc'] },
      'lookalike taobao.cc taobao.cc',
    ],
    [
      'a form without a destination',
      { destinations: ['null', '', 'blob:https://collect.example'] },
      'official www.taobao.com taobao.com',
    ],
    [
      'an issuer in an issuer',
      { address: 'https://a.jd.com/', frames: ['https://b.jd.com'] },
      'other-issuer b.jd.com jd.com',
    ],
    [
      'alipay in ours',
      { address: 'https://www.alipay.com/', frames: [TAOBAO] },
      'affiliated www.alipay.com alipay.com',
    ],
  ])('%s', (_, parts, expected) => expect(told(page(parts))).toBe(expected));

  test('and the findings say where each was', () => {
    const { findings } = page({ frames: ['https://evil.cn'], destinations: ['https://taobao.cc'] });
    expect(findings.map(({ rule, where, host }) => `${where} ${host} ${rule}`)).toEqual([
      'page evil.cn unofficial',
      'frame www.taobao.com official',
      'destination taobao.cc tld-swap',
    ]);
  });
});

test('a verdict fits the stored shape, however long the address', () => {
  const long = `https://${'taobao.'.repeat(30)}evil.cn/`;
  for (const address of [TAOBAO, long, 'https://tаobаo.com:81/', 'https://taobao.com@evil.cn/'])
    expect(Part.safeParse(page({ address })).success).toBe(true);
});
