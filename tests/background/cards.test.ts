// The natural order: the page first, the card after; and what a page answered is said whether or not there is a card.
import { beforeEach, expect, it } from 'vitest';
import { fake } from './fake-browser';
import { emptyStage, from, open, own, say, see, settled } from './stage';

const { database } = await import('../../src/database');

beforeEach(emptyStage);

const facts = { label: '公司发的卡', brand: 'tmall-voucher' };
const arrive = async (url = 'https://card.tmall.com/add', tab = 1) => {
  open(tab, url);
  await see(tab);
  await settled();
  return (await database.checks.orderBy('at').last())!.id;
};
const cardOf = async (check: string) => (await database.checks.get(check))?.card;
const answer = (result: string, tab = 1) => say({ type: 'result', result, phrase: 'x-zh' }, from(tab));

it('a card that is made files the page in front under it', async () => {
  const check = await arrive();
  const card = await say({ type: 'open-card', facts, check }, own());
  expect(await cardOf(check)).toBe(card);
});

it('a card that is chosen files the page in front, unless that belongs to another already', async () => {
  const first = await say({ type: 'open-card', facts }, own());
  await say({ type: 'choose-card', card: null }, own());
  const check = await arrive();
  expect(await cardOf(check)).toBeUndefined();
  await say({ type: 'choose-card', card: first, check }, own());
  expect(await cardOf(check)).toBe(first);
  const second = await say({ type: 'open-card', facts, check }, own());
  expect(await cardOf(check)).toBe(first);
  await say({ type: 'file-check', check, card: second }, own());
  expect(await cardOf(check)).toBe(second);
  await say({ type: 'choose-card', card: null, check }, own());
  expect(await cardOf(check)).toBe(second);
});

it.each([
  ['invalid-or-used', '!', '#cf222e'],
  ['accepted', '✓', '#1a7f37'],
])('the badge says that the page answered %s', async (result, text, color) => {
  await arrive();
  await say({ type: 'code-entered' }, from(1));
  await answer(result);
  expect(fake.called('action.setBadgeText').at(-1)).toEqual([{ tabId: 1, text }]);
  expect(fake.called('action.setBadgeBackgroundColor').at(-1)).toEqual([{ tabId: 1, color }]);
  expect((fake.called('action.setTitle').at(-1)![0] as { title: string }).title).toMatch(
    /^badge_result result_/,
  );
});

it('the badge repeats nothing that a page which is not official says', async () => {
  await arrive('https://gift.example/');
  await say({ type: 'code-entered' }, from(1));
  const before = fake.called('action.setBadgeText').length;
  await answer('accepted');
  expect(fake.called('action.setBadgeText')).toHaveLength(before);
});
