// Keeps what is remembered of tabs bounded, and frees what is kept of pages that no tab shows any more.
import browser from 'webextension-polyfill';
import { addressForRecord } from '../core/site';
import { change, type DoubtedLinks, everything, forget, isInFront, newest, type Warning } from '../session';

/** Tabs of which something is kept, and full-page warnings. */
const MOST_TABS = 60;
const MOST_WARNINGS = 20;

/** Drops what no tab shows any more, and of the rest what is oldest. */
export async function prune(): Promise<void> {
  const stored = await everything();
  const pages = newest(stored, 'page');
  await Promise.all(
    pages.map((key, n) => {
      const tab = Number(key.slice('page:'.length));
      // In turn with what else changes it: a page that is just being written must not come back.
      return change('page', tab, async (page) =>
        n < MOST_TABS && page && (await isInFront(page)) ? page : null,
      );
    }),
  );
  const links = newest(stored, 'links');
  const isGone = await Promise.all(
    links.map(async (key) => !(await isInFront({ ...(stored[key] as DoubtedLinks), address: '' }))),
  );
  const warnings = newest(stored, 'warning');
  const isDue = await Promise.all(warnings.map((key) => isInFront((stored[key] as Warning).page)));
  // Asked after: a warning that takes the place of its page meanwhile is in one of the two.
  const tabs = await browser.tabs.query({});
  const isShown = (key: string) =>
    tabs.some(({ url, pendingUrl }) => (pendingUrl ?? url)?.endsWith(key.slice('warning:'.length)));
  const standing = warnings.filter((key, n) => isDue[n] || isShown(key));
  await forget([
    ...warnings.filter((key) => !standing.slice(0, MOST_WARNINGS).includes(key)),
    ...links.filter((_, n) => n >= MOST_TABS || isGone[n]),
    ...newest(stored, 'visit').filter((key, n) => {
      const tab = Number(key.slice('visit:'.length));
      const { address } = stored[key] as { address: string };
      return n >= MOST_TABS || !isAt(tabs.find(({ id }) => id === tab)?.url, address);
    }),
    ...newest(stored, 'witness').slice(MOST_TABS),
  ]);
}

/** Does a tab show the page that was recorded so, or the warning over it? */
const isAt = (address = '', recorded: string) =>
  address.startsWith(browser.runtime.getURL('warning.html')) || addressForRecord(address) === recorded;
