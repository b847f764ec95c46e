// The texts: all languages say the same things, and what is asked for is exactly what exists.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { partMessage, problemMessage, stepMessage } from '../src/core/checklist';
import { LINK_MESSAGES, noteName } from '../src/core/link-words';
import { FAULTS } from '../src/core/page';
import {
  deedName,
  levelName,
  meaningName,
  PAGE_MESSAGES,
  placeName,
  resultName,
  verdictName,
} from '../src/core/page-message';
import { Level, PageCheck, Part, ResultKind, VerdictKind } from '../src/model';
import { APPEAL_PROBLEMS, STATEMENT_MESSAGES } from '../src/rules/appeal-problems';
import { CHECKLIST_STEPS, PARTS } from '../src/rules/checklist-steps';
import { CODE_CONTENTS } from '../src/rules/code-contents';
import { LINK_NOTES, type LinkNote } from '../src/rules/link-notes';
import { LOOKALIKE_RULES } from '../src/rules/lookalike-rules';

type Messages = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;

const ROOT = resolve(import.meta.dirname, '..');
const load = (locale: string): Messages =>
  JSON.parse(readFileSync(join(ROOT, `public/_locales/${locale}/messages.json`), 'utf8'));
const zh = load('zh_CN');
const others = Object.fromEntries(
  readdirSync(join(ROOT, 'public/_locales'))
    .filter((locale) => locale !== 'zh_CN')
    .map((locale) => [locale, load(locale)]),
);
const slots = (messages: Messages, key: string) =>
  (messages[key]?.message.match(/\$[A-Za-z_]+\$|\$\d/g) ?? []).map((slot) => slot.toUpperCase()).sort();

describe.each(Object.entries(others))('%s', (_, messages) => {
  it('has the keys of the original', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(zh).sort());
  });

  it('has the placeholders of the original', () => {
    const differing = Object.keys(zh).filter(
      (key) => String(new Set(slots(zh, key))) !== String(new Set(slots(messages, key))) && messages[key],
    );
    expect(
      differing.filter(
        (key) => [...new Set(slots(zh, key))].join() !== [...new Set(slots(messages, key))].join(),
      ),
    ).toEqual([]);
  });
});

describe('every text', () => {
  it('is not empty, defines its placeholders, and never promises that a page is safe', () => {
    for (const messages of [zh, ...Object.values(others)])
      for (const [key, { message, placeholders }] of Object.entries(messages)) {
        expect(message.trim(), key).not.toBe('');
        for (const [, name] of message.matchAll(/\$([A-Za-z_]+)\$/g))
          expect(placeholders?.[name!.toLowerCase()], `${key}: $${name}$`).toBeDefined();
      }
    const promising = Object.entries(zh).filter(([, { message }]) =>
      /(这个|此|该)?(网站|网页|页面)(是)?安全(的)?[。！]?$/.test(message),
    );
    expect(promising.map(([key]) => key)).toEqual([]);
  });
});

/** What zh-TW does not say, and what it says instead; the labels of the app stay as the app writes them. */
const NOT_IN_TAIWAN: [RegExp, reason: string][] = [
  [/打開/, '開啟, as the browsers there say'],
  [/你/, '您 throughout'],
  [/QR ?碼|二維碼|行動條碼/, 'one spelling: QR Code'],
  [/保存/, '儲存'],
  [/恢復/, '復原, as the button says'],
  [/網上/, '網路上'],
  [/充值(?!成功」)/, '儲值; 充值 only where the app is quoted'],
  [/聯繫|聯系/, '聯絡'],
  [/面值/, '面額'],
  [/鏈接|屏幕|默認|信息|短信|視頻|軟件|網絡|設置|搜索|文件|郵箱|用戶/, 'words of the mainland'],
];

it.each(NOT_IN_TAIWAN)('zh_TW has one voice: not %s but %s', (word) => {
  const said = Object.entries(others.zh_TW!).filter(([, { message }]) => word.test(message));
  expect(said.map(([key]) => key)).toEqual([]);
});

const code = (readdirSync(join(ROOT, 'src'), { recursive: true }) as string[])
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join(ROOT, 'src', name), 'utf8'))
  .join('\n');
const quoted = [...code.matchAll(/'(\w+)'|"(\w+)"/g)].map((match) => match[1] ?? match[2]!);
const manifest = readFileSync(join(ROOT, 'manifest.json'), 'utf8');
const named = new Set([
  ...quoted.filter((word) => Object.keys(zh).some((key) => word.startsWith(`${key.split('_')[0]}_`))),
  ...[...manifest.matchAll(/__MSG_(\w+)__/g)].map((match) => match[1]!),
]);

/** The keys that the code composes from ids of tables, by the word they begin with. */
const camelCase = (id: string) => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
/** What a step says: its answers where it is asked, and what the browser alone can find. */
const aboutsOf = (row: (typeof CHECKLIST_STEPS)[number]) => [
  ...['title', 'how', ...row.answers],
  ...(row.answers.length > 0 ? ['question'] : []),
  ...row.answers.filter((outcome) => outcome !== 'cant-tell').map((outcome) => `say-${outcome}`),
  ...(FOUND[row.id as keyof typeof FOUND] ?? []),
];
const FOUND = {
  'official-pages': ['seen-cant-tell', 'seen-failed', 'seen-found', 'seen-passed'],
  'direct-way': ['passed', 'seen-cant-tell'],
  'inside-taobao': ['passed', 'failed'],
  'problem-stated': ['passed'],
  'proof-of-purchase': ['passed'],
};
const rules = Object.keys(LOOKALIKE_RULES).filter((rule) => rule !== 'skeleton');
const COMPOSED = {
  code: [...CODE_CONTENTS.map(({ id }) => id), 'link', 'cardCode', 'text'].flatMap((id) => [
    `code_${id}Title`,
    `code_${id}Body`,
  ]),
  deed: [
    ...[...PageCheck.shape.action.options, 'entered' as const, 'typed' as const].map(deedName),
    'deed_enteredAt',
    'deed_typedAt',
  ],
  level: Level.options.map(levelName),
  link: [
    ...LINK_MESSAGES.flatMap((id) => [`link_${id}Title`, `link_${id}Body`]),
    ...Object.keys(LINK_NOTES).map((note) => noteName(note as LinkNote)),
  ],
  meaning: VerdictKind.options.map(meaningName),
  page: [
    ...PAGE_MESSAGES.flatMap((id) => [`page_${id}Title`, `page_${id}Body`]),
    ...FAULTS.map((fault) => `page_phrase_${camelCase(fault)}`),
  ],
  problem: APPEAL_PROBLEMS.map(({ id }) => problemMessage(id)),
  place: Part.shape.where.options.map(placeName),
  result: ResultKind.options.map(resultName),
  verdict: VerdictKind.options.map(verdictName),
  rule: [
    ...[...rules, 'http', 'no-host'].map((rule) => `rule_${camelCase(rule)}`),
    ...['', 'Digit', 'Letter', 'Cyrillic', 'Greek'].map((letter) => `rule_skeleton${letter}`),
  ],
  step: [
    ...CHECKLIST_STEPS.flatMap((row) => aboutsOf(row).map((about) => stepMessage(row.id, about))),
    ...PARTS.map(partMessage),
  ],
};

describe('every key', () => {
  it('of a message is asked for', () => {
    const asked = new Set([...named, ...Object.values(COMPOSED).flat()]);
    expect(Object.keys(zh).filter((key) => !asked.has(key))).toEqual([]);
  });

  it('that the code or the manifest names exists', () => {
    expect(named.size).toBeGreaterThan(100);
    expect([...named].filter((key) => !(key in zh))).toEqual([]);
  });

  it('that the code composes from an id exists', () => {
    const families = [...code.matchAll(/`([a-z]+)_[A-Za-z]*\$\{/g)].map((match) => match[1]!);
    expect([...new Set(families)].sort()).toEqual([...Object.keys(COMPOSED)].sort());
    expect(
      Object.values(COMPOSED)
        .flat()
        .filter((key) => !(key in zh)),
    ).toEqual([]);
  });
});

describe('the statement for customer service', () => {
  const asked = [
    ...FAULTS.map((fault) => `page_phrase_${camelCase(fault)}`),
    ...['page_namelessPlace', 'page_phraseAnd', 'page_phraseDestination', 'page_phraseFrame'],
    ...(['none', 'entered', 'typed'] as const).map(deedName),
    ...COMPOSED.verdict,
    ...COMPOSED.result,
  ];

  it('has words of its own for all that is said of a page, and for nothing else', () => {
    expect(Object.keys(STATEMENT_MESSAGES).sort()).toEqual(asked.sort());
  });

  it('says no less of the fault than the shopper is told', () => {
    for (const [key, message] of Object.entries(STATEMENT_MESSAGES)) {
      // A guest's verdict is left to the report.
      const told = slots(zh, key).filter((slot) => !/^page_phrase[A-Z]/.test(key) || slot === '$1');
      expect([...new Set(message.match(/\$\d/g) ?? [])].sort(), key).toEqual([...new Set(told)]);
    }
  });
});
