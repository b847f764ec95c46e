// The visits of a soak: some tabs at once that come and go, and one page that a code is typed on with real keys.
import { type Browser, pause, type Tab, until } from '../../harness/browser';
import { isRecorded, type Kind, type SoakPage } from './pages';

/** `from` and `to` in ms since 1970; `typed` is what was typed, `entered` whether it went in. */
export type Visit = SoakPage & { from: number; to: number; typed?: string; entered?: boolean };

/** How long a record is waited for, in ms; a shopper stays longer. */
const PATIENCE = 4000;

/** Opens all tabs at once, does something beside, looks at each until its record is there, and closes them. */
export async function comeAndGo(
  browser: Browser,
  pages: SoakPage[],
  beside?: () => Promise<Visit>,
): Promise<Visit[]> {
  const from = Date.now();
  // In front of each other, or all behind the page on which something is typed.
  const tabs = await browser.inExtension(
    async ({ urls, active }) => {
      const opened = await Promise.all(urls.map((url) => chrome.tabs.create({ url, active })));
      return opened.map(({ id }) => id!);
    },
    { urls: pages.map(({ url }) => url), active: !beside },
  );
  const visits: Visit[] = beside ? [await beside()] : [];
  for (const [n, page] of pages.entries()) {
    await browser.inExtension((tab) => chrome.tabs.update(tab, { active: true }), tabs[n]!);
    await recorded(browser, page, from);
    visits.push({ ...page, from, to: Date.now() });
  }
  await browser.inExtension((ids) => chrome.tabs.remove(ids), tabs);
  return visits;
}

/** Waits for the record of a page, and not for ever; one that gets none has a moment to do whatever it would. */
async function recorded(browser: Browser, { kind, url }: SoakPage, since: number): Promise<void> {
  if (!isRecorded(kind)) return pause(150);
  const isThere = async () =>
    (await browser.inExtension(recordedSince, since)).some(({ address }) => address === url);
  await until(isThere, 'the record', PATIENCE).catch(() => undefined);
}

/** Sends the code, and waits for what the page answers to be recorded. */
async function answered(browser: Browser, tab: Tab, url: string, since: number): Promise<void> {
  await tab.clickWords('立即充值');
  const isThere = async () => {
    const there = await browser.inExtension(recordedSince, since);
    return there.some(({ address, results }) => address === url && results.length > 0);
  };
  await until(isThere, 'the answer', PATIENCE).catch(() => undefined);
}

// Runs in a page of the extension, as text.
async function recordedSince(since: number): Promise<{ address: string; results: string[] }[]> {
  const open = indexedDB.open('kashao');
  const database = await new Promise<IDBDatabase>((done, fail) => {
    open.onsuccess = () => done(open.result);
    open.onerror = () => fail(open.error);
  });
  const found = database
    .transaction('checks')
    .objectStore('checks')
    .index('at')
    .getAll(IDBKeyRange.lowerBound(since));
  const rows = await new Promise<{ address: string; results: string[] }[]>((done) => {
    found.onsuccess = () => done(found.result);
  });
  database.close();
  return rows.map(({ address, results }) => ({ address, results }));
}

const FIELD: Record<Kind, string | undefined> = {
  official: '#secret',
  unofficial: '#secret',
  lookalike: undefined,
  honest: 'input',
  plain: undefined,
};

/** Opens a page and types a code where it has a field, as a shopper does who is in a hurry. */
export async function typeOn(
  browser: Browser,
  page: SoakPage,
  code: string,
  errors: string[],
): Promise<Visit> {
  const from = Date.now();
  const tab = await browser.open(page.url);
  const noted = (error: unknown) => void errors.push(`${page.url}: ${String(error)}`);
  tab.page.on('pageerror', noted);
  try {
    const field = FIELD[page.kind];
    if (!field) {
      await recorded(browser, page, from);
      return { ...page, from, to: Date.now() };
    }
    await tab.click(field);
    await tab.type(code);
    const entered = await hasCode(tab, field, code, page.kind !== 'unofficial');
    await recorded(browser, page, from);
    if (page.kind === 'official') await answered(browser, tab, page.url, from);
    return { ...page, from, to: Date.now(), typed: code, entered };
  } finally {
    tab.page.off('pageerror', noted);
    await tab.close();
  }
}

/** What is typed before it is known what the field is for comes in a moment later. */
async function hasCode(tab: Tab, field: string, code: string, isExpected: boolean): Promise<boolean> {
  const value = () => tab.value(field);
  if (!isExpected) return (await value()) !== '';
  return until(async () => (await value()) === code, 'what was typed', PATIENCE).then(
    () => true,
    () => false,
  );
}
