// Visits every demo page as a shopper would, prints what came of it, and keeps screenshots under artifacts/start.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, pause, type Tab } from '../harness/browser';
import type { DemoPage } from './demo-pages';

export const ARTIFACTS = join(import.meta.dirname, '../artifacts/start');
const TYPED = '88881234';
const WAIT_MS = 4000;

export type Visit = {
  page: DemoPage;
  asks: string; // the roles of the fields that were found
  verdict: string;
  level: string;
  saw: string;
  problem: string; // '' when all was as the page declares
};

type Check = { address: string; verdict: string; level: string; parts: { asks?: { roles: string[] } }[] };

/** Visits the pages one after the other; never throws for what a page did. */
export async function visitAll(browser: Browser, pages: DemoPage[]): Promise<Visit[]> {
  rmSync(ARTIFACTS, { recursive: true, force: true });
  mkdirSync(ARTIFACTS, { recursive: true });
  const visits: Visit[] = [];
  for (const [n, page] of pages.entries()) {
    const picture = join(ARTIFACTS, `${String(n + 1).padStart(2, '0')}-${page.name}`);
    visits.push(
      await visit(browser, page, picture).catch((error: Error) => ({
        page,
        asks: '',
        verdict: '?',
        level: '?',
        saw: '',
        problem: error.message.split('\n')[0]!,
      })),
    );
  }
  const history = await browser.extensionPage('history.html', { width: 1200, height: 860 });
  await pause(600);
  await history.screenshot(join(ARTIFACTS, 'history.png'));
  await history.close();
  return visits;
}

async function visit(browser: Browser, page: DemoPage, picture: string): Promise<Visit> {
  const tab = await browser.open(page.address);
  if (page.firstClick) await tab.click(page.firstClick);
  const check = await recorded(browser, page);
  let saw = '';
  let typed = '';
  if (check?.level === 'interstitial') {
    saw =
      (await wait(
        () => headline(tab),
        (text) => text !== '',
      )) ?? '';
  } else {
    const notice =
      check && check.level !== 'none' ? await tab.notice().catch(() => '') : await tab.closedText();
    await pause(300); // the notice has come to rest
    await tab.screenshot(`${picture}.png`);
    typed = await typeInto(tab, page);
    saw = firstWords(notice) || `${(await browser.badge(tab)).text || '—'}`;
  }
  if (check?.level === 'interstitial') await tab.screenshot(`${picture}.png`);
  if (page.verdict !== 'nothing') {
    const popup = await browser.popup(tab);
    await pause(400);
    await popup.screenshot(`${picture}-popup.png`);
    await popup.close();
  }
  await tab.close();
  const asks = [...new Set(check?.parts.flatMap((part) => part.asks?.roles ?? []))].join(', ');
  const verdict = check?.verdict ?? 'nothing';
  const level = check?.level ?? 'none';
  const problems = [
    verdict !== page.verdict && `verdict ${verdict}, declared ${page.verdict}`,
    level !== page.level && `level ${level}, declared ${page.level}`,
    level === 'hold' && typed !== '' && 'the page received keys',
    level === 'none' && page.typeInto && typed !== TYPED && 'typing was disturbed',
    level === 'none' && saw.length > 1 && 'a notice on a quiet page',
    level !== 'none' && saw.length < 2 && 'no warning was seen',
  ];
  return { page, asks, verdict, level, saw, problem: problems.filter(Boolean).join('; ') };
}

/** The summary row of the page, or undefined if there is none after a while. */
async function recorded(browser: Browser, page: DemoPage): Promise<Check | undefined> {
  const address = page.address;
  return wait(
    async () => {
      const rows = ((await browser.stored()).tables.checks ?? []) as Check[];
      return rows.find((row) => row.address === address);
    },
    (row) => row?.verdict === page.verdict,
    page.verdict === 'nothing' ? 1000 : WAIT_MS,
  );
}

/** Clicks the field and types; gives what the page got. */
async function typeInto(tab: Tab, { typeInto: where }: DemoPage): Promise<string> {
  if (!where) return '';
  const scope = where.frame ? await tab.frame(where.frame) : tab;
  await scope.click(where.selector).catch(() => undefined);
  await tab.type(TYPED);
  return scope.value(where.selector);
}

const headline = (tab: Tab) => tab.evaluate(() => document.querySelector('h1')?.innerText ?? '');
const firstWords = (text: string) => {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.find((line) => line.length > 2 && !/^卡哨/.test(line)) ?? '';
};

/** Asks until the answer is the wanted one; gives the last answer when the time is up. */
async function wait<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean, ms = WAIT_MS) {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if ((answer !== undefined && wanted(answer)) || Date.now() > end) return answer;
    await pause(50);
  }
}

/** The table that is printed; wide characters count two columns. */
export function table(rows: string[][]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => width(row[column]!))));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat(widths[column]! - width(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const width = (text: string) =>
  [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 2 : 1), 0);
