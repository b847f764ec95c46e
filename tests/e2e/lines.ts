// All that a page says, line by line.
import { expect } from 'vitest';
import { type Tab, until } from '../../harness';

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What each of these parts of a page says, at one moment; the choices of a list aside, which Firefox does not count as text. */
export async function saidAt(tab: Tab, ...parts: string[]): Promise<string[][]> {
  const { texts, choices } = await tab.evaluate(
    (selectors) => ({
      texts: selectors.map((selector) => document.querySelector<HTMLElement>(selector)?.innerText ?? ''),
      choices: [...document.querySelectorAll('option')].map(({ textContent }) => textContent),
    }),
    parts,
  );
  return texts.map((text) => linesOf(text).filter((line) => !choices.includes(line)));
}

/** Waits until the page, or a part of it, says these lines and no other. */
export const holds = (tab: Tab, lines: string[], part = 'body'): Promise<void> =>
  settles(async () => (await saidAt(tab, part))[0], lines);

/** Waits until what is asked for is what is wanted, and shows the difference if it never is. */
export async function settles<T>(ask: () => Promise<T>, wanted: T): Promise<void> {
  let last: T | undefined;
  await until(
    async () => {
      last = await ask();
      return JSON.stringify(last) === JSON.stringify(wanted);
    },
    'what is shown',
    4000,
  ).catch(() => undefined);
  expect(last).toEqual(wanted);
}
