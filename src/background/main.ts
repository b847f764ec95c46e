// Entry of the background: wires the browser's events to what answers them; holds no state, as it may die at any moment.
import browser from 'webextension-polyfill';
import { forgetTab } from '../session';
import { placeSensorInOpenTabs, welcome } from './install';
import { sweepProofs } from './proofs';
import { receive } from './receive';
import { REMINDER, scheduleReminder } from './reminder';
import { forgetPrivateTrusts, sweepTrusts } from './trust';
import { stopWatchingPages, WATCH } from './witness';

const begin = async () => {
  const now = Date.now();
  await Promise.all([scheduleReminder(), sweepProofs(now), sweepTrusts(now)]);
};

browser.runtime.onMessage.addListener(receive);
browser.runtime.onInstalled.addListener(({ reason }) =>
  Promise.all([begin(), placeSensorInOpenTabs(), welcome(reason)]),
);
browser.runtime.onStartup.addListener(begin);
browser.tabs.onRemoved.addListener((tab) => Promise.all([forgetTab(tab), forgetPrivateTrusts()]));
browser.alarms.onAlarm.addListener(async ({ name }) => {
  if (name === REMINDER) await scheduleReminder();
  if (name === WATCH) await stopWatchingPages();
});
