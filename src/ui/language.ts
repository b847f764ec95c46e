// The language that the shopper chose: kept where a page finds it before it draws, and its words told to the background.
import browser from 'webextension-polyfill';
import { send } from './send';
import { spokenOf, takeWords } from './text';

export const LANGUAGES = ['zh_CN', 'zh_TW', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'language';
/** The version whose words the background has been told. */
const TOLD = 'language-told';

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
  if (!language) return undefined;
  return WORDS[language]().then(({ default: words }) => {
    takeWords(words);
    const { version } = browser.runtime.getManifest();
    // The words may be others since the last update; where it fails the next page tells them.
    if (localStorage.getItem(TOLD) !== version) void tellWords(words, version).catch(() => undefined);
  });
}

async function tellWords(words: Parameters<typeof spokenOf>[0] | null, version: string): Promise<void> {
  await send({ type: 'speak', words: words && spokenOf(words) });
  localStorage.setItem(TOLD, version);
}

let redraw = (): void => undefined;

/** What draws the page, to be called again once it speaks another language. */
export const onLanguage = (draw: () => void): void => {
  redraw = draw;
  // It is told of what other windows of the extension choose, never of its own choice.
  addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) void follow();
  });
};

async function follow(): Promise<void> {
  const language = chosenLanguage();
  const words = language && (await WORDS[language]()).default;
  if (chosenLanguage() !== language) return; // chosen anew meanwhile
  takeWords(words);
  redraw();
}

/** Chooses a language; null: that of the browser. */
export async function speak(language: Language | null): Promise<void> {
  if (language === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, language);
  const words = language && (await WORDS[language]()).default;
  takeWords(words);
  redraw();
  localStorage.removeItem(TOLD);
  await tellWords(words, browser.runtime.getManifest().version);
}
