// Erases what was recorded: one page check, one card, or everything; a chain always goes as a whole.
import Dexie from 'dexie';
import browser from 'webextension-polyfill';
import { database } from '../database';
import { SESSION_TRUST } from '../protocol';
import { appendToCard } from './record';

/** Erases a page check; the card it was filed under forgets it. */
export async function eraseCheck(check: string): Promise<void> {
  const { events, checks, cards } = database;
  await database.transaction('rw', events, checks, cards, async () => {
    const card = (await checks.get(check))?.card;
    if (card && (await cards.get(card))) await appendToCard(card, { type: 'check-unfiled', check });
    await eraseChain(check);
    await checks.delete(check);
  });
}

/** Erases a card with its proofs; the pages filed under it stay, filed under none. */
export async function eraseCard(card: string): Promise<void> {
  const { events, checks, cards, proofs, settings } = database;
  await database.transaction('rw', events, checks, cards, proofs, settings, async () => {
    await eraseChain(card);
    await cards.delete(card);
    await proofs.where('card').equals(card).delete();
    await checks
      .where('card')
      .equals(card)
      .modify((row) => {
        delete row.card;
      });
    if ((await settings.get('current-card'))?.value === card) await settings.delete('current-card');
  });
}

/** Erases everything on the device, the sites continued on included. */
export async function eraseAll(): Promise<void> {
  await database.transaction('rw', database.tables, () =>
    Promise.all(database.tables.map((table) => table.clear())),
  );
  await browser.storage.session.remove(SESSION_TRUST);
}

async function eraseChain(chain: string): Promise<void> {
  await database.events.where('[chain+n]').between([chain, Dexie.minKey], [chain, Dexie.maxKey]).delete();
}
