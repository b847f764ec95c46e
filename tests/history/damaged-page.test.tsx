// @vitest-environment happy-dom
// A damaged record as a shopper meets it: said plainly in the list, in its details and in its card, with the first link that does not fit.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cardId, chain, checkId, entered, filed, opened, START, sighted } from '../core/chains';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { fake } = await import('../ui/fake-browser');
const { database } = await import('../../src/database');
const { cardFrom, checkFrom } = await import('../../src/core/summary');
const { ActArea } = await import('../../src/ui/act');
const { History } = await import('../../src/history/history');

vi.stubGlobal(
  'IntersectionObserver',
  class {
    observe() {}
    disconnect() {}
  },
);

const says = () => document.body.textContent ?? '';
const told = (words: string) =>
  vi.waitFor(async () => {
    await act(async () => undefined);
    expect(says()).toContain(words);
  }, 10_000);
const press = (words: string, within = 'button') =>
  act(() =>
    [...document.querySelectorAll<HTMLElement>(within)]
      .findLast(({ textContent }) => textContent?.includes(words))!
      .click(),
  );

const page = chain(checkId(1), [sighted('unofficial'), entered, { type: 'left' }]);
const other = chain(checkId(2), [sighted('official')], START + 1000);
const card = chain(cardId(1), [opened({ label: '生日卡' }), filed(1)]);

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  fake.sent = [];
  fake.answer = async () => 0;
  await database.events.bulkPut([page, other, card].flat());
  await database.checks.bulkPut([checkFrom(page, cardId(1)), checkFrom(other)]);
  await database.cards.put(cardFrom(card));
  location.hash = '#checks';
  act(() =>
    render(
      <ActArea>
        <History />
      </ActArea>,
      document.body,
    ),
  );
});
afterEach(() => act(() => render(null, document.body)));

it('is a line that leads to what is left of it, and can be erased there for good', async () => {
  await database.checks.update(checkId(1), { parts: 'x' } as never);
  await database.events.update([checkId(1), 0], { data: 'x' } as never);
  await told('这条记录在浏览器的存储里损坏了');
  await told('card.tmall.com');
  expect(says()).not.toContain('更新版本');
  location.hash = document.querySelector<HTMLAnchorElement>('.checks a[href$="000001"]')!.hash;
  await told('从第 1 个事件起对不上');
  await told('另有 1 条记录在浏览器的存储里损坏了');
  press('删除这条记录');
  await told('删除后不能恢复');
  press('删除', 'dialog .button-risky');
  await told('检查过的网页');
  expect(fake.sent).toEqual([{ type: 'delete-check', check: checkId(1) }]);
  expect(says()).not.toContain('撤销删除');
});

it('names the event that was changed, on the page and on its card', async () => {
  await database.events.update([checkId(1), 1], { at: START });
  location.hash = `#checks/${checkId(1)}`;
  await told('这里的记录和当初写下的不一样');
  expect(says()).toMatch(/网页 gift-duihuan\.example 的时间线从第 2 个事件起对不上/);
  location.hash = `#cards/${cardId(1)}`;
  await told('网页 gift-duihuan.example 的时间线从第 2 个事件起对不上');
  await told('清单');
  location.hash = `#checks/${checkId(2)}`;
  await told('card.tmall.com');
  await vi.waitFor(() => expect(says()).not.toContain('和当初写下的不一样'));
});

it('leaves a card its checklist where its beginning is lost, and says why there is no evidence pack', async () => {
  await database.events.update([cardId(1), 0], { data: 'x' } as never);
  location.hash = `#cards/${cardId(1)}`;
  await told('卡「生日卡」的时间线从第 1 个事件起对不上');
  await told('生日卡');
  await told('另有 1 条记录在浏览器的存储里损坏了');
  press('下载证据包');
  await told('这张卡的记录开头损坏了，做不出证据包');
});

it('goes with the other pages of a time', async () => {
  await database.checks.update(checkId(1), { parts: 'x', own: 'gift-duihuan.example' } as never);
  await database.events.update([checkId(1), 0], { data: 'x' } as never);
  const [later] = chain(checkId(3), [{ type: 'dreamt' } as never], START + 5000);
  await database.events.put(later!);
  await database.checks.put({ id: checkId(3), at: START + 5000, own: 'gift-duihuan.example' } as never);
  location.hash = '#settings';
  await told('删除一部分');
  const site = document.querySelector<HTMLInputElement>('[placeholder="gift.example"]')!;
  act(() => {
    site.value = 'gift-duihuan.example';
    site.dispatchEvent(new Event('input', { bubbles: true }));
  });
  press('删除这些记录');
  await told('删除 2 条网页记录？');
  press('删除', 'dialog .button-risky');
  await told('已删除 1 条');
  expect(fake.sent.slice(1)).toEqual([{ type: 'delete-check', check: checkId(1) }]);
});
