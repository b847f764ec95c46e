// Reminds of an appeal that waits for its answer: a dot on the toolbar icon from the chosen day on.
import browser from 'webextension-polyfill';
import { isEnded } from '../core/summary';
import { database } from '../database';
import { spoken } from './words';

/** Name of its alarm. */
export const REMINDER = 'reminder';

/** Shows the dot if a reminder is due, and has the browser wake us at the next one. */
export async function scheduleReminder(): Promise<void> {
  const open = await database.cards
    .filter((card) => typeof card.remindAt === 'number' && !isEnded(card))
    .toArray();
  const times = open.map(({ remindAt }) => remindAt!).sort((a, b) => a - b);
  const now = Date.now();
  const due = times.some((at) => at <= now);
  await browser.action.setBadgeText({ text: due ? '●' : '' });
  await browser.action.setTitle({ title: (await spoken())(due ? 'badge_reminder' : 'manifest_name') });
  const next = times.find((at) => at > now);
  if (next === undefined) await browser.alarms.clear(REMINDER);
  else browser.alarms.create(REMINDER, { when: next });
}
