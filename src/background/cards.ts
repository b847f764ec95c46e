// Cards and what is filed under them: opening one, choosing the one in hand, filing a page.
import { database } from '../database';
import type { CardFacts } from '../model';
import { checkOf } from './readable';
import { appendToCard, recordCard } from './record';
import { withRoom, writeInOnePiece } from './room';

/** Opens a card, which becomes the one in hand; returns its id. `check` is that of the page in front. */
export async function openCard(facts: CardFacts, check?: string): Promise<string> {
  const card = crypto.randomUUID();
  await recordCard(card, { type: 'card-opened', facts });
  await chooseCard(card, check);
  return card;
}

/** Makes a card the one that pages are filed under; null: none. The page in front is filed too, unless it has its card. */
export async function chooseCard(card: string | null, check?: string): Promise<void> {
  if (card) await withRoom(() => database.settings.put({ key: 'current-card', value: card }));
  else await database.settings.delete('current-card');
  const row = check && (await database.checks.get(check));
  if (card && row && !row.card) await fileCheck(row.id, card);
}

/** Files a page under another card, or under none. */
export async function fileCheck(check: string, card: string | null): Promise<void> {
  const { checks, cards } = database;
  await writeInOnePiece(async () => {
    const row = await checkOf(check);
    if (!row || row.card === (card ?? undefined)) return;
    if (row.card && (await cards.get(row.card)))
      await appendToCard(row.card, { type: 'check-unfiled', check });
    if (card) await appendToCard(card, { type: 'check-filed', check });
    const { card: _, ...rest } = row;
    await checks.put(card ? { ...rest, card } : rest);
  }, check);
}
