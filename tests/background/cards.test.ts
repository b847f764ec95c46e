// The natural order: the page first, the card after; and what a page answered is said whether or not there is a card.
import { beforeEach, expect, it } from 'vitest';
import { fake } from './fake-browser';
import { emptyStage, events, from, open, own, say, see, settled } from './stage';

const { database } = await import('../../src/database');
const { read } = await import('../../src/session');

beforeEach(emptyStage);

const NOBODY = '33333333-3333-4333-8333-333333333333';
const facts = { label: '公司发的卡', brand: 'tmall-voucher' };
const arrive = async (url = 'https://card.tmall.com/add', tab = 1) => {
  open(tab, url);
  await see(tab);
  await settled();
  return (await database.checks.orderBy('at').last())!.id;
};
const cardOf = async (check: string) => (await database.checks.get(check))?.card;
const historyOf = async (card: string) => (await events(card)).map(({ data }) => data);
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

it('the code of another card on the same open page gets a check of its own, with its own answer', async () => {
  const first = await say({ type: 'open-card', facts }, own());
  const check = await arrive();
  await say({ type: 'code-entered' }, from(1));
  await say({ type: 'code-entered' }, from(1)); // the same entry, told again when the field is left
  await answer('accepted');
  const second = await say({ type: 'open-card', facts: { ...facts, label: '第二张' }, check }, own());
  await say({ type: 'code-entered' }, from(1));
  await answer('invalid-or-used');
  await settled();
  const rows = await database.checks.toArray();
  expect(rows.map(({ card, results }) => [card, results]).sort()).toEqual(
    [
      [first, ['accepted']],
      [second, ['invalid-or-used']],
    ].sort(),
  );
  const other = rows.find(({ card }) => card === second)!;
  expect((await events(other.id)).map(({ data }) => data.type)).toEqual([
    'sighted',
    'code-entered',
    'result-seen',
  ]);
  expect((await events(check)).map(({ data }) => data.type)).toEqual([
    'sighted',
    'code-entered',
    'result-seen',
  ]);
  // Loaded again, the page goes on with the check of the card that was in hand.
  open(1, 'https://card.tmall.com/add', 'again');
  await see(1);
  await settled();
  expect((await read('page', 1))!.check).toBe(other.id);
});

it('a page that another card has only been shown is left to that card when the code of this one goes in', async () => {
  await say({ type: 'open-card', facts }, own());
  const looked = await arrive('https://gift-duihuan.top/');
  const second = await say({ type: 'open-card', facts: { ...facts, label: '第二张' }, check: looked }, own());
  await say({ type: 'code-entered' }, from(1));
  await settled();
  expect((await events(looked)).map(({ data }) => data.type)).not.toContain('code-entered');
  const entered = (await database.checks.toArray()).filter((row) => row.entered);
  expect(entered.map(({ card }) => card)).toEqual([second]);
});

it('a card that is closed takes no code that goes in later, on its own page or on another', async () => {
  const closed = await say({ type: 'open-card', facts }, own());
  const check = await arrive();
  await say({ type: 'code-entered' }, from(1));
  await answer('too-many-tries');
  await say({ type: 'close-card', card: closed, as: 'failed' }, own());
  await say({ type: 'code-entered' }, from(1));
  await answer('invalid-or-used');
  await arrive('https://card.tmall.com/add', 2);
  await say({ type: 'code-entered' }, from(2));
  await settled();
  const others = (await database.checks.toArray()).filter(({ id }) => id !== check);
  expect(others.map(({ card, entered }) => [card, entered])).toEqual([
    [undefined, true],
    [undefined, true],
  ]);
  expect((await database.checks.get(check))!.results).toEqual(['too-many-tries']);
});

it('a code that goes in after one was taken is another card: its refusal stands in a check of its own', async () => {
  const first = await arrive();
  await say({ type: 'code-entered' }, from(1));
  await answer('accepted');
  await say({ type: 'code-entered' }, from(1));
  await answer('invalid-or-used');
  await settled();
  const second = (await read('page', 1))!.check!;
  expect(second).not.toBe(first);
  expect((await database.checks.get(first))!.results).toEqual(['accepted']);
  expect((await database.checks.get(second))!.results).toEqual(['invalid-or-used']);
});

/** What the toolbar says of the tab. */
const titles = () =>
  (fake.called('action.setTitle') as [{ tabId?: number; title: string }][]).flatMap(([{ tabId, title }]) =>
    tabId === 1 ? title : [],
  );

it.each([
  ['its check is erased', (check: string) => say({ type: 'delete-check', check }, own())],
  ['everything is erased', () => say({ type: 'delete-all' }, own())],
  ['the next code goes in', () => say({ type: 'code-entered' }, from(1))],
])('the toolbar speaks no more of an answer once %s', async (_, act) => {
  const check = await arrive();
  await say({ type: 'code-entered' }, from(1));
  await answer('invalid-or-used');
  await settled();
  expect(titles().at(-1)).toMatch(/^page_said/);
  await act(check);
  await settled();
  expect(titles().at(-1)).toMatch(/^badge_page/);
});

it('a code that is tried once more on the same page is recorded once more, with the same answer', async () => {
  await say({ type: 'open-card', facts }, own());
  const check = await arrive();
  for (const _ of [1, 2]) {
    await say({ type: 'code-entered' }, from(1));
    await answer('wrong-code');
    await answer('wrong-code');
  }
  expect((await events(check)).map(({ data }) => data.type)).toEqual([
    'sighted',
    ...['code-entered', 'result-seen', 'code-entered', 'result-seen'],
  ]);
});

it('a page goes from card to card and to none, and every card tells of it', async () => {
  const first = await say({ type: 'open-card', facts }, own());
  const check = await arrive();
  expect(await cardOf(check)).toBe(first);
  await say({ type: 'file-check', check, card: first }, own());
  expect(await historyOf(first)).toEqual([
    { type: 'card-opened', facts },
    { type: 'check-filed', check },
  ]);
  const second = await say({ type: 'open-card', facts }, own());
  await say({ type: 'file-check', check, card: second }, own());
  await say({ type: 'file-check', check, card: null }, own());
  await say({ type: 'file-check', check, card: null }, own());
  expect(await cardOf(check)).toBeUndefined();
  expect((await historyOf(first)).slice(2)).toEqual([{ type: 'check-unfiled', check }]);
  expect((await historyOf(second)).slice(1)).toEqual([
    { type: 'check-filed', check },
    { type: 'check-unfiled', check },
  ]);
  await say({ type: 'file-check', check: NOBODY, card: first }, own());
  expect(await historyOf(first)).toHaveLength(3);
});

it('pages are filed under no card once none is chosen, nor under one that is gone', async () => {
  await say({ type: 'open-card', facts }, own());
  await say({ type: 'choose-card', card: null }, own());
  expect(await database.settings.get('current-card')).toBeUndefined();
  expect(await cardOf(await arrive())).toBeUndefined();
  await say({ type: 'choose-card', card: NOBODY }, own());
  expect(await cardOf(await arrive('https://gift.example/', 2))).toBeUndefined();
});

it.each([
  ['edit-card', { facts: { ...facts, faceValue: 500 } }, 'card-edited'],
  ['close-card', { as: 'redeemed' }, 'card-closed'],
  ['reopen-card', {}, 'card-reopened'],
  ['answer-step', { step: 'add-card', outcome: 'passed', by: 'shopper' }, 'step-answered'],
  ['set-step-aside', { step: 'add-card' }, 'step-set-aside'],
  ['state-problem', { problem: 'told-already-used' }, 'problem-stated'],
  ['set-reminder', { at: 1 }, 'reminder-set'],
])('what the shopper does to a card is told by it: %s', async (type, said, told) => {
  const card = await say({ type: 'open-card', facts }, own());
  expect(await say({ type, card, ...said }, own())).toBeNull();
  expect((await historyOf(card)).slice(1)).toEqual([{ type: told, ...said }]);
  await expect(say({ type, card: NOBODY, ...said }, own())).rejects.toThrow('no-answer');
  expect(await events(NOBODY)).toEqual([]);
});

it('the row of a card is made again from its chain where it is missing', async () => {
  const card = await say({ type: 'open-card', facts }, own());
  await database.cards.clear();
  await say({ type: 'close-card', card, as: 'settled' }, own());
  expect(await database.cards.get(card)).toMatchObject({ id: card, facts, closed: 'settled' });
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
    /^page_said result_/,
  );
});

it('the badge repeats nothing that a page which is not official says', async () => {
  await arrive('https://gift.example/');
  await say({ type: 'code-entered' }, from(1));
  const before = fake.called('action.setBadgeText').length;
  await answer('accepted');
  expect(fake.called('action.setBadgeText')).toHaveLength(before);
});
