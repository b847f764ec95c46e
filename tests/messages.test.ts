// The texts: the three languages say the same things, and every text that is asked for exists.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

type Messages = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;

const ROOT = resolve(import.meta.dirname, '..');
const load = (locale: string): Messages =>
  JSON.parse(readFileSync(join(ROOT, `public/_locales/${locale}/messages.json`), 'utf8'));
const zh = load('zh_CN');
const others = { zh_TW: load('zh_TW'), en: load('en') };
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
  const sources = (readdirSync(join(ROOT, 'src'), { recursive: true }) as string[])
    .filter((name) => /\.(tsx?|html)$/.test(name))
    .map((name) => readFileSync(join(ROOT, 'src', name), 'utf8'));
  const code = [...sources, readFileSync(join(ROOT, 'manifest.json'), 'utf8')].join('\n');

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

  it('that the code names in full exists', () => {
    const asked = [...code.matchAll(/(?:getMessage|text|word|say|t)\(\s*'([a-z]+_[A-Za-z0-9_]+)'/g)].map(
      (match) => match[1]!,
    );
    expect(asked.length).toBeGreaterThan(10);
    expect([...new Set(asked)].filter((key) => !(key in zh))).toEqual([]);
  });
});
