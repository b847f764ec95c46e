// @vitest-environment happy-dom
// Every line of a card's timeline that is about a page names it.
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cardFrom, checkFrom } from '../../src/core/summary';
import { database } from '../../src/database';
import type { AuditEvent, EventData } from '../../src/model';
import { cardId, chain, checkId, entered, filed, MINUTE, opened, START, sighted } from '../core/chains';
import { part } from '../ui/samples';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { Timeline } = await import('../../src/card/timeline');
const { readCard } = await import('../../src/card/read-card');

const unfiled = (n: number): EventData => ({ type: 'check-unfiled', check: checkId(n) });
const more = {
  ...sighted(),
  parts: [part('unofficial', 'kaquan-hezuo.com', 'kaquan-hezuo.com', { where: 'frame' })],
} as EventData;
const page = (n: number, data: EventData[]) => chain(checkId(n), data, START + n * 10 * MINUTE);
const lines = () => [...document.querySelectorAll('.timeline li > span')].map((each) => each.textContent!);
const draw = (tree: preact.ComponentChild) => act(() => render(tree, document.body));

async function store(card: AuditEvent[], pages: AuditEvent[][]) {
  await database.events.bulkAdd([...card, ...pages.flat()]);
  await database.cards.add(cardFrom(card));
}

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));
afterEach(() => draw(null));

test('also a frame that came later, and a page that was taken out again or erased', async () => {
  const stays = page(1, [sighted(), more, entered]);
  const left = page(2, [sighted('unofficial')]);
  await store(chain(cardId(), [opened(), filed(1), filed(2), unfiled(2), filed(3)]), [stays, left]);
  await database.checks.bulkAdd([checkFrom(stays, cardId()), checkFrom(left)]);
  const { events, chains, checks, unfiled: taken, lost } = (await readCard(cardId()))!;
  draw(<Timeline chains={[events, ...chains]} pages={[...checks, ...taken]} lost={lost} />);
  const [first, ...rest] = lines();
  expect(first).toContain('妈妈给的卡');
  expect(rest.map((line) => line.trim().split(' ')[0])).toEqual([
    ...['card.tmall.com', 'gift-duihuan.example', 'gift-duihuan.example', '读不到记录的网页'],
    ...['打开了', 'card.tmall.com', 'card.tmall.com'],
  ]);
  expect(rest[4]).toContain('card.tmall.com');
  expect(rest[5]).toContain('kaquan-hezuo.com');
});

test('the name of the only page is not told on every line', () => {
  draw(<Timeline chains={[page(1, [sighted(), more, entered])]} lost={{ later: 0, damaged: 0 }} />);
  expect(lines().slice(1).join()).not.toContain('card.tmall.com');
});
