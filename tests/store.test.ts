// What the stores are told agrees with the manifest and the texts of the extension.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';

const read = (path: string) => readFileSync(resolve(import.meta.dirname, '..', path), 'utf8');
const MOST = 132; // characters of a summary that every store takes

it.each([
  ['zh-CN', 'zh_CN'],
  ['zh-TW', 'zh_TW'],
  ['en', 'en'],
])('the listing in %s has the name and summary of the extension, and promises no safety', (file, locale) => {
  const text = read(`docs/store/${file}.md`);
  const messages = JSON.parse(read(`public/_locales/${locale}/messages.json`));
  expect(text).toContain(messages.manifest_name.message);
  expect(text).toContain(messages.manifest_description.message);
  expect(messages.manifest_description.message.length).toBeLessThanOrEqual(MOST);
  expect(text).not.toMatch(/安全|\bsafe\b/);
});

it('every permission has its reason', () => {
  const { permissions } = JSON.parse(read('manifest.json'));
  for (const permission of permissions)
    expect(read('docs/store/README.md')).toContain(`| \`${permission}\` |`);
});

it.each(['zh-CN', 'zh-TW', 'en'])(
  'the pictures in %s have the size that the stores take',
  async (language) => {
    const folder = resolve(import.meta.dirname, '../docs/store/pictures', language);
    const names = readdirSync(folder);
    expect(names).toEqual([
      '1-notice.png',
      '2-warning.png',
      '3-popup.png',
      '4-history.png',
      '5-first-page.png',
    ]);
    for (const name of names)
      expect(await sharp(resolve(folder, name)).metadata()).toMatchObject({
        format: 'png',
        width: 1280,
        height: 800,
      });
  },
);
