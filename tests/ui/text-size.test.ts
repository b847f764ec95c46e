// No style sheet of the extension makes text smaller than 16 px, but for the places that say why here.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const LEAST = 16; // px

const SMALLER: Record<string, string[]> = {
  // In a window as low as a few lines the way out must stay in sight.
  'content/notice/look.css': ['.notice button', 'h2'],
  // The drawing grows with the window, and the table below it says the same.
  'history/overview/chart.css': ['.chart text'],
};

const names = readdirSync(resolve(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
const sheets = names
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({
    name,
    text: readFileSync(resolve(ROOT, 'src', name), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, ''),
  }));
const tokens = new Map(
  sheets.flatMap(({ text }) => [...text.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, k, v]) => [k!, v!])),
);

/** What a value comes to in px; NaN where it is as large as what is around it. */
function pixels(value: string): number {
  const size = value.replaceAll(/var\((--[\w-]+)\)/g, (_, token: string) => tokens.get(token) ?? '');
  const [, number, unit] = /([\d.]+)(px|rem)\b/.exec(size) ?? [];
  return Number(number) * (unit === 'rem' ? 16 : 1);
}

const smallIn = (text: string): string[] =>
  [...text.matchAll(/([^{};]+)\{([^{}]*)\}/g)].flatMap(([, selector, body]) =>
    [...body!.matchAll(/(?:^|[\s;])font(?:-size)?:\s*([^;]+)/g)].some(([, value]) => pixels(value!) < LEAST)
      ? selector!.trim()
      : [],
  );

test.each(sheets)('$name', ({ name, text }) => {
  expect(smallIn(text)).toEqual(SMALLER[name] ?? []);
});

test('a small text is found', () => {
  expect(
    smallIn('a { color: red; font-size: 0.9rem } b { font: 15px / 1.5 serif } i { font: inherit }'),
  ).toEqual(['a', 'b']);
});
