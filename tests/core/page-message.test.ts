// What is said about a page is what its row has, in every language, and no text anywhere teaches a rule that a fraud passes.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultOf, guestsOf, shownAs, worstPart } from '../../src/core/page';
import {
  type Message,
  PAGE_MESSAGES,
  pagePhrase,
  pageWords,
  partName,
  shownWords,
  toneOf,
  verdictName,
} from '../../src/core/page-message';
import type { Seen } from '../../src/core/verdict';
import { VerdictKind } from '../../src/model';
import { OTHER_ISSUERS } from '../../src/rules/other-issuers';
import { FAKE, inTaobao, isOf, JD, OFFICIAL, OWN, parts, ROWS, SHOP, sentTo } from './page-message-rows';

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

const plain = (body: ReturnType<typeof pageWords>['body']) =>
  body.map((piece) => (typeof piece === 'string' ? piece : piece.map(({ text }) => text).join(''))).join('');

test.each(ROWS)('$is: $seen.address', ({ seen, is, title, body, phrase, tone, teaches }) => {
  const page = parts(seen);
  expect(isOf(page)).toBe(is);
  const words = pageWords(page, false, zh);
  expect(words.body).not.toContain('');
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
      ...['hold', 'tip'].map((level) => `other-issuer ${fault} ${level}`),
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
      const { title, body, marked } = pageWords(page, true, message);
      const other = worstPart(page).host;
      const fault = faultOf(page);
      for (const text of [title, plain(body), pagePhrase(page, message)]) {
        expect(text.trim()).not.toBe('');
        expect(text).not.toMatch(/\$\d|\$[A-Z]|undefined|[\ue000\ue001]/);
      }
      if (fault !== 'none' && fault !== 'nameless' && fault !== 'sandbox' && other)
        expect(plain(body)).toContain(other);
      expect(marked.host.map(({ text }) => text).join('')).not.toBe('');
      titles.add(title);
    }
    // Pages that are nobody's, and those that are not encrypted, begin with the same words; no row is an organisation's.
    expect(titles.size).toBeGreaterThanOrEqual(PAGE_MESSAGES.length - 5);
  });

  test('every issuer is named, and one without a row is not', () => {
    const titles = OTHER_ISSUERS.map(({ id }) => {
      const page = parts({ address: JD, asks: OWN }).map((part) => ({ ...part, owner: id }));
      return pageWords(page, false, message).title;
    });
    expect(new Set(titles).size).toBe(OTHER_ISSUERS.length);
    expect(titles).not.toContain(message('page_issuerUnknownTitle'));
    const page = parts({ address: JD, asks: OWN }).map(({ owner: _, ...rest }) => rest);
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

  test('the rule has one wording', () => {
    const rule = message('page_rule').toLowerCase();
    expect(message('step_officialPagesHow').toLowerCase()).toContain(rule);
    const readme = { zh_CN: 'README.zh-CN.md', en: 'README.md', zh_TW: undefined }[locale];
    if (!readme) return;
    const text = readFileSync(`${ROOT}/${readme}`, 'utf8').replaceAll('\n', ' ').toLowerCase();
    expect(text).toContain(rule);
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

  test('what was typed is no leak of this card where others are taken and none is of Taobao', () => {
    expect(words({ address: JD, asks: OWN }, true).typed).toBe(false);
    expect(words({ address: SHOP, asks: { ...OWN, kind: 'game' } }, true).typed).toBe(false);
    expect(words({ address: JD }, true).typed).toBe(true);
  });

  test('the address is drawn with the site bold', () => {
    const [before, address, after] = words({ address: 'https://card.gift.example.cn/' }).body;
    expect([before, after]).toEqual(['这个网页属于 ', '，不是淘宝，也不是天猫。']);
    expect(address).toEqual([
      { text: 'card.gift.', site: false, misleading: false },
      { text: 'example.cn', site: true, misleading: false },
    ]);
  });

  test.each([
    ['这一页', 'taobao.cc', { address: FAKE }],
    ['这一页', 'gift.example', { address: SHOP }],
    ['嵌入的', 'taobao.cc', inTaobao(FAKE)],
    ['发往', 'taobao.cc', sentTo(FAKE)],
    ['这一页', '没有网址的内容', { address: 'data:text/html,x' }],
  ])('is shown on the address at fault: %s %s', (name, host, seen) => {
    const { teaches, marked } = words(seen);
    expect(teaches).toBe(true);
    expect([marked.name, marked.host.map(({ text }) => text).join('')]).toEqual([name, host]);
  });

  test('content without an address is named in plain letters', () => {
    expect(words({ address: 'data:text/html,x' }).marked.host).toEqual([
      { text: '没有网址的内容', site: false, misleading: false },
    ]);
  });

  test.each([
    ['zh_CN', '京东'],
    ['zh_TW', '京東'],
    ['en', 'JD'],
  ])('another issuer is named as it is called in %s: %s', (locale, name) => {
    expect(pageWords(parts({ address: JD, asks: OWN }), false, inLanguage(locale)).title).toContain(name);
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

  test('a guest is told of once, by its trick, also where it has no name', () => {
    const noHost = zh('rule_noHost', ['data:']);
    expect(words({ address: 'data:text/html,x', frames: [SHOP] }).reasons).toEqual([
      zh('page_reasonInFrame', [zh('page_namelessPlace'), noHost]),
    ]);
    expect(words({ address: 'http://other.example/', frames: [SHOP] }).reasons).toEqual([
      zh('page_reasonInFrame', ['other.example', zh('rule_http', ['other.example'])]),
    ]);
  });

  test.each([
    [{ address: 'http://www.taobao.com/card' }],
    [{ address: 'http://www.taobao.com/card', frames: ['https://www.tmall.com/'] }],
    [{ address: 'https://www.tmall.com/', destinations: ['http://www.taobao.com'] }],
  ])('that the connection is not encrypted is told once: %j', (seen) => {
    const { body, reasons } = words(seen);
    expect(body.join('')).toMatch(/(没有|未)加密/);
    expect(reasons).toEqual([]);
  });

  test('a part that lacks encryption is not called unofficial for that', () => {
    const names = (seen: Parameters<typeof parts>[0]) => parts(seen).map((part) => zh(partName(part)));
    expect(names({ address: 'http://www.taobao.com/card' })).toEqual(['连接未加密']);
    expect(names({ address: 'http://other.example/' })).toEqual(['非官方']);
    expect(names({ address: 'https://www.taobao.com/' })).toEqual(['官方域名']);
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
      'vouched ok',
      'affiliated warn',
      'other-issuer warn',
      'unofficial warn',
      'lookalike stop',
    ]);
  });
});

describe('who else reads what is typed', () => {
  const crowd = [
    ...parts({ address: SHOP, destinations: ['https://collect.example', 'https://gift.example'] }),
    ...parts({ address: 'https://frame.example/', frames: [SHOP] }),
  ];

  test('is named on a page that is not official itself, in what is said and in its phrase', () => {
    expect(pageWords(crowd, false, zh).reasons).toEqual([
      '页面里还嵌着 frame.example 的输入框。',
      '表单还会发往 collect.example。',
    ]);
    expect(pagePhrase(crowd, zh)).toBe(
      'gift.example（非官方），表单发往 collect.example（非官方），嵌着 frame.example 的输入框（非官方）',
    );
  });

  test('stands in one sentence for all of a kind', () => {
    const many = parts({ address: SHOP, destinations: ['https://a.example', 'https://b.example'] });
    expect(pageWords(many, false, zh).reasons).toEqual(['表单还会发往 a.example、b.example。']);
  });

  test('is not named twice: by the fault, by its trick, or as frame and destination', () => {
    expect(pageWords(parts(sentTo('https://collect.example')), false, zh).reasons).toEqual([]);
    const tricks = pageWords(
      parts({ address: SHOP, destinations: ['https://taobao.cc'] }),
      false,
      zh,
    ).reasons;
    expect(tricks).toHaveLength(1);
    expect(tricks[0]).toMatch(/^表单发往的 taobao\.cc：/);
    const both = parts({
      address: 'https://frame.example/',
      frames: [SHOP],
      destinations: ['https://frame.example'],
    });
    expect(guestsOf(both).map(({ where, host }) => `${where} ${host}`)).toEqual(['frame frame.example']);
    const swapped = [...both].reverse();
    expect(guestsOf(swapped).map(({ where, host }) => `${where} ${host}`)).toEqual(['frame frame.example']);
  });

  test('is nobody where all is official, and content without an address has a name too', () => {
    expect(guestsOf(parts(sentTo('https://buy.tmall.com/')))).toEqual([]);
    const nameless = parts({ address: 'data:text/html,x', frames: [SHOP] });
    expect(pageWords(nameless, false, zh).reasons).toEqual([
      '页面里嵌入的 没有网址的内容：这个网页没有自己的网址，没法知道它是谁的。',
    ]);
  });

  test('makes another page of it, which a choice must be asked for anew', () => {
    const alone = parts({ address: SHOP });
    expect(shownAs(crowd)).not.toBe(shownAs(alone));
    expect(shownAs([...crowd].reverse())).toBe(shownAs(crowd));
    expect(shownAs([...alone, ...parts({ address: OFFICIAL })])).toBe(shownAs(alone));
    const louder = alone.map((part) => ({
      ...part,
      asks: { ...part.asks!, claimsBrand: !part.asks!.claimsBrand },
    }));
    expect(shownAs(louder)).not.toBe(shownAs(alone));
  });

  test('a page that is not what was chosen says so first', () => {
    const shown = { parts: crowd, alreadyTyped: false };
    expect(shownWords({ ...shown, changed: true }, zh).reasons[0]).toMatch(/^你在这个网站选过继续/);
    expect(shownWords({ ...shown, changed: false }, zh)).toEqual(pageWords(crowd, false, zh));
  });
});

test('what an imitation really is reads right without bold letters', () => {
  const embedding = 'https://taobao.com.lipin.top/';
  expect(plain(pageWords(parts({ address: embedding }), false, zh).body)).toMatch(
    /^真正的域名是 lipin\.top。/,
  );
});

test('a host written in another script is named as people see it, unless it deceives', () => {
  expect(pagePhrase(parts({ address: 'https://礼品.example.cn/' }), zh)).toBe('礼品.example.cn（非官方）');
  expect(pagePhrase(parts({ address: 'https://tаobаo.com/' }), zh)).toBe('xn--tobo-53dc.com（仿冒）');
});
