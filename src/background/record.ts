// Appends events to the chains of page checks and cards, and rewrites the summary row in the same transaction.

import { cardFrom, checkFrom } from '../core/summary';
import { append } from '../core/timeline';
import { database } from '../database';
import type { AuditEvent, EventData, TabState } from '../model';
import { storageFailure } from './storage-failure';
import { changeTabState, knownTabs, tabState } from './tab-state';

/** Events a chain may hold: a page that provokes one event after the other must not fill the disk. */
const LONGEST_CHAIN = 1000;

/**
 * Records what happened on a page. `once` leaves out an event that the chain already has. Nothing is recorded in private
 * windows, nor for a check that the shopper has erased. A storage failure is kept in the tab's state for the popup.
 */
export async function recordCheck(
  state: TabState,
  data: EventData,
  how: 'always' | 'once' = 'always',
): Promise<void> {
  const check = state.check;
  if (!check) return;
  try {
    await database.transaction(
      'rw',
      database.events,
      database.checks,
      database.cards,
      database.settings,
      async () => {
        const events = await chain(check);
        if (events.length >= LONGEST_CHAIN || (!events.length && data.type !== 'sighted')) return;
        if (how === 'once' && events.some((event) => sameData(event.data, data))) return;
        const event = append(check, events.at(-1), Date.now(), data);
        await database.events.add(event);
        const filed = events.length
          ? (await database.checks.get(check))?.card
          : await fileUnderCurrentCard(check);
        await database.checks.put(checkFrom([...events, event], filed));
      },
    );
    if (state.failure) await noteFailure(check, undefined);
  } catch (error) {
    await noteFailure(check, storageFailure(error));
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
export function chain(id: string): Promise<AuditEvent[]> {
  return database.events.where('[chain+n]').between([id, 0], [id, Number.POSITIVE_INFINITY]).toArray();
}

async function fileUnderCurrentCard(check: string): Promise<string | undefined> {
  const card = (await database.settings.get('current-card'))?.value;
  if (!card || !(await database.cards.get(card))) return undefined;
  await appendToCard(card, { type: 'check-filed', check });
  return card;
}

const sameData = (a: EventData, b: EventData) => JSON.stringify(a) === JSON.stringify(b);

async function noteFailure(check: string, kind: TabState['failure']): Promise<void> {
  for (const tab of await knownTabs()) {
    if ((await tabState(tab))?.check !== check) continue;
    await changeTabState(tab, (state) => {
      if (!state) return null;
      const { failure: _, ...rest } = state;
      return kind ? { ...rest, failure: kind } : rest;
    });
  }
}
