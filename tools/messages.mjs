// The texts of the extension for programs outside the browser, in the language of the machine or in another.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const LOCALES = resolve(import.meta.dirname, '../public/_locales');

/**
 * The language this machine asks for. One that names none speaks the language the texts are written in.
 * @returns {'zh-CN' | 'zh-TW' | 'en'}
 */
export function machineLanguage() {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const named =
    LC_ALL ||
    LC_MESSAGES ||
    LANG ||
    (process.platform === 'linux' ? 'C' : Intl.DateTimeFormat().resolvedOptions().locale);
  if (/^zh[-_](TW|HK|Hant)/.test(named)) return 'zh-TW';
  return /^(zh|C\b|POSIX)/.test(named) ? 'zh-CN' : 'en';
}

/**
 * Looks a text up by its key and fills it.
 * @param {string} language a language of `machineLanguage`
 * @returns {(key: string, fill?: string[]) => string}
 */
export function messagesOf(language) {
  /** @type {Record<string, { message: string, placeholders?: Record<string, { content: string }> }>} */
  const texts = JSON.parse(
    readFileSync(resolve(LOCALES, language.replace('-', '_'), 'messages.json'), 'utf8'),
  );
  return (key, fill = []) => {
    const text = texts[key];
    if (!text) throw new Error(`no text ${key} in ${language}`);
    const named = text.message.replace(
      /\$([a-z_]+)\$/gi,
      (_, name) => text.placeholders?.[name.toLowerCase()]?.content ?? '',
    );
    return named.replace(/\$([1-9])/g, (_, n) => fill[Number(n) - 1] ?? '');
  };
}
