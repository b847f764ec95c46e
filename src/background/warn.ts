// Puts the warning where the shopper looks: the notice in the page, or the extension's own page over the tab.
import browser from 'webextension-polyfill';
import { asksOf, levelOf, openPart, verdictOf } from '../core/page';
import { hostForRecord } from '../core/site';
import { change, changeList, isInFront, type ShownPage } from '../session';
import { soon } from './frame';

/**
 * Warns as loudly as the level of the page asks for; true if the full-page warning covers it now. May be called again: a
 * notice that stands stays as it is. What is being `recorded` of the page is waited for before the page is left, and no longer than `soon`:
 * a page that is gone cannot tell again what was lost with the worker.
 */
export async function warn(page: ShownPage, recorded?: Promise<unknown>): Promise<boolean> {
  const level = levelOf(page.parts, page.strict);
  if (level === 'none' || (level === 'tip' && !(await isFirstTip(page)))) return false;
  // Extension pages cannot be opened in a private window of Chromium; there the notice has to do.
  if (level === 'interstitial' && !page.private) return coverWithWarning(page, recorded);
  return (await placeNotice(page)) || level === 'tip' || page.private
    ? false
    : coverWithWarning(page, recorded);
}

/**
 * Always in the top frame: a page around a frame could cover it, or make it too small to read. One that stands asks anew what
 * it is to say, and goes where that is nothing. False where nothing can be put in: in a blank window that another page has
 * written, or when the page is gone.
 */
export const placeNotice = ({ tab, document }: ShownPage): Promise<boolean> =>
  browser.scripting
    .executeScript({
      target: { tabId: tab, documentIds: [document] },
      files: ['notice.js'],
      injectImmediately: true,
    })
    .then(
      () => true,
      () => false,
    );

/** Leaves the page for the full-page warning, if it is still the one in front. */
export async function coverWithWarning(page: ShownPage, recorded?: Promise<unknown>): Promise<boolean> {
  if (page.private) {
    await placeNotice(page);
    return false;
  }
  if (recorded) await soon(recorded).catch(() => undefined);
  // A window that its opener has written may have no address at all.
  const { url = '' } = await browser.tabs.get(page.tab);
  if (url.startsWith(browser.runtime.getURL(''))) return false;
  const warning = crypto.randomUUID();
  await change('warning', warning, () => ({
    tab: page.tab,
    back: url || 'about:blank',
    at: Date.now(),
    page,
  }));
  if (await isInFront(page)) {
    await browser.tabs.update(page.tab, { url: browser.runtime.getURL(`warning.html?id=${warning}`) });
    void standIfVetoed(page);
    return true;
  }
  await change('warning', warning, () => null);
  return false;
}

const VETO_MS = 2000; // after which a page that should have been left is still there because the shopper was asked to stay

/**
 * A page may ask the shopper to stay: then the notice has to do, and the next fight tries again. The warning is kept, as the
 * shopper may still be reading that question.
 */
async function standIfVetoed(page: ShownPage): Promise<void> {
  await new Promise((done) => setTimeout(done, VETO_MS));
  if (await isInFront(page)) await placeNotice(page);
}

/** A tip is given once a session for one page and kind of card; remembers that it was. */
async function isFirstTip({ parts }: ShownPage): Promise<boolean> {
  const tip = [hostForRecord(openPart(parts).ascii), verdictOf(parts), asksOf(parts).kind]
    .join(' ')
    .slice(0, 300);
  let first = false;
  await changeList('tips', (before) => {
    first = !before.includes(tip);
    return first ? [...before, tip] : before;
  });
  return first;
}
