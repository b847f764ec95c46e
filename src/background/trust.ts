// What the shopper chose to continue with: for this session in memory, or for 90 days after the last visit in the database.
import browser from 'webextension-polyfill';
import { asksOf, isCovered, openPart, verdictOf } from '../core/page';
import { database, storageFailure } from '../database';
import type { ContinueReason, ContinueScope, Part, Trust } from '../model';
import { policyNow } from '../policy';
import { changeList, list, type ShownPage } from '../session';
import { withRoom } from './room';

const DAY_MS = 86_400_000;
/** How long lasting trust stays without a visit, in milliseconds. */
const TRUST_LASTS = 90 * DAY_MS;

/** Is it what the shopper chose to continue with, another page of a host where one was chosen, or neither? */
export type TrustState = 'trusted' | 'changed' | 'unknown';

/** What the shopper chose about just this. A lasting choice never covers a lookalike. */
export async function trustOf(page: readonly Part[], isPrivate: boolean): Promise<TrustState> {
  if (verdictOf(page) === 'official' || (await policyNow()).noContinue) return 'unknown';
  const { ascii } = openPart(page);
  const here = (await list('trusts')).filter((trust) => trust.private === isPrivate && trust.host === ascii);
  if (here.some((trust) => isCovered(page, trust))) return 'trusted';
  try {
    const now = Date.now();
    const kept = (await database.choices.where('host').equals(ascii).toArray()).filter(
      ({ visited }) => now - visited < TRUST_LASTS,
    );
    const trust = verdictOf(page) !== 'lookalike' && kept.find((each) => isCovered(page, each));
    if (!trust) return here.length + kept.length > 0 ? 'changed' : 'unknown';
    // A private visit leaves no trace; one note a day is enough.
    if (!isPrivate && now - trust.visited > DAY_MS)
      await withRoom(() => database.choices.put({ ...trust, visited: now })).catch(onlyStorage);
    return 'trusted';
  } catch (error) {
    if (storageFailure(error)) return here.length > 0 ? 'changed' : 'unknown';
    throw error;
  }
}

/** A note that cannot be written makes no page another. */
function onlyStorage(error: unknown): void {
  if (!storageFailure(error)) throw error;
}

/**
 * Remembers the choice for the very parts of the page, which `parts` names. In private windows, and for lookalikes, it never
 * outlives the session.
 */
export async function trust(
  page: ShownPage,
  parts: string[],
  reason: ContinueReason,
  scope: ContinueScope,
): Promise<void> {
  const { kind, claimsBrand } = asksOf(page.parts);
  const at = Date.now();
  const { ascii: host } = openPart(page.parts);
  const choice: Trust = { host, parts, kind, claimsBrand, reason, at, visited: at };
  // What cannot be stored is not half chosen: the shopper is told, and nothing is free.
  if (scope === 'site') await withRoom(() => database.choices.put(choice));
  await changeList('trusts', (before) => [...before, { ...choice, private: page.private }]);
}

/** Takes all choices for pages of this host back, expired ones too. */
export async function distrust(host: string): Promise<void> {
  await changeList('trusts', (before) => before.filter((each) => each.host !== host));
  await database.choices.where('host').equals(host).delete();
}

/** Forgets lasting choices that were not used for 90 days. */
export async function sweepTrusts(now: number): Promise<void> {
  await database.choices.filter(({ visited }) => now - visited >= TRUST_LASTS).delete();
}

/** What was chosen in private windows goes with the last of them. */
export async function forgetPrivateTrusts(): Promise<void> {
  if (!(await list('trusts')).some((trust) => trust.private)) return;
  if ((await browser.tabs.query({})).some(({ incognito }) => incognito)) return;
  await changeList('trusts', (before) => before.filter((trust) => !trust.private));
}
