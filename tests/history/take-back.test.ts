// What was erased by mistake comes back as it was, also where it was damaged before.
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { checkFrom } from '../../src/core/summary';
import { cardId, chain, checkId, entered, filed, opened, proofId, START, sighted } from '../core/chains';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { fake } = await import('../ui/fake-browser');
const { database } = await import('../../src/database');
const { cardFrom } = await import('../../src/core/summary');
const { eraseCard, eraseCheck } = await import('../../src/history/take-back');

const page = chain(checkId(1), [sighted('unofficial'), entered]);
const card = chain(cardId(), [opened(), filed(1)]);

const everything = async () => ({
  events: await database.events.toArray(),
  checks: await database.checks.toArray(),
  cards: await database.cards.toArray(),
  settings: await database.settings.toArray(),
  proofs: await Promise.all(
    (await database.proofs.toArray()).map(async ({ blob, ...row }) => [row, await blob.text()]),
  ),
});

/** As the background erases them. */
async function erased(message: { type: string; check?: string; card?: string }) {
  const id = message.check ?? message.card!;
  if (!message.type.startsWith('delete')) return null;
  await database.events.where('[chain+n]').between([id, 0], [id, 9]).delete();
  if (message.check) await database.checks.delete(id);
  if (message.card) {
    await database.cards.delete(id);
    await database.proofs.clear();
    await database.settings.delete('current-card');
    await database.checks.toCollection().modify((row) => {
      delete row.card;
    });
  }
  return null;
}

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  await database.events.bulkPut([...page, ...card]);
  await database.checks.put(checkFrom(page, cardId()));
  await database.cards.put(cardFrom(card));
  await database.settings.put({ key: 'current-card', value: cardId() });
  const about = { name: 'a.png', mime: 'image/png', sha256: '' };
  await database.proofs.put({
    id: proofId(1),
    card: cardId(),
    at: START,
    ...about,
    blob: new Blob(['proof']),
  });
  fake.sent = [];
  fake.answer = (message) => erased(message as never);
});

const damages: [string, () => unknown][] = [
  ['whole', () => undefined],
  [
    'with its beginning lost',
    () => Promise.all([card, page].map(([first]) => database.events.delete([first!.chain, 0]))),
  ],
  [
    'with an event that was changed',
    () =>
      Promise.all(
        [card, page].map(([first]) => database.events.put({ ...first!, data: { type: 'x' } as never })),
      ),
  ],
];

it.each(damages)('a page that is %s', async (_, damage) => {
  await damage();
  const before = await everything();
  const takeBack = await eraseCheck(checkId(1));
  expect(await database.checks.count()).toBe(0);
  await takeBack();
  expect(fake.sent.at(-1)).toEqual({ type: 'file-check', check: checkId(1), card: cardId() });
  await database.checks.update(checkId(1), { card: cardId() });
  expect(await everything()).toEqual(before);
});

it.each(damages)('a card that is %s, in hand, with its pages and proofs', async (_, damage) => {
  await damage();
  const before = await everything();
  const takeBack = await eraseCard(cardId());
  expect(await database.cards.count()).toBe(0);
  await takeBack();
  expect(await everything()).toEqual(before);
});
