// What links lead to before they are opened: every row of the tables, and the texts people send.
import { describe, expect, test } from 'vitest';
import { contentOf } from '../../src/core/code-content';
import { byDoubt, type Link, linkOf, rulesOf } from '../../src/core/link';
import { linkWords } from '../../src/core/link-words';
import { linksIn } from '../../src/core/links-in';
import { CODE_CONTENTS } from '../../src/rules/code-contents';
import { LINK_NOTES, type LinkNote } from '../../src/rules/link-notes';
import { LINK_SCHEMES } from '../../src/rules/link-schemes';
import { LINK_SPELLINGS } from '../../src/rules/link-spellings';
import { REDIRECT_PAGES } from '../../src/rules/redirect-pages';
import { SHORT_LINKS } from '../../src/rules/short-links';

const in1 = (text: string): Link => {
  const { links } = linksIn(text);
  expect(links.map(({ url }) => url)).toHaveLength(1);
  return links[0]!;
};
const hosts = (text: string) => linksIn(text).links.map(({ url }) => new URL(url).host);
const leads = (text: string) => {
  const { final, part, known } = in1(text);
  return `${part.kind} ${known ? '' : '? '}${final}`;
};

describe('every row of the tables', () => {
  test.each(Object.entries(LINK_NOTES))('the note %s', (id, { flagged, ignored }) => {
    for (const example of flagged) expect(in1(example).notes, example).toContain(id);
    const notes = ignored.flatMap((example) => linksIn(example).links.flatMap((link) => link.notes));
    expect(notes).not.toContain(id as LinkNote);
  });

  test.each(SHORT_LINKS.map(({ host }) => host))('the short links of %s are known to be unknown', (host) => {
    for (const url of [`https://${host}/aB3`, `https://x.${host}/aB3`]) {
      expect(in1(url)).toMatchObject({ known: false, final: url });
      expect(in1(url).part.kind).not.toBe('official');
    }
    expect(linkOf(`https://${host}.evil.example/aB3`).known).toBe(true);
  });

  test.each(LINK_SCHEMES.flatMap(({ opens, examples }) => examples.map((text) => [text, opens] as const)))(
    '%s',
    (text, opens) => {
      expect(in1(text).url.slice(0, 20)).toBe(text.slice(0, 20));
      if (opens !== 'page') expect(in1(text).notes).toContain(`${opens}-link`);
    },
  );

  test.each(LINK_SPELLINGS.flatMap(({ examples }) => [...examples]))(
    '%s is read as what it means',
    (text) => {
      const link = in1(`加我 ${text} 领取`);
      expect(new URL(link.url).host).toMatch(/^(?:evil\.(?:example|com|cn)|taobao-vip\.cn)$/);
      expect(link.notes).toContain('odd-spelling');
    },
  );

  test.each(REDIRECT_PAGES.map(({ host, path }) => `https://${host}${path}`))('%s sends on', (page) => {
    expect(leads(`${page}?target=https%3A%2F%2Ftaobao.com.evil.top%2F`)).toBe(
      'lookalike https://taobao.com.evil.top/',
    );
  });

  test('the page of a search that sends on, and its search, are told apart', () => {
    expect(leads('https://www.google.com/url?q=https://taobao.com.evil.top/&sa=D&oq=a.cn')).toBe(
      'lookalike https://taobao.com.evil.top/',
    );
    expect(leads('https://s.taobao.com/search?q=https://taobao.com.evil.top/')).toMatch(/^official/);
  });

  test.each(CODE_CONTENTS.flatMap(({ id, examples }) => examples.map((text) => [text, id] as const)))(
    'a code that holds %j',
    (text, id) => {
      expect(contentOf(text).is).toBe(id);
      if (id !== 'payment') expect(contentOf(text).links).toEqual([]);
    },
  );
});

describe('a text with addresses in it', () => {
  test.each([
    ['看看 www.taobao.com 吧', ['www.taobao.com']],
    ['请访问taobao.com.evil.top领取红包', ['taobao.com.evil.top']],
    ['登录taobao.com或tmall.com也行', ['taobao.com', 'tmall.com']],
    ['https://taobao.com。请点', ['taobao.com']],
    ['好。www.taobao.com。再见', ['www.taobao.com']],
    ['https://www.taobao.com。evil.cn/', ['www.taobao.com.evil.cn']],
    ['https://evil.cn领取/更多', ['evil.cn']],
    ['ｗｗｗ．ｔａｏｂａｏ．ｃｏｍ', ['www.taobao.com']],
    ['https://tao\u200bbao.com/', ['taobao.com']],
    ['打开(https://a.cn/x_(1)).', ['a.cn']],
    ['https:evil.cn', ['evil.cn']],
    ['https://[::1]/a', ['[::1]']],
    ['http://127.0.0.1:8080/a', ['127.0.0.1:8080']],
    ['淘宝.xyz', ['xn--pbt173b.xyz']],
    ['淘宝.网址领取', ['xn--pbt173b.xn--ses554g']],
    ['taobao.com@evil.cn', ['evil.cn']],
    ['<a href="https://evil.cn/">https://www.taobao.com</a>', ['evil.cn', 'www.taobao.com']],
    ['me@qq.com 1.5元 e.g. v2.0 3.14 See it.Then', []],
    ['客服电话 95188，卡密不要告诉任何人', []],
    ['', []],
  ] as const)('%s', (text, expected) => expect(hosts(text)).toEqual(expected));

  test('gives the address as it stands, without the marks around it', () => {
    expect(in1('打开(https://a.cn/x_(1)).').url).toBe('https://a.cn/x_(1)');
    expect(in1('“https://a.cn/b?c=1”，').url).toBe('https://a.cn/b?c=1');
  });

  test('is a share text of Taobao: the short link in it, or the share word alone', () => {
    const share =
      '【淘宝】7天无理由退货 https://m.tb.cn/h.5xyz?tk=abc CZ3457 「礼品卡」点击链接直接打开 或者 淘宝搜索直接打开';
    expect(leads(share)).toBe('affiliated ? https://m.tb.cn/h.5xyz?tk=abc');
    expect(leads('￥CZ0001 AbCdEf12345￥ https://m.tb.cn/h.g 【商品】')).toBe(
      'affiliated ? https://m.tb.cn/h.g',
    );
    expect(in1('8￥CZ0001 AbCdEf12345￥')).toMatchObject({ known: false, notes: ['share-token'] });
  });

  test('has twenty share words at most, and only where a person would send them', () => {
    const many = Array.from({ length: 30 }, (_, n) => `￥AbCdEf123${10 + n}￥`).join(' ');
    expect(linksIn(many).links).toHaveLength(20);
    const behind = (letters: number) => linksIn(`${'天'.repeat(letters)}￥AbCdEf12345￥`).links;
    expect([behind(9987), behind(9988)].map(({ length }) => length)).toEqual([1, 0]);
  });

  test('tells each address once, in the order of the text', () => {
    expect(hosts('b.cn a.cn b.cn https://b.cn/')).toEqual(['b.cn', 'a.cn']);
    expect(in1('b[.]cn https://b.cn/').notes).toEqual(['odd-spelling']);
  });
});

describe('an address inside another', () => {
  const evil = 'https%3A%2F%2Fevil.cn%2F';
  test.each([
    [`https://login.taobao.com/member/login.jhtml?redirectURL=${evil}`, 'unofficial https://evil.cn/'],
    ['https://login.taobao.com/?redirectURL=https%253A%252F%252Fevil.cn%252F', 'unofficial https://evil.cn/'],
    [
      'https://www.taobao.com/?url=https%3A%2F%2Fwww.taobao.com%2540evil.cn',
      'lookalike https://www.taobao.com@evil.cn/',
    ],
    [`https://www.taobao.com/?a=https://www.tmall.com&unheard_of=${evil}`, 'unofficial https://evil.cn/'],
    [`https://www.taobao.com/?unheard_of=${evil}&a=https://www.tmall.com`, 'unofficial https://evil.cn/'],
    [`https://www.taobao.com/?${'x'.repeat(9000)}&url=${evil}`, 'unofficial https://evil.cn/'],
    [
      'https://www.taobao.com/?url=https%3A%2F%2Fwww.tmall.com%2F%3Ftarget%3Dhttps%253A%252F%252Fta0bao.com',
      'lookalike https://ta0bao.com/',
    ],
    ['https://www.taobao.com/?url=//evil.cn/x', 'unofficial https://evil.cn/x'],
    ['https://www.taobao.com/?url=%5C%5Cevil.cn', 'unofficial https://evil.cn/'],
    ['https://www.taobao.com/?url=%09https://evil.cn', 'unofficial https://evil.cn/'],
    ['https://www.taobao.com/?URL=hTTps:evil.cn', 'unofficial https://evil.cn/'],
    ['https://s.click.taobao.com/t?u=evil.cn', 'unofficial https://evil.cn/'],
    ['https://m.taobao.com/#/jump?url=aHR0cHM6Ly9ldmlsLmNu', 'unofficial https://evil.cn/'],
    ['https://www.taobao.com/go/https://evil.cn/a', 'unofficial https://evil.cn/a'],
    ['https://www.taobao.com/?url=https://淘宝.evil.cn', 'lookalike https://xn--pbt173b.evil.cn/'],
    [`http://www.taobao.com/?url=${evil}`, 'unofficial https://evil.cn/'],
    [`taobao://m.taobao.com/?url=${evil}`, 'unofficial https://evil.cn/'],
    [`tbopen://m.taobao.com/tbopen/index.html?h5Url=${evil}`, 'unofficial https://evil.cn/'],
    [`tmall://page.tm/appLink?h5Url=${evil}`, 'unofficial https://evil.cn/'],
    [`alipays://platformapi/startapp?appId=20000067&url=${evil}`, 'unofficial https://evil.cn/'],
    [
      `https://ds.alipay.com/?scheme=alipays%3A%2F%2Fplatformapi%2Fstartapp%3Furl%3Dhttps%253A%252F%252Fta0bao.com`,
      'lookalike https://ta0bao.com/',
    ],
    [
      `intent://m.taobao.com/#Intent;scheme=https;S.browser_fallback_url=${evil};end`,
      'unofficial https://evil.cn/',
    ],
    ['view-source:https://evil.cn', 'unofficial https://evil.cn/'],
    ['https://link.zhihu.com/?target=https%3A//ta0bao.com/x', 'lookalike https://ta0bao.com/x'],
    ['https://weibo.cn/sinaurl/go?u=https%3A%2F%2Fta0bao.com', 'lookalike https://ta0bao.com/'],
    ['https://www.taobao.com/?url=https%3A%2F%2Fbit.ly%2Fx', 'unofficial ? https://bit.ly/x'],
    [`https://www.taobao.com./?url=${evil}`, 'unofficial https://evil.cn/'],
    [`www.taobao.com./?url=${evil}`, 'unofficial https://evil.cn/'],
    ['https://www.taobao.com/?url=www.taobao.com@evil.cn', 'lookalike https://www.taobao.com@evil.cn/'],
    ['https://login.taobao.com/jump;u=https:/evil.top', 'unofficial https://evil.top/'],
    ['https://login.taobao.com/jump;u=//evil.top', 'unofficial https://evil.top/'],
    ['https://login.taobao.com/jump;u=evil.top/a', 'unofficial https://evil.top/a'],
    ['https://login.taobao.com/jump;v=1;u=http%3A%2F%2Fevil.top', 'unofficial http://evil.top/'],
    ['https://login.taobao.com/a&url=https://evil.top', 'unofficial https://evil.top/'],
    ['https://login.taobao.com/jump/u=https://evil.top/', 'unofficial https://evil.top/'],
    ['https://login.taobao.com/jump;v=1/https://evil.top', 'unofficial https://evil.top/'],
    ['https://login.taobao.com/x//evil.top', 'unofficial https://evil.top/'],
    ['https://login.taobao.com//evil.top/a', 'unofficial https://evil.top/a'],
    ['https://login.taobao.com/%2F%2Fevil.top', 'unofficial https://evil.top/'],
    ['https://login.taobao.com/x/%5cevil.top', 'unofficial https://evil.top/'],
    ['https://login.taobao.com/x\\\\evil.top', 'unofficial https://evil.top/'],
    ['https://login.taobao.com//www.taobao.com@evil.top', 'lookalike https://www.taobao.com@evil.top/'],
    [
      'https://login.taobao.com//www.taobao.com//taobao.com.evil.top',
      'lookalike https://taobao.com.evil.top/',
    ],
    ['https://login.taobao.com//g.alicdn.com//evil.do/', 'unofficial https://evil.do/'],
    ['https://login.taobao.com//t.cn/x', 'unofficial ? https://t.cn/x'],
    ['https://www.alipay.com//evil.top', 'unofficial https://evil.top/'],
  ])('%s', (text, expected) => {
    expect(leads(text)).toBe(expected);
    expect(in1(text).notes).toContain('address-inside');
  });

  test.each([
    ['https://www.taobao.com/?spm=a2e0b.20350158.31919782.1&id=5', 'official'],
    ['https://detail.tmall.com/item.htm?id=1&pic=https%3A%2F%2Fevil.cn%2Fa.png', 'official'],
    ['https://www.taobao.com/?target=_blank&redirect=evil', 'official'],
    ...[
      ...['//market/x', '/a//index.html', '//index.do?a=1', '//member/login.jhtml', '/a//b.htm#c', '//'],
      ...['//g.alicdn.com/tb/a.js', '//www.tmall.com/', '/x//www.taobao.com//a', '/list;jsessionid=A.b1'],
      ...['/a//1.0.3/b', '/i4/O1CN01_!!2-rate.png_.webp', '/a//v1.2', '//item.htm;spm=a21bo.1.2', '/a;b=c;d'],
      ...[
        '/a//$%7Bhost%7D/b',
        '/go/2026=11/a.b',
        '/x;pic=//evil.cn/a.png',
        '/com.taobao.app//Main',
        '/a//.b',
      ],
    ].map((path) => [`https://www.taobao.com${path}`, 'official']),
    ['https://www.taobao.com/?to=wang.xm@qq.com', 'official'],
    ['https://evil.cn//www.taobao.com/', 'unofficial'],
    ['https://evil.cn/?url=https%3A%2F%2Fwww.taobao.com', 'unofficial'],
    ['https://taobao.com.evil.top/?url=https%3A%2F%2Fwww.taobao.com', 'lookalike'],
    ['https://evil.cn/https://www.taobao.com/', 'unofficial'],
    ['http://evil.cn/?url=https%3A%2F%2Fwww.taobao.com', 'unofficial'],
    ['https://evil.link.zhihu.com/?target=https%3A%2F%2Fevil.cn', 'unofficial'],
  ])('is not where %s leads', (text, kind) => {
    expect(in1(text)).toMatchObject({ part: { kind }, final: in1(text).url });
    expect(in1(text).notes).not.toContain('address-inside');
  });

  test('a way through official pages alone stays official', () => {
    const way = 'https://login.taobao.com/?redirectURL=https%3A%2F%2Fchaoshi.tmall.com%2Fcard';
    expect(leads(way)).toBe('official https://chaoshi.tmall.com/card');
    expect(leads('taobao://item.taobao.com/item.htm?id=1')).toBe(
      'official https://item.taobao.com/item.htm?id=1',
    );
  });

  test('six addresses, each inside the one before, are followed; what a seventh leads to nobody knows', () => {
    let way = 'https://www.tmall.com/';
    const at = [0, 1, 2, 3, 4, 5, 6].map(() => {
      way = `https://www.taobao.com/?url=${encodeURIComponent(way)}`;
      return linkOf(way);
    });
    expect(at[5]).toMatchObject({ known: true, part: { kind: 'official' }, final: 'https://www.tmall.com/' });
    expect(at[6]).toMatchObject({ known: false, part: { kind: 'unofficial' } });
  });

  test('thirty-two addresses of one link are looked at, and of more nobody knows', () => {
    const way = (many: number) =>
      `https://www.taobao.com/?${Array.from({ length: many }, (_, n) => `a${n}=https://www.tmall.com/${n}`).join('&')}`;
    expect(linkOf(way(31))).toMatchObject({ known: true, part: { kind: 'official' } });
    expect(linkOf(way(32))).toMatchObject({ known: false, part: { kind: 'unofficial' } });
  });

  test('an address that cannot be read leads nowhere', () => {
    expect(linkOf('https://a b.cn/?url=https%3A%2F%2Fwww.taobao.com')).toMatchObject({
      ...{ part: { kind: 'unofficial' }, notes: [] },
    });
  });

  test('more inside than is followed is nobody’s, never official', () => {
    const many = Array.from({ length: 60 }, (_, n) => `a${n}=https://www.tmall.com/${n}`).join('&');
    let deep = 'https://evil.cn/';
    for (let n = 0; n < 9; n++) deep = `https://www.taobao.com/?url=${encodeURIComponent(deep)}`;
    const own = Array.from({ length: 40 }, (_, n) => `//a${n}.alicdn.com`).join('');
    for (const text of [
      `https://www.taobao.com/?${many}&url=https://evil.cn`,
      deep,
      `https://www.taobao.com${own}//evil.cn`,
    ])
      expect(in1(text)).toMatchObject({ known: false, part: { kind: 'unofficial' } });
  });
});

describe('how an address is shown', () => {
  test.each([
    ['  https://www.taobao.com/a ', 'https://www.taobao.com/a'],
    ['HTTP://Evil.CN', 'http://evil.cn/'],
    [' tel:95188 ', 'tel:95188'],
  ])('%j', (address, shown) => {
    expect(linkOf(address)).toMatchObject({ url: shown, final: shown });
    expect(linkOf(address).notes).not.toContain('address-inside');
  });

  test('without an end', () => {
    for (const scheme of ['https', 'weixin'])
      expect(linkOf(`${scheme}://a.cn/${'x'.repeat(3000)}`).url).toHaveLength(2048);
  });
});

test.each(['xhttps', 'httpsx'])(
  '%s is an app’s address, however much like one of the web it looks',
  (scheme) => {
    expect(linkOf(`${scheme}://a.cn/ü`)).toMatchObject({
      ...{ url: `${scheme}://a.cn/ü`, known: false, notes: ['app-link'] },
    });
    expect(linkOf(`${scheme}://a.cn/?url=https%3A%2F%2Fevil.cn`)).toMatchObject({
      ...{ final: 'https://evil.cn/', notes: ['app-link', 'address-inside'] },
    });
  },
);

test('a host is one of short links by whole labels alone, also with a dot at its end', () => {
  expect(linkOf('https://abit.ly/x').known).toBe(true);
  expect(linkOf('https://t.cn./x')).toMatchObject({ known: false, notes: ['short-link'] });
});

test('the most doubtful links come first, of equals those that lead where nobody knows, then as they stood', () => {
  const inOrder = [
    'https://taobao.com.evil.top/',
    'https://t.cn/x',
    'https://b.example/',
    'https://a.example/',
    'https://m.tb.cn/h.x',
    'https://www.alipay.com/',
    'https://www.jd.com/',
    'https://www.taobao.com/',
  ];
  const links = [7, 2, 5, 3, 6, 1, 4, 0].map((n) => linkOf(inOrder[n]!));
  expect(byDoubt(links).map(({ url }) => url)).toEqual(inOrder);
  expect(links[0]!.url).toBe('https://www.taobao.com/'); // the list itself stays as it was
});

describe('what is no address of a page', () => {
  test.each([
    'javascript:location="https://www.taobao.com"',
    'data:text/html,https://www.taobao.com',
    'blob:https://www.taobao.com/1f0c',
    'file:///C:/www.taobao.com/a.html',
    'weixin://dl/business/?t=x',
    'tel:95188',
  ])('%s is never official', (text) => {
    expect(linkOf(text).part.kind).toBe('unofficial');
    for (const { part, url } of linksIn(text).links)
      if (!/^https/.test(url)) expect(part.kind).toBe('unofficial');
  });

  test('a code that could be that of a card is named and not taken for a text', () => {
    expect(contentOf('8301229477510936').is).toBe('card-code');
    expect(contentOf('天猫超市 满减活动').is).toBe('text');
  });

  test.each([
    ['https://evil.cn/ 领取', 'https://evil.cn/'],
    ['领取 https://evil.cn/a', 'https://evil.cn/a'],
    ['http:evil.cn/a)', 'http://evil.cn/a)'],
    ['领取https://evil.cn/a', 'https://evil.cn/a'],
    ['xyz://evil.cn/领取', 'xyz://evil.cn/领取'],
    ['https:evil.cn/领取', 'https://evil.cn/%E9%A2%86%E5%8F%96'],
    [' https://evil.cn/a\n', 'https://evil.cn/a'],
    ['evil.cn', 'https://evil.cn/'],
    ['看 xyz://evil.cn/领取', 'xyz://evil.cn/领取'],
    ['xyz://', 'xyz://'],
  ])('a code that holds %j leads to one address', (text, url) => {
    expect(contentOf(text)).toMatchObject({ is: 'link', links: [{ url }] });
  });

  test('a kind of code is known with spaces around it, and no address is read in it', () => {
    expect(contentOf('\n tel:95188')).toEqual({ is: 'phone', links: [] });
    expect(contentOf('BEGIN:VCARD\nURL:https://evil.cn/\nEND:VCARD')).toEqual({ is: 'contact', links: [] });
    expect(contentOf('https:')).toEqual({ is: 'text', links: [] });
  });

  test('a code that holds an address holds it to its last sign', () => {
    const { is, links } = contentOf('https://evil.cn/领取');
    expect([is, links[0]?.url]).toEqual(['link', 'https://evil.cn/%E9%A2%86%E5%8F%96']);
    expect(contentOf('HTTPS://QR.ALIPAY.COM/FKX01')).toMatchObject({
      is: 'payment',
      links: [{ part: { kind: 'affiliated' } }],
    });
  });
});

describe('the words', () => {
  const words = (text: string) => linkWords(in1(text), (key, fill = []) => `${key} ${fill.join(' ')}`.trim());
  test.each([
    ['https://www.taobao.com/', 'ok link_officialTitle taobao.com'],
    ['http://www.taobao.com/', 'warn link_httpTitle taobao.com'],
    ['https://evil.cn/', 'warn link_unofficialTitle evil.cn'],
    ['https://taobao.com.evil.top/', 'stop link_lookalikeTitle evil.top'],
    ['https://m.tb.cn/h.x', 'warn link_shortAlibabaTitle tb.cn'],
    ['https://bit.ly/x', 'warn link_shortTitle bit.ly'],
    ['https://www.alipay.com/', 'warn link_affiliatedTitle alipay.com'],
    ['https://www.jd.com/', 'warn link_issuerTitle JD.com'],
    ['javascript:alert(1)', 'stop link_scriptTitle'],
    ['weixin://dl/business/?t=x', 'warn link_appTitle'],
    ['￥AbCdEf12345￥', 'warn link_tokenTitle'],
  ])('%s', (text, expected) => {
    const { tone, title } = words(text);
    expect(`${tone} ${title}`).toBe(expected);
  });

  test('name the trick in the address and the address inside', () => {
    const { reasons } = words('https://www.taobao.com/?url=https%3A%2F%2Ftaobao.com.evil.top');
    expect(reasons).toEqual(['rule_targetEmbedding taobao.com', 'link_addressInsideNote']);
    expect(rulesOf(in1('https://evil\u200b.cn'))).toEqual(['unofficial', 'odd-spelling']);
  });
});
