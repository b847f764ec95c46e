// Appends events to the chains of page checks and cards, and rewrites the summary row in the same transaction.

import { sightedEvent } from '../core/sighted-event';
import { cardFrom, checkFrom } from '../core/summary';
import { append } from '../core/timeline';
import { database } from '../database';
import type { AuditEvent, EventData, TabState } from '../model';
import { storageFailure } from './storage-failure';
import { changeTabState } from './tab-state';

/** Events a chain may hold: a page that provokes one event after the other must not fill the disk. */
const LONGEST_CHAIN = 1000;

/**
 * Records what happened on a page. `once` leaves out an event that the chain already has. Nothing is recorded in private
 * windows, nor for a check that the shopper has erased; a beginning that was lost with the worker is made up for. A
 * storage failure is kept in the tab's state for the popup.
 */
export async function recordCheck(
  tab: number,
  state: TabState,
  data: EventData,
  how: 'always' | 'once' = 'always',
): Promise<void> {
  const check = state.check;
  if (!check) return;
  const { events, checks, cards, settings } = database;
  try {
    await database.transaction('rw', events, checks, cards, settings, async () => {
      const before = await chain(check);
      if (before.length >= LONGEST_CHAIN || (!before.length && state.recorded)) return;
      if (how === 'once' && before.some((event) => sameData(event.data, data))) return;
      const card = before.length ? (await checks.get(check))?.card : await fileUnderCurrentCard(check);
      const after = [...before];
      for (const next of before.length || data.type === 'sighted' ? [data] : [sightedEvent(state), data])
        after.push(append(check, after.at(-1), Date.now(), next));
      await events.bulkAdd(after.slice(before.length));
      await checks.put(checkFrom(after, card));
    });
    if (!state.recorded || state.failure) await noteOutcome(tab, check);
  } catch (error) {
    const kind = storageFailure(error);
    if (!kind) throw error;
    await noteOutcome(tab, check, kind);
  }
}

/** Records what happened to a card; throws if it cannot be stored, as the shopper is waiting for it. */
export async function recordCard(card: string, data: EventData): Promise<void> {
  await database.transaction('rw', database.events, database.cards, () => appendToCard(card, data));
}

/** The same within a transaction that already runs over `events` and `cards`. */
export async function appendToCard(card: string, data: EventData): Promise<void> {
  const events = await chain(card);
  if (!events.length && data.type !== 'card-opened') throw new Error('no such card');
  const event = append(card, events.at(-1), Date.now(), data);
  await database.events.add(event);
  await database.cards.put(cardFrom([...events, event]));
}

/** All events of one chain in their order. */
function chain(id: string): Promise<AuditEvent[]> {
  return database.events.where('[chain+n]').between([id, 0], [id, Number.POSITIVE_INFINITY]).toArray();
}

async function fileUnderCurrentCard(check: string): Promise<string | undefined> {
  const card = (await database.settings.get('current-card'))?.value;
  if (!card || !(await database.cards.get(card))) return undefined;
  await appendToCard(card, { type: 'check-filed', check });
  return card;
}

const sameData = (a: EventData, b: EventData) => JSON.stringify(a) === JSON.stringify(b);

async function noteOutcome(tab: number, check: string, failure?: TabState['failure']): Promise<void> {
  await changeTabState(tab, (state) => {
    if (state?.check !== check) return state;
    const { failure: _, ...rest } = state;
    return failure ? { ...rest, failure } : { ...rest, recorded: true };
  });
}
