// The entry of the context menu on links, selected texts and pictures: hands what was pressed to the page that checks it.
import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { policyNow } from '../policy';
import { change } from '../session';
import { openBeside } from './ask-to-continue';
import { spoken } from './words';

const MENU = 'check';
const LONGEST_TEXT = 100_000; // UTF-16 units

/** Firefox for Android has no context menus, and an organisation may want none. */
export async function placeMenu(): Promise<void> {
  const [message, { featuresOff }] = await Promise.all([spoken(), policyNow()]);
  await browser.contextMenus?.removeAll();
  if (featuresOff.includes('context-menu')) return;
  browser.contextMenus?.create({
    id: MENU,
    title: message('check_menu'),
    contexts: ['link', 'selection', 'image'],
  });
}

/** A picture is never fetched: unless its address is the picture itself, it is taken from a view of the tab. */
export async function askAbout(pressed: Menus.OnClickData, tab?: Tabs.Tab): Promise<void> {
  if (tab?.id === undefined) return;
  const { linkUrl, selectionText, mediaType } = pressed;
  const id = crypto.randomUUID();
  const text = (linkUrl ?? selectionText ?? '').slice(0, LONGEST_TEXT);
  const question = { id, text, ...(mediaType === 'image' && { tab: tab.id }) };
  await change('question', '', () => question);
  await openBeside(tab.id, browser.runtime.getURL(`check-link.html?id=${id}`));
}
