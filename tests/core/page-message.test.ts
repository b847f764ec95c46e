// What is said about a page, word for word: every verdict, fault and level with its title, body and phrase.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultOf, levelOf, merge } from '../../src/core/page';
import {
  type Message,
  PAGE_MESSAGES,
  pagePhrase,
  pageWords,
  phraseOf,
  toneOf,
  verdictName,
} from '../../src/core/page-message';
import { judge, type Seen } from '../../src/core/verdict';
import { type Asks, VerdictKind } from '../../src/model';
import { OTHER_ISSUERS } from '../../src/rules/other-issuers';

const ROOT = resolve(import.meta.dirname, '../..');
const LOCALES = ['zh_CN', 'zh_TW', 'en'] as const;
type Messages = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;
const load = (locale: string): Messages =>
  JSON.parse(readFileSync(`${ROOT}/public/_locales/${locale}/messages.json`, 'utf8'));

/** Looks messages up as the browser does; a message that is missing throws. */
function inLanguage(locale: string): Message {
  const messages = load(locale);
  return (key, fill = []) => {
    const found = messages[key];
    if (!found) throw new Error(`${locale} has no ${key}`);
    const { message, placeholders = {} } = found;
    return message
      .replace(/\$([A-Za-z_]+)\$/g, (_, name: string) => placeholders[name.toLowerCase()]!.content)
      .replace(/\$(\d)/g, (_, place: string) => fill[Number(place) - 1] ?? '');
  };
}
const zh = inLanguage('zh_CN');

const CARD: Asks = { roles: ['card-pin'], kind: 'stored-value', claimsBrand: true, words: [] };
const GAME: Asks = { ...CARD, kind: 'game', claimsBrand: false };
const parts = (seen: Partial<Seen> & { address: string }) =>
  merge([], judge({ frames: [], destinations: [], asks: CARD, ...seen })).page;
const plain = (body: ReturnType<typeof pageWords>['body']) =>
  body.map((piece) => (typeof piece === 'string' ? piece : piece.map(({ text }) => text).join(''))).join('');

const TAOBAO = 'https://www.taobao.com/card';
const [OFFICIAL, SHOP, ALIPAY, JD, FAKE, FAKE_TMALL] = [
  TAOBAO,
  'https://gift.example/card',
  'https://www.alipay.com/card',
  'https://card.jd.com/',
  'https://taobao.cc/',
  'https://tmall770.cyou/',
] as const;
const inTaobao = (address: string) => ({ address, frames: [TAOBAO] });
const sentTo = (address: string) => ({ address: TAOBAO, destinations: [new URL(address).origin] });

type Row = {
  seen: Partial<Seen> & { address: string };
  is: string; // verdict, fault, level
  title: string;
  body: string;
  phrase: string;
  tone: string;
  teaches?: true;
};
const UNOFFICIAL = '不是淘宝，也不是天猫。';
const FAKE_TITLE = '这个网站在模仿淘宝';
const FAKE_BODY = '真正的域名是 taobao.cc。它和 taobao.com 不是同一家。请不要输入任何卡号、卡密或密码。';
const FRAME_TITLE = '这一块内容不是淘宝或天猫的';
const FORM_TITLE = '这个表单会把卡密发到别处';
const frameBody = (inside: string) => `www.taobao.com 的网页里嵌着别处的输入框：${inside}。先别输入卡密。`;
const formBody = (to: string) => `页面在 www.taobao.com，提交却发往 ${to}。先别输入卡密。`;

const ROWS: Row[] = [
  ...(['hold', 'tip'] as const).flatMap((level): Row[] => {
    const asks = level === 'hold' ? CARD : GAME;
    return [
      {
        seen: { ...inTaobao('http://www.tmall.com/card'), asks },
        is: `unofficial frame-http ${level}`,
        title: '连接没有加密，先别输入卡密',
        body: 'www.taobao.com 的网页里嵌着 www.tmall.com 的内容，那一块没有加密，途中可能被看到或改动。',
        phrase: 'www.taobao.com 里嵌着 www.tmall.com 的输入框（连接未加密）',
        tone: 'warn',
      },
      {
        seen: { ...sentTo('http://www.taobao.com/'), asks },
        is: `unofficial destination-http ${level}`,
        title: '提交时没有加密，先别输入卡密',
        body: '页面在 www.taobao.com，提交到 www.taobao.com 时没有加密，途中可能被看到或改动。',
        phrase: '在 www.taobao.com 打开，表单发往 www.taobao.com（连接未加密）',
        tone: 'warn',
      },
      {
        seen: { address: TAOBAO, origin: 'null', asks },
        is: `unofficial sandbox ${level}`,
        title: '先别输入卡密',
        body: '网址是 www.taobao.com，但这块内容被隔离开了，不属于那个网站。',
        phrase: 'www.taobao.com（内容被隔离，不属于该网站）',
        tone: 'warn',
      },
    ];
  }),
  {
    seen: { address: OFFICIAL },
    is: 'official none none',
    title: '官方域名 taobao.com',
    body: '网址正确。卡是否有效，还要看充值结果和余额。',
    phrase: 'www.taobao.com（官方域名）',
    tone: 'ok',
  },
  {
    seen: { address: ALIPAY },
    is: 'affiliated host hold',
    title: '阿里旗下网站，但不是官方充值页',
    body: 'www.alipay.com 属于阿里巴巴，天猫购物券不在这里充值。',
    phrase: 'www.alipay.com（阿里旗下，非官方充值页）',
    tone: 'warn',
  },
  {
    seen: { address: ALIPAY, asks: GAME },
    is: 'affiliated host tip',
    title: '阿里旗下网站，但不是官方充值页',
    body: 'www.alipay.com 属于阿里巴巴，天猫购物券不在这里充值。',
    phrase: 'www.alipay.com（阿里旗下，非官方充值页）',
    tone: 'warn',
  },
  {
    seen: inTaobao(ALIPAY),
    is: 'affiliated frame hold',
    title: FRAME_TITLE,
    body: frameBody('www.alipay.com'),
    phrase: 'www.taobao.com 里嵌着 www.alipay.com 的输入框（阿里旗下，非官方充值页）',
    tone: 'warn',
  },
  {
    seen: sentTo(ALIPAY),
    is: 'affiliated destination hold',
    title: FORM_TITLE,
    body: formBody('www.alipay.com'),
    phrase: '在 www.taobao.com 打开，表单发往 www.alipay.com（阿里旗下，非官方充值页）',
    tone: 'warn',
  },
  {
    seen: { address: JD },
    is: 'other-issuer host tip',
    title: '这里只收京东自己的卡',
    body: '这是 card.jd.com。天猫或淘宝的卡请到官方页面充值。',
    phrase: 'card.jd.com（其他品牌的卡）',
    tone: 'warn',
  },
  {
    seen: inTaobao(JD),
    is: 'other-issuer frame tip',
    title: FRAME_TITLE,
    body: frameBody('card.jd.com'),
    phrase: 'www.taobao.com 里嵌着 card.jd.com 的输入框（其他品牌的卡）',
    tone: 'warn',
  },
  {
    seen: sentTo(JD),
    is: 'other-issuer destination tip',
    title: FORM_TITLE,
    body: formBody('card.jd.com'),
    phrase: '在 www.taobao.com 打开，表单发往 card.jd.com（其他品牌的卡）',
    tone: 'warn',
  },
  {
    seen: { address: SHOP },
    is: 'unofficial host hold',
    title: '先别输入卡密',
    body: `这个网页属于 gift.example，${UNOFFICIAL}`,
    phrase: 'gift.example（非官方）',
    tone: 'warn',
    teaches: true,
  },
  {
    seen: { address: SHOP, asks: GAME },
    is: 'unofficial host tip',
    title: '不是天猫、淘宝的充值页',
    body: '这个网页属于 gift.example。天猫或淘宝的卡不要在这里输入。',
    phrase: 'gift.example（非官方）',
    tone: 'quiet',
  },
  {
    seen: { address: 'http://www.taobao.com/card' },
    is: 'unofficial http hold',
    title: '连接没有加密，先别输入卡密',
    body: '域名是 www.taobao.com，但连接未加密，途中可能被看到或改动。请从官方页面重新打开。',
    phrase: 'www.taobao.com（连接未加密）',
    tone: 'warn',
  },
  {
    seen: { address: 'http://www.taobao.com/card', asks: GAME },
    is: 'unofficial http tip',
    title: '连接没有加密，先别输入卡密',
    body: '域名是 www.taobao.com，但连接未加密，途中可能被看到或改动。请从官方页面重新打开。',
    phrase: 'www.taobao.com（连接未加密）',
    tone: 'warn',
  },
  {
    seen: { address: 'data:text/html,x' },
    is: 'unofficial nameless hold',
    title: '先别输入卡密',
    body: '这个页面没有网站地址，不可能是官方充值页。',
    phrase: '没有网址的内容（没有网站地址）',
    tone: 'warn',
    teaches: true,
  },
  {
    seen: { address: 'data:text/html,x', asks: GAME },
    is: 'unofficial nameless tip',
    title: '先别输入卡密',
    body: '这个页面没有网站地址，不可能是官方充值页。',
    phrase: '没有网址的内容（没有网站地址）',
    tone: 'warn',
    teaches: true,
  },
  {
    seen: inTaobao(SHOP),
    is: 'unofficial frame hold',
    title: FRAME_TITLE,
    body: frameBody('gift.example'),
    phrase: 'www.taobao.com 里嵌着 gift.example 的输入框（非官方）',
    tone: 'warn',
  },
  {
    seen: { ...inTaobao(SHOP), asks: GAME },
    is: 'unofficial frame tip',
    title: FRAME_TITLE,
    body: frameBody('gift.example'),
    phrase: 'www.taobao.com 里嵌着 gift.example 的输入框（非官方）',
    tone: 'warn',
  },
  {
    seen: inTaobao('data:text/html,x'),
    is: 'unofficial frame hold',
    title: FRAME_TITLE,
    body: frameBody('没有网址的内容'),
    phrase: 'www.taobao.com 里嵌着 没有网址的内容 的输入框（非官方）',
    tone: 'warn',
  },
  {
    seen: sentTo(SHOP),
    is: 'unofficial destination hold',
    title: FORM_TITLE,
    body: formBody('gift.example'),
    phrase: '在 www.taobao.com 打开，表单发往 gift.example（非官方）',
    tone: 'warn',
  },
  {
    seen: { ...sentTo(SHOP), asks: GAME },
    is: 'unofficial destination tip',
    title: FORM_TITLE,
    body: formBody('gift.example'),
    phrase: '在 www.taobao.com 打开，表单发往 gift.example（非官方）',
    tone: 'warn',
  },
  {
    seen: { address: FAKE },
    is: 'lookalike host interstitial',
    title: FAKE_TITLE,
    body: FAKE_BODY,
    phrase: 'taobao.cc（仿冒）',
    tone: 'stop',
    teaches: true,
  },
  {
    seen: { address: FAKE_TMALL, asks: GAME },
    is: 'lookalike host interstitial',
    title: '这个网站在模仿天猫',
    body: '真正的域名是 tmall770.cyou。它和 tmall.com 不是同一家。请不要输入任何卡号、卡密或密码。',
    phrase: 'tmall770.cyou（仿冒）',
    tone: 'stop',
    teaches: true,
  },
  {
    seen: inTaobao(FAKE),
    is: 'lookalike frame interstitial',
    title: FAKE_TITLE,
    body: FAKE_BODY,
    phrase: 'www.taobao.com 里嵌着 taobao.cc 的输入框（仿冒）',
    tone: 'stop',
    teaches: true,
  },
  {
    seen: sentTo(FAKE),
    is: 'lookalike destination interstitial',
    title: FAKE_TITLE,
    body: FAKE_BODY,
    phrase: '在 www.taobao.com 打开，表单发往 taobao.cc（仿冒）',
    tone: 'stop',
    teaches: true,
  },
];
const isOf = (page: ReturnType<typeof parts>) =>
  `${phraseOf(page).verdict} ${faultOf(page)} ${levelOf(page)}`;

test.each(ROWS)('$is: $seen.address', ({ seen, is, title, body, phrase, tone, teaches }) => {
  const page = parts(seen);
  expect(isOf(page)).toBe(is);
  const words = pageWords(page, false, zh);
  expect({
    title: words.title,
    body: plain(words.body),
    phrase: pagePhrase(page, zh),
    tone: words.tone,
    teaches: words.teaches,
  }).toEqual({ title, body, phrase, tone, teaches: teaches ?? false });
});

test('the table has every verdict, fault and level that there can be', () => {
  const levels = { unofficial: ['hold', 'tip'], affiliated: ['hold', 'tip'] } as Record<string, string[]>;
  const possible = [
    'official none none',
    ...['host', 'frame', 'destination'].flatMap((fault) => [
      `other-issuer ${fault} tip`,
      `lookalike ${fault} interstitial`,
      `affiliated ${fault} hold`,
      ...levels.unofficial!.map((level) => `unofficial ${fault} ${level}`),
    ]),
    'affiliated host tip',
    ...['http', 'nameless', 'sandbox', 'frame-http', 'destination-http'].flatMap((fault) =>
      levels.unofficial!.map((level) => `unofficial ${fault} ${level}`),
    ),
  ];
  expect([...new Set(ROWS.map(({ is }) => is))].sort()).toEqual(possible.sort());
});

describe.each(LOCALES)('in %s', (locale) => {
  const message = inLanguage(locale);

  test('every page has its words, and no address is missing in them', () => {
    const titles = new Set<string>();
    for (const { seen } of ROWS) {
      const page = parts(seen);
      const { title, body, open } = pageWords(page, true, message);
      const { other, fault } = phraseOf(page);
      for (const text of [title, plain(body), pagePhrase(page, message)]) {
        expect(text.trim()).not.toBe('');
        expect(text).not.toMatch(/\$\d|\$[A-Z]|undefined|[\ue000\ue001]/);
      }
      if (fault !== 'none' && fault !== 'nameless' && fault !== 'sandbox' && other)
        expect(plain(body)).toContain(other);
      expect(open.map(({ text }) => text).join('')).not.toBe('');
      titles.add(title);
    }
    // Pages that are nobody's, and those that are not encrypted, begin with the same words.
    expect(titles.size).toBeGreaterThanOrEqual(PAGE_MESSAGES.length - 4);
  });

  test('every issuer is named, and one without a row is not', () => {
    const titles = OTHER_ISSUERS.map(({ id }) => {
      const page = parts({ address: JD }).map((part) => ({ ...part, owner: id }));
      return pageWords(page, false, message).title;
    });
    expect(new Set(titles).size).toBe(OTHER_ISSUERS.length);
    expect(titles).not.toContain(message('page_issuerUnknownTitle'));
    const page = parts({ address: JD }).map(({ owner: _, ...rest }) => rest);
    expect(pageWords(page, false, message).title).toBe(message('page_issuerUnknownTitle'));
  });

  test('every verdict has a name of its own', () => {
    const names = VerdictKind.options.map((kind) => message(verdictName(kind)));
    expect(new Set(names).size).toBe(names.length);
  });

  test('no page but an official one is called official', () => {
    for (const { seen, is } of ROWS) {
      const { title, tone } = pageWords(parts(seen), false, message);
      expect(title === message('page_officialTitle', ['taobao.com']), is).toBe(is.startsWith('official'));
      expect(tone === 'ok', is).toBe(is.startsWith('official'));
    }
  });

  test('the rule names the slash, and the dot before both names', () => {
    const rule = message('page_rule');
    expect(rule).toMatch(/斜杠|斜線|slash/);
    expect(rule).toContain('.taobao.com');
    expect(rule).toContain('.tmall.com');
    expect(rule).toContain('https://');
  });

  // A fraud's address can end in an official name after a slash, in a fragment, or as part of a longer word; and a rule
  // about what an address begins with or contains lets even more through.
  test('no message gives a rule that a fraud passes', () => {
    const rules = Object.entries(load(locale)).filter(([, { message }]) => isLooseRule(message));
    expect(rules.map(([key]) => key)).toEqual([]);
  });
});

/** Says how an official address ends or begins, or what it contains, without saying where its host stops. */
function isLooseRule(text: string): boolean {
  const aboutPlace =
    /(网址|網址|地址|位址|域名|網域).{0,12}(以|开头|開頭|包含|含有|结尾|結尾)[^。\n]*(taobao|tmall)/i.test(
      text,
    ) ||
    /\b(address|url|domain|link|host)\b[^.\n]*\b(ends?|ending|starts?|begins?)\b[^\n]*(taobao|tmall)/i.test(
      text,
    ) ||
    /\bofficial\b[^.\n]*\bcontains?\b[^\n]*(taobao|tmall)/i.test(text);
  return aboutPlace && !/斜杠|斜線|slash/i.test(text);
}

test('a loose rule is known when it is seen', () => {
  for (const text of [
    '网址以「taobao.com」「tmall.com」结尾的才是官方。',
    '只要网址以 taobao.com 结尾，就是官方页面。',
    '網址以「.tmall.com」結尾的才是官方。',
    '网址包含 taobao.com 就是官方。',
    'The address ends in “taobao.com”.',
    'An official URL contains taobao.com.',
  ])
    expect(isLooseRule(text), text).toBe(true);
  expect(isLooseRule(zh('page_rule'))).toBe(false);
  expect(isLooseRule('官方网址只有 taobao.com 和 tmall.com。')).toBe(false);
});

test('no document gives a rule that a fraud passes', () => {
  const documents = [
    ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
    ...readdirSync(`${ROOT}/docs`)
      .filter((name) => name.endsWith('.md') && name !== 'rules.md') // made of the tables
      .map((name) => `docs/${name}`),
  ];
  expect(documents).toContain('README.md');
  const loose = documents.flatMap((name) =>
    readFileSync(`${ROOT}/${name}`, 'utf8')
      .split(/\n\s*\n|\n(?=[-*|#])/)
      .filter((paragraph) => !paragraph.startsWith('|') && isLooseRule(paragraph.replace(/\n/g, '')))
      .map((paragraph) => `${name}: ${paragraph}`),
  );
  expect(loose).toEqual([]);
});

describe('beside title and body', () => {
  const words = (seen: Partial<Seen> & { address: string }, typed = false) =>
    pageWords(parts(seen), typed, zh);

  test('what was typed is told of, but not on an official page', () => {
    expect(words({ address: SHOP }, true).typed).toBe(true);
    expect(words({ address: SHOP }).typed).toBe(false);
    expect(words({ address: OFFICIAL }, true).typed).toBe(false);
  });

  test('the address is drawn with the site bold', () => {
    const [before, address, after] = words({ address: 'https://card.gift.example.cn/' }).body;
    expect([before, after]).toEqual(['这个网页属于 ', '，不是淘宝，也不是天猫。']);
    expect(address).toEqual([
      { text: 'card.gift.', site: false, misleading: false },
      { text: 'example.cn', site: true, misleading: false },
    ]);
  });

  test('the page in front is named with it, whatever the fault', () => {
    const open = (seen: Partial<Seen> & { address: string }) =>
      words(seen)
        .open.map(({ text }) => text)
        .join('');
    expect(open(inTaobao(FAKE))).toBe('www.taobao.com');
    expect(open(sentTo(SHOP))).toBe('www.taobao.com');
    expect(open({ address: 'data:text/html,x' })).toBe('没有网址的内容');
  });

  test('the tricks are told, each once, and the place where it is not the page itself', () => {
    expect(words({ address: OFFICIAL }).reasons).toEqual([]);
    expect(words({ address: SHOP }).reasons).toEqual([]);
    const trick = zh('rule_tldSwap', ['taobao']);
    expect(words({ address: FAKE }).reasons).toEqual([trick]);
    expect(words(inTaobao(FAKE)).reasons).toEqual([`页面里嵌入的 taobao.cc：${trick}`]);
    expect(words(sentTo(FAKE)).reasons).toEqual([`表单发往的 taobao.cc：${trick}`]);
    const twice = parts({
      address: FAKE,
      frames: ['https://taobao.cc/a'],
      destinations: ['https://taobao.cc'],
    });
    const { reasons } = pageWords(twice, false, zh);
    expect(reasons).toEqual([trick, `页面里嵌入的 taobao.cc：${trick}`, `表单发往的 taobao.cc：${trick}`]);
  });

  test('a trick that was played twice is told once', () => {
    const { reasons } = words({ address: 'https://taobao-card.taobao-card.cn/' });
    expect(new Set(reasons).size).toBe(reasons.length);
    const [part] = parts({ address: FAKE });
    const twice = { ...part!, findings: [...part!.findings, ...part!.findings] };
    expect(pageWords([twice], false, zh).reasons).toHaveLength(1);
  });

  test('the tone of a verdict without words', () => {
    expect(VerdictKind.options.map((kind) => `${kind} ${toneOf(kind)}`)).toEqual([
      'official ok',
      'affiliated warn',
      'other-issuer warn',
      'unofficial warn',
      'lookalike stop',
    ]);
  });
});

test('a host written in another script is named as people see it, unless it deceives', () => {
  expect(pagePhrase(parts({ address: 'https://礼品.example.cn/' }), zh)).toBe('礼品.example.cn（非官方）');
  expect(pagePhrase(parts({ address: 'https://tаobаo.com/' }), zh)).toBe('xn--tobo-53dc.com（仿冒）');
});
