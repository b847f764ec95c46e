// Erases what was recorded: page checks, a card, or everything; a chain always goes as a whole, and stays gone.
import { daysKept } from '../core/policy';
import { checksOf, database, lastLink } from '../database';
import { policyNow } from '../policy';
import {
  change,
  changeList,
  drop,
  dropLists,
  type ShownPage,
  shownPages,
  tabsWith,
  type Witness,
} from '../session';
import { showBadge } from './badge';
import { restate } from './decide';
import { cardOf, isReadable } from './readable';
import { appendToCard } from './record';
import { checksInUse, eraseChain, eraseOldest, writeInOnePiece } from './room';
import { watchPages } from './witness';

const DAY_MS = 86_400_000;

/** Page checks that are erased in one piece, so that the shopper's next step need not wait for all of them. */
const PIECE = 200;

/** Erases page checks; the cards they were filed under forget them. */
export async function eraseThese(ids: string[]): Promise<void> {
  const open = await checksInUse();
  await forgetChecks(
    (id) => ids.includes(id),
    ids.length === 1 ? ids : ids.filter((id) => open.includes(id)),
  );
  const { checks } = database;
  await writeInOnePiece(async () => {
    for (const check of ids) {
      const card = (await checks.get(check))?.card;
      if (typeof card === 'string' && (await cardOf(card)))
        await appendToCard(card, { type: 'check-unfiled', check });
      await eraseChain(check);
    }
    await checks.bulkDelete(ids);
  });
}

/** Erases some of the page checks of a time, in ms since 1970, and of a site's own where it is named; how many these were. */
export async function eraseChecks(since: number, until: number, site?: string): Promise<number> {
  const ids = await checksOf(since, until, site).filter(isReadable).limit(PIECE).primaryKeys();
  await eraseThese(ids);
  return ids.length;
}

/** Erases what is older than the shopper, or the organisation, wants to keep; a card that is not done with stays, and so do its pages. */
export async function eraseOld(now: number): Promise<void> {
  const set = (await database.settings.get('keep-days'))?.value;
  const days = daysKept(set, await policyNow());
  if (days === null) return;
  const before = now - days * DAY_MS;
  for (const id of await database.cards.toCollection().primaryKeys()) {
    const closed = (await cardOf(id))?.closed;
    if ((closed === 'redeemed' || closed === 'settled') && (await lastLink(id))!.at < before)
      await eraseCard(id);
  }
  const inUse = database.checks.where('id').anyOf(await checksInUse());
  const going = await inUse.filter((row) => row.at < before && !row.card && isReadable(row)).primaryKeys();
  if (going.length) await forgetChecks((id) => going.includes(id), going);
  while ((await eraseOldest(before)) > 0);
}

/** Erases a card with its proofs; the pages filed under it stay, filed under none. */
export async function eraseCard(card: string): Promise<void> {
  const { checks, cards, proofs, settings } = database;
  await writeInOnePiece(async () => {
    await eraseChain(card);
    await cards.delete(card);
    await proofs.where('card').equals(card).delete();
    await checks
      .where('card')
      .equals(card)
      .filter(isReadable)
      .modify((row) => {
        delete row.card;
      });
    if ((await settings.get('current-card'))?.value === card) await settings.delete('current-card');
  });
}

/** Erases everything recorded on the device, and no setting; pages that stay open are held again, and recorded anew once a code goes in there. */
export async function eraseAll(): Promise<void> {
  await forgetChecks(() => true, await checksInUse());
  await database.transaction('rw', database.tables, () =>
    Promise.all(
      database.tables.map((table) =>
        table.name === 'settings'
          ? database.settings.bulkDelete(['current-card', 'sequence', 'made-room'])
          : table.clear(),
      ),
    ),
  );
  await drop(['warning', 'visit', 'question', 'links']);
  await dropLists();
  const inFront = (await shownPages()).map(({ document }) => document);
  await drop(['page'], (page) => !inFront.includes((page as ShownPage).document));
  await restate(true);
}

/** From now on nothing that is still under way can write these checks again. */
async function forgetChecks(which: (check: string) => boolean, ids: string[]): Promise<void> {
  await changeList('erased', (before) => [...before.filter((id) => !ids.includes(id)), ...ids]);
  for (const tab of await tabsWith('page'))
    await change('page', tab, (page) =>
      page?.check && which(page.check)
        ? { ...page, check: null, address: page.address.replace(/(\w\/).*/, '$1') }
        : page,
    );
  await drop(['witness'], (value) => which((value as Witness).check));
  await watchPages();
  // No result of an erased record stays on the toolbar.
  for (const page of await shownPages()) if (page.check === null) await showBadge(page);
}
