// Entry of the background: wires the browser's events to what answers them; holds no state, as it may die at any moment.
import browser from 'webextension-polyfill';
import { onPolicy } from '../policy';
import { forgetTab } from '../session';
import { placeSensorInOpenTabs, welcome } from './install';
import { askAbout, placeMenu } from './menus';
import { obey } from './obey';
import { erase, hear } from './receive';
import { REMINDER, scheduleReminder } from './reminder';
import { TIDY, tidy } from './tidy';
import { forgetPrivateTrusts } from './trust';
import { noteOpener, noteRedirect } from './way';
import { WATCH, watchPages } from './witness';

erase().catch(console.error);
browser.runtime.onMessage.addListener(hear);
browser.runtime.onInstalled.addListener(({ reason }) =>
  Promise.all([tidy(), placeSensorInOpenTabs(), placeMenu(), welcome(reason)]),
);
browser.runtime.onStartup.addListener(obey);
onPolicy(() => void obey());
browser.tabs.onCreated.addListener(noteOpener);
browser.tabs.onRemoved.addListener((tab) => Promise.all([forgetTab(tab), forgetPrivateTrusts()]));
browser.webRequest.onBeforeRedirect.addListener(noteRedirect, {
  urls: ['<all_urls>'],
  types: ['main_frame'],
});
browser.contextMenus?.onClicked.addListener(askAbout);
browser.alarms.onAlarm.addListener(async ({ name }) => {
  if (name === REMINDER) await scheduleReminder();
  if (name === TIDY) await tidy();
  if (name === WATCH) await watchPages();
});
