// Damaged rows in the storage: what is done goes on, the row is made again from its chain, and nothing that cannot be read erases or loses what can.
import { beforeEach, expect, it, vi } from 'vitest';
import { emptyStage, events, from, open, own, say, see, settled } from './stage';

const { database } = await import('../../src/database');
const { pageOf } = await import('../../src/session');
const { Card, PageCheck } = await import('../../src/model');

const DAY = 86_400_000;
let card = '';
let check = '';
beforeEach(async () => {
  await emptyStage();
  card = await say({ type: 'open-card', facts: { label: '生日卡', brand: 'tmall-voucher' } }, own());
  open(1, 'https://gift.example/');
  await see(1);
  await settled();
  check = (await pageOf(1))!.check!;
});
const change = (table: 'cards' | 'checks' | 'settings', key: string, members: object) =>
  database.table(table).update(key, members);

it('a card is answered and closed on, and its row is whole again', async () => {
  await change('cards', card, { facts: 'x', openedAt: null });
  await say({ type: 'answer-step', card, step: 'add-card', outcome: 'passed', by: 'shopper' }, own());
  expect((await events(card)).at(-1)!.data.type).toBe('step-answered');
  expect(Card.parse(await database.cards.get(card)).facts.label).toBe('生日卡');
});

it('a page goes on in its own chain, stays under its card, and its row is whole again', async () => {
  await change('checks', check, { parts: null, level: 7 });
  await say({ type: 'held', input: 'paste' }, from(1));
  expect((await pageOf(1))!.check).toBe(check);
  expect(PageCheck.parse(await database.checks.get(check))).toMatchObject({ card, action: 'held' });
});

it('a damaged page is filed under another card', async () => {
  await change('checks', check, { parts: null });
  const other = await say({ type: 'open-card', facts: { label: '另一张', brand: 'other' } }, own());
  await say({ type: 'file-check', check, card: other }, own());
  expect(PageCheck.parse(await database.checks.get(check)).card).toBe(other);
});

it('a damaged page is erased, whatever card it says that it is of', async () => {
  await change('checks', check, { card: {} });
  await say({ type: 'delete-check', check }, own());
  expect(await database.checks.get(check)).toBeUndefined();
  expect(await events(check)).toEqual([]);
});

it('what is recorded after the count was lost comes after all before', async () => {
  const before = (await events(check)).at(-1)!.seq!;
  await change('settings', 'sequence', { value: 'x' });
  await say({ type: 'held', input: 'paste' }, from(1));
  expect((await events(check)).at(-1)!.seq).toBeGreaterThan(before);
  await database.settings.delete('sequence');
  await say({ type: 'left' }, from(1)).catch(() => undefined);
  await say({ type: 'answer-step', card, step: 'add-card', outcome: 'passed', by: 'shopper' }, own());
  expect((await events(card)).at(-1)!.seq).toBeGreaterThan(before + 1);
});

it.each([-4, 0, 'x', null, Number.NaN])('a term of %s days erases nothing', async (value) => {
  await database.settings.put({ key: 'keep-days', value } as never);
  await say({ type: 'tidy' }, own());
  expect(await database.checks.get(check)).toBeDefined();
});

it('what is due is done around damaged cards and proofs, and a proof of nobody knows which card stays', async () => {
  const spy = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await change('cards', card, { remindAt: 'x' });
  const headless = '00000000-0000-4000-8000-000000000001';
  await database.events.put({ ...(await events(card))[0]!, chain: headless, n: 1, data: { type: 'left' } });
  await database.cards.put({ id: headless, openedAt: 1 } as never);
  await database.proofs.put({ id: headless, at: 0, blob: new Blob(['x']) } as never);
  await database.settings.put({ key: 'keep-days', value: 30 });
  await database.checks.put({
    ...(await database.checks.get(check))!,
    id: headless,
    at: Date.now() - 90 * DAY,
    card: undefined,
  } as never);
  expect(await say({ type: 'tidy' }, own())).toBeNull();
  expect(await database.checks.get(headless)).toBeUndefined();
  expect(await database.proofs.get(headless)).toBeDefined();
  expect(spy).not.toHaveBeenCalled();
  spy.mockRestore();
});
