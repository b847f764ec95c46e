// What is due by itself: when the browser starts, once a day, and after a page has changed much at once.
import browser from 'webextension-polyfill';
import { eraseOld } from './erase';
import { sweepProofs } from './proofs';
import { scheduleReminder } from './reminder';
import { sweepTrusts } from './trust';

/** Name of its alarm. */
export const TIDY = 'tidy';
const DAY_MINUTES = 1440;

export async function tidy(): Promise<void> {
  const now = Date.now();
  browser.alarms.create(TIDY, { periodInMinutes: DAY_MINUTES, delayInMinutes: DAY_MINUTES });
  await Promise.all([scheduleReminder(), sweepProofs(now), sweepTrusts(now), eraseOld(now)]);
}
