// The report on paper: one page of A4 for the agent whatever it holds, and all else on the pages after it.
import { beforeAll, expect, test, vi } from 'vitest';
import { engine, type Tab, useBrowser } from '../../harness';
import type { ReadCase } from '../../src/evidence/case-file';
import { cardId, chain, checkId, entered, filed, MINUTE, opened, START, seen, sighted } from '../core/chains';

const { browser, sites } = useBrowser();
let reportOf: (input: Case) => string;
type Case = Omit<ReadCase, 'fingerprint' | 'until'>;

beforeAll(async () => {
  // The words come from the browser, which is not there where a report is made for a test.
  vi.doMock('webextension-polyfill', () => import('../ui/fake-browser'));
  const { evidencePack } = await import('../../src/evidence/pack');
  reportOf = (input) => new TextDecoder().decode(evidencePack(input as never)['report.html']);
  vi.doUnmock('webextension-polyfill');
});

/** How many pages are printed; `left` is not. */
async function pagesOf(tab: Tab, left = '') {
  await tab.evaluate((selector) => {
    document.querySelector('style.test')?.remove();
    const style = document.head.appendChild(document.createElement('style'));
    style.className = 'test';
    style.textContent = selector && `${selector} { display: none }`;
  }, left);
  const pdf = Buffer.from(await tab.page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf)?.slice(1).map(Number).map(Math.round)).toEqual([
    595, 842,
  ]);
  return pdf.match(/\/Type\s*\/Page\b/g)!.length;
}

const WORDY = {
  label: '公司发的卡'.repeat(12),
  boughtFrom: '某某旗舰店'.repeat(40),
  orderNumber: '8'.repeat(64),
};
const HOST = `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.example`;
const many = (address?: string) =>
  Array.from({ length: 6 }, (_, n) => {
    const first = sighted(n % 2 ? 'unofficial' : 'official');
    const data = [address ? ({ ...first, address } as typeof first) : first, entered, seen('wrong-code')];
    return chain(checkId(n + 1), data, START + n * 10 * MINUTE);
  });
const caseOf = (facts: object, checks: ReturnType<typeof many>, gloss: 'en' | null): Case =>
  ({
    card: chain(cardId(), [opened(facts), ...checks.map((_, n) => filed(n + 1))]),
    checks,
    proofs: new Map(),
    now: START + 90 * MINUTE,
    zone: 'Asia/Shanghai',
    gloss,
    version: '0.2.0',
  }) as never;

// The pages can be counted only in what Chromium prints.
test.runIf(engine() === 'chromium').each<[string, Case]>([
  ['a card of which little is known', caseOf({}, [], null)],
  ['many pages', caseOf({ faceValue: 500, lastFour: '1234' }, many(), null)],
  ['many pages, glossed', caseOf({ faceValue: 500, lastFour: '1234' }, many(), 'en')],
  ['long words and addresses', caseOf(WORDY, many(`https://${HOST}/`), null)],
  ['long words and addresses, glossed', caseOf(WORDY, many(`https://${HOST}/`), 'en')],
])('one page for the agent: %s', async (_, input) => {
  const tab = await browser.open(sites.page('https://report.example/', reportOf(input)));
  expect(await pagesOf(tab, '.first ~ *')).toBe(1);
  expect(await pagesOf(tab)).toBe(1 + (await pagesOf(tab, '.first')));
  await tab.close();
});
