// What is remembered of tabs is freed once no tab shows it, and the oldest goes where there is too much.
import { beforeEach, expect, it } from 'vitest';
import { emptyStage, open, own, say, see, settled, warnings } from './stage';

const { read } = await import('../../src/session');

const fakePage = (n: number) => `https://www.taobao.com.gift-${n}.top/`;
const warn = async (tab: number) => {
  open(tab, fakePage(tab));
  await see(tab);
  await settled();
};
const prune = async () => {
  await say({ type: 'warning-left' }, own());
  await settled();
};

beforeEach(emptyStage);

it('a warning stays while a tab shows it, or its page, and no longer', async () => {
  for (const tab of [1, 2, 3]) await warn(tab);
  const all = warnings();
  expect(all).toHaveLength(3);
  const idOf = new Map<number, string>();
  for (const id of all) idOf.set((await read('warning', id))!.tab, id);
  open(1, `chrome-extension://kashao/warning.html?id=${idOf.get(1)}`, 'shown');
  open(3, 'https://mail.example/', 'next');
  await prune();
  expect(warnings().sort()).toEqual([idOf.get(1)!, idOf.get(2)!].sort());
  open(1, 'https://mail.example/', 'next');
  await prune();
  expect(warnings()).toEqual([idOf.get(2)]);
});

it('of many warnings the oldest go', async () => {
  for (let tab = 1; tab <= 23; tab++) await warn(tab);
  await prune();
  expect(warnings()).toHaveLength(20);
});
