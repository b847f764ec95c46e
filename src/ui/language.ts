// The language that the shopper chose for the extension's own pages, kept where a page finds it before it draws.
import { takeWords } from './text';

export const LANGUAGES = ['zh_CN', 'zh_TW', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'language';

const WORDS = {
  zh_CN: () => import('../../public/_locales/zh_CN/messages.json'),
  zh_TW: () => import('../../public/_locales/zh_TW/messages.json'),
  en: () => import('../../public/_locales/en/messages.json'),
};

/** null: that of the browser. */
export function chosenLanguage(): Language | null {
  const stored = localStorage.getItem(KEY);
  return LANGUAGES.find((language) => language === stored) ?? null;
}

/** Takes the words of the chosen language; with that of the browser there is nothing to wait for. */
export function chosenWords(): Promise<void> | undefined {
  const language = chosenLanguage();
  return language ? WORDS[language]().then(({ default: words }) => takeWords(words)) : undefined;
}

let redraw = (): void => undefined;

/** What draws the page, to be called again once it speaks another language. */
export const onLanguage = (draw: () => void): void => {
  redraw = draw;
};

/** Chooses a language; null: that of the browser. */
export async function speak(language: Language | null): Promise<void> {
  if (language === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, language);
  if (language === null) takeWords(null);
  else await chosenWords();
  redraw();
}
