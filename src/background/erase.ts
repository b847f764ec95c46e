// Erases what was recorded: one page check, one card, or everything; a chain always goes as a whole, and stays gone.
import Dexie from 'dexie';
import browser from 'webextension-polyfill';
import { database } from '../database';
import { change, changeList, keyOf, type ShownPage, shownPages, type Witness } from '../session';
import { showBadge } from './badge';
import { restate } from './decide';
import { appendToCard } from './record';
import { stopWatchingPages } from './witness';

/** Erases a page check; the card it was filed under forgets it. */
export async function eraseCheck(check: string): Promise<void> {
  await forgetChecks((id) => id === check, [check]);
  const { events, checks, cards, settings } = database;
  await database.transaction('rw', events, checks, cards, settings, async () => {
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

/** Erases everything on the device; pages that stay open are held again, and recorded anew once a code goes in there. */
export async function eraseAll(): Promise<void> {
  const open = (await shownPages()).flatMap(({ check }) => check ?? []);
  await forgetChecks(() => true, open);
  await database.transaction('rw', database.tables, () =>
    Promise.all(database.tables.map((table) => table.clear())),
  );
  await dropFromSession(['warning', 'visit'], () => true);
  await browser.storage.session.remove(['trusts', 'tips']);
  const inFront = (await shownPages()).map(({ document }) => document);
  await dropFromSession(['page'], (page) => !inFront.includes((page as ShownPage).document));
  await stopWatchingPages();
  await restate(true);
}

/** From now on nothing that is still under way can write these checks again. */
async function forgetChecks(which: (check: string) => boolean, ids: string[]): Promise<void> {
  await changeList('erased', (before) => [...before.filter((id) => !ids.includes(id)), ...ids]);
  for (const key of Object.keys(await browser.storage.session.get())) {
    const tab = /^page:(\d+)$/.exec(key)?.[1];
    if (tab)
      await change('page', tab, (page: ShownPage | null) =>
        page?.check && which(page.check) ? { ...page, check: null } : page,
      );
  }
  await dropFromSession(['witness'], (value) => which((value as Witness).check));
  // No result of an erased record stays on the toolbar.
  for (const page of await shownPages()) if (page.check === null) await showBadge(page);
}

async function dropFromSession(
  names: ('page' | 'warning' | 'visit' | 'witness')[],
  which: (value: unknown) => boolean,
): Promise<void> {
  const stored = Object.entries(await browser.storage.session.get());
  const gone = stored.filter(
    ([key, value]) => names.some((name) => key.startsWith(keyOf(name, ''))) && which(value),
  );
  await browser.storage.session.remove(gone.map(([key]) => key));
}

async function eraseChain(chain: string): Promise<void> {
  await database.events.where('[chain+n]').between([chain, Dexie.minKey], [chain, Dexie.maxKey]).delete();
}
