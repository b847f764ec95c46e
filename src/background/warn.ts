// Puts the warning where the shopper looks: the notice in the page, or the extension's own page over the tab.
import browser from 'webextension-polyfill';
import { asksOf, levelOf, openPart, verdictOf } from '../core/page';
import { change, changeList, documentOf, type ShownPage } from '../session';

/**
 * Warns as loudly as the level of the page asks for; true if the full-page warning covers it now. May be called again: a
 * notice that stands stays as it is.
 */
export async function warn(page: ShownPage): Promise<boolean> {
  const level = levelOf(page.parts);
  if (level === 'none' || (level === 'tip' && !(await isFirstTip(page)))) return false;
  // Extension pages cannot be opened in a private window of Chromium; there the notice has to do.
  if (level === 'interstitial' && !page.private) return coverWithWarning(page);
  return placeNotice(page.tab);
}

/** Always in the top frame: a page around a frame could cover it, or make it too small to read. */
async function placeNotice(tab: number): Promise<false> {
  await browser.scripting
    .executeScript({ target: { tabId: tab, frameIds: [0] }, files: ['notice.js'], injectImmediately: true })
    .catch(() => undefined); // the page is gone, or the permission was taken away: the hold stands without it
  return false;
}

/** Leaves the page for the full-page warning, if it is still the one in front. */
export async function coverWithWarning(page: ShownPage): Promise<boolean> {
  if (page.private) return placeNotice(page.tab);
  const { url } = await browser.tabs.get(page.tab);
  if (!url || url.startsWith(browser.runtime.getURL(''))) return false;
  const warning = crypto.randomUUID();
  await change('warning', warning, () => ({ tab: page.tab, back: url, at: Date.now(), page }));
  if ((await documentOf(page.tab)) === page.document) {
    await browser.tabs.update(page.tab, { url: browser.runtime.getURL(`warning.html?id=${warning}`) });
    return true;
  }
  await change('warning', warning, () => null);
  return false;
}

/** A tip is given once a session for one page and kind of card; remembers that it was. */
async function isFirstTip({ parts }: ShownPage): Promise<boolean> {
  const tip = [openPart(parts).ascii, verdictOf(parts), asksOf(parts).kind].join(' ').slice(0, 300);
  let first = false;
  await changeList('tips', (before) => {
    first = !before.includes(tip);
    return first ? [...before, tip] : before;
  });
  return first;
}
