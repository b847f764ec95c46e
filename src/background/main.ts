// Entry of the background: wires the browser's events to what answers them; holds no state, as it may die at any moment.
import browser from 'webextension-polyfill';
import { placeSensorInOpenTabs } from './install';
import { receive } from './receive';
import { onReminderDue, scheduleReminder } from './reminder';

browser.runtime.onMessage.addListener(receive);
browser.runtime.onInstalled.addListener(placeSensorInOpenTabs);
browser.runtime.onStartup.addListener(scheduleReminder);
browser.alarms.onAlarm.addListener(onReminderDue);
