// Appends events to the chains of page checks and cards, and rewrites the summary row in the same transaction.
import browser from 'webextension-polyfill';
import { levelOf, merge } from '../core/page';
import { partForRecord } from '../core/recorded-part';
import { foldCard, foldCheck, ownSite } from '../core/summary';
import { append } from '../core/timeline';
import { checksOf, database, lastLink, storageFailure } from '../database';
import type { AuditEvent, EventData, EventType, PageCheck } from '../model';
import { policyNow } from '../policy';
import { change, list, type ShownPage } from '../session';
import { cardOf, checkOf } from './readable';
import { writeInOnePiece } from './room';

/** Events a page's chain may hold, and filings a card's: what a page provokes must not fill the disk. */
const LONGEST_CHAIN = 1000;
/** Visits of one site that get a check of their own within an hour; further ones go on with the last. */
const MOST_VISITS = 60;
const HOUR_MS = 3_600_000;

/** What begins another record of an open page whose record was erased: these are never lost, anything else is no news. */
const DEEDS: readonly EventType[] = ['code-entered', 'continued'];

/**
 * Records what happened on a page, each thing once in a document. Nothing is recorded in private windows, where an
 * organisation wants no history, nor for a check that the shopper has erased; a beginning that was lost with the worker is made up for. A storage failure is kept with
 * the page for the popup.
 */
export async function recordCheck(page: ShownPage, data: EventData): Promise<void> {
  if ((await policyNow()).featuresOff.includes('history')) return;
  const key = JSON.stringify(data.type === 'sighted' ? data.parts : data).slice(0, 200);
  // The record comes first and the note of it after: a worker that dies in between repeats itself, and loses nothing.
  await change('page', page.tab, async (now) => {
    const same = now?.document === page.document ? now : null;
    const known = recordable({ ...(same ?? page), address: page.address }, data);
    // Whether a code went in once more only its chain can tell.
    if (!known || (data.type !== 'code-entered' && known.noted.includes(key))) return now;
    try {
      const check = await write(known, data);
      if (!same) return now;
      if (check !== same.check) await change('visit', page.tab, (visit) => visit && { ...visit, check });
      const { failure: _, ...rest } = same;
      // Going on and taking that back undo each other, so that either may come again.
      const isChoice = /^.{9}continue/;
      const before = known.noted.filter((each) => !isChoice.test(key) || !isChoice.test(each));
      const noted = [...before, ...(data.type === 'sighted' ? [] : [key])].slice(-64);
      return { ...rest, check, recorded: true, noted };
    } catch (error) {
      const kind = storageFailure(error);
      if (!kind) throw error;
      return same ? { ...same, failure: kind } : now;
    }
  });
}

/** The page with the check that the event belongs to; null where nothing is recorded. */
function recordable(page: ShownPage, { type }: EventData): (ShownPage & { check: string }) | null {
  const { check } = page;
  if (check !== null) return { ...page, check };
  if (page.private || !DEEDS.includes(type)) return null;
  return { ...page, check: crypto.randomUUID(), recorded: false, noted: [] };
}

/**
 * Records what belongs to a check that need not be that of the page in front any more: the answer to an entry, a word of
 * the shopper about it. Nothing is repeated, and a check that was erased, or that nothing was ever written of, is not begun.
 */
export async function recordOf(
  check: string,
  data: EventData & { type: 'result-seen' | 'entry-denied' },
): Promise<void> {
  const { checks } = database;
  await writeInOnePiece(async () => {
    const last = await lastLink(check);
    const row = await checkOf(check);
    if (!last || !row || last.n + 1 >= LONGEST_CHAIN || isSame(last.data, data)) return;
    await checks.put(foldCheck(row, await add(check, last, data))!);
  }, check);
}

const isSame = (a: EventData, b: EventData) => JSON.stringify(a) === JSON.stringify(b);

/** Writes the event of a page; returns the id of the check it stands in. */
async function write(page: ShownPage & { check: string }, data: EventData): Promise<string> {
  const { checks } = database;
  const erased = await list('erased');
  return writeInOnePiece(async () => {
    let { check } = page;
    let last = await lastLink(check);
    if (!last) {
      if (page.recorded || erased.includes(check)) return check;
      const crowded = await lastOfMany(page);
      if (crowded) {
        check = crowded;
        last = await lastLink(check);
      }
    }
    if (last && last.n + 1 >= LONGEST_CHAIN) return check;
    let row = last && (await checkOf(check));
    const isEntry = data.type === 'code-entered';
    if (row === null || (isEntry && row && (await isOfAnotherCard(row)))) {
      check = crypto.randomUUID();
      last = row = undefined;
    } else if (isEntry && row?.entered && last?.data.type !== 'result-seen') return check;
    const due = last || data.type === 'sighted' ? [data] : [sightedOf(page), data];
    for (const each of due) {
      const next = each.type === 'sighted' ? news(row, each) : each;
      // Said again by a worker that did not come to note it, or by a second press after one that was cut short.
      if (!next || (last && isSame(last.data, next))) continue;
      last = await add(check, last, next);
      row = foldCheck(row, last);
    }
    if (!row) return check;
    const card = row.card ?? (last?.n === due.length - 1 ? await fileUnderCurrentCard(check) : undefined);
    await checks.put(card === undefined ? row : { ...row, card });
    return check;
  }, page.check);
}

type Sighted = EventData & { type: 'sighted' };

/** What a page visit begins with. */
export const sightedOf = ({ address, parts, way, strict }: ShownPage): Sighted => ({
  type: 'sighted',
  address,
  parts: parts.map(partForRecord),
  level: levelOf(parts, strict),
  version: browser.runtime.getManifest().version,
  way,
});

/** What of a sighting the chain does not know yet; null when it is all known: a page that was only loaded again. */
function news(row: PageCheck | undefined, data: Sighted): Sighted | null {
  if (!row) return data;
  const { fresh: parts } = merge(row.parts, data.parts);
  if (parts.length === 0) return null;
  const { way: _, ...rest } = data;
  return { ...rest, parts };
}

/** The last check of a site that was visited too often within the hour; undefined otherwise. */
async function lastOfMany({ parts }: ShownPage): Promise<string | undefined> {
  const now = Date.now();
  // Not those of a time to come, which a clock that was wrong, or a backup, has brought.
  const lately = checksOf(now - HOUR_MS, now + HOUR_MS, ownSite(parts.map(partForRecord)));
  return (await lately.count()) < MOST_VISITS ? undefined : (await lately.last())?.id;
}

/** Records what happened to a card; throws if it cannot be stored, as the shopper is waiting for it. */
export async function recordCard(card: string, data: EventData): Promise<void> {
  await writeInOnePiece(() => appendToCard(card, data));
}

/** The same as a part of what is already done in one piece. */
export async function appendToCard(card: string, data: EventData): Promise<void> {
  const row = await cardOf(card);
  if (!row && data.type !== 'card-opened') throw new Error('no such card');
  await database.cards.put(foldCard(row ?? undefined, await add(card, await lastLink(card), data))!);
}

/** The next link of a chain, with the next number of the device. */
async function add(chain: string, last: AuditEvent | undefined, data: EventData): Promise<AuditEvent> {
  const { settings, events } = database;
  const kept = (await settings.get('sequence'))?.value;
  // Where it is lost, the latest event has the number to go on from.
  const before = typeof kept === 'number' ? kept : (await events.orderBy('at').last())?.seq;
  const seq = (before ?? 0) + 1;
  const event = append(chain, last, { at: Date.now(), seq }, data);
  await settings.put({ key: 'sequence', value: seq });
  await events.add(event);
  return event;
}

/**
 * Is the next code that goes in that of another card than the check is about? A card is taken once; one that is closed is
 * done with; and where another is in hand it is that one's.
 */
async function isOfAnotherCard({ card, results }: PageCheck): Promise<boolean> {
  if (results.includes('accepted')) return true;
  if (card === undefined) return false;
  const inHand = (await database.settings.get('current-card'))?.value;
  const isClosed = (await database.cards.get(card))?.closed !== undefined;
  return isClosed || (typeof inHand === 'string' && inHand !== card);
}

/** A card that is closed takes no page that comes after. */
async function fileUnderCurrentCard(check: string): Promise<string | undefined> {
  const card = (await database.settings.get('current-card'))?.value;
  const row = typeof card === 'string' ? await cardOf(card) : null;
  if (typeof card !== 'string' || !row || row.closed) return undefined;
  if (((await lastLink(card))?.n ?? 0) >= LONGEST_CHAIN) return undefined;
  await appendToCard(card, { type: 'check-filed', check });
  return card;
}
