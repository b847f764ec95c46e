// @vitest-environment happy-dom
// The history as a shopper sees it: the list follows its address, one erased page can be had back, settings ask before they erase.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { check, official } from '../ui/samples';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { fake } = await import('../ui/fake-browser');
const { database } = await import('../../src/database');
const { ActArea } = await import('../../src/ui/act');
const { History } = await import('../../src/history/history');
const { append } = await import('../../src/core/timeline');

// happy-dom lays nothing out: everything is in sight, after a moment that a busy page hears of together with the next.
const away = { isIntersecting: false, boundingClientRect: { height: 0 } };
vi.stubGlobal(
  'IntersectionObserver',
  class {
    told: (entries: object[]) => void;
    constructor(told: (entries: object[]) => void) {
      this.told = told;
    }
    observe() {
      setTimeout(() => this.told([away, { ...away, isIntersecting: true }]));
    }
    disconnect() {}
  },
);

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const at = (day: number, hour: number) => new Date(2026, 10, day, hour).getTime();

const until = async (ask: () => unknown, what: string) => {
  for (let i = 0; i < 400; i++) {
    if (ask()) return;
    await act(() => new Promise((done) => setTimeout(done, 5)));
  }
  throw new Error(`in vain for ${what}; it says: ${document.body.textContent}`);
};
const says = (words: string) => until(() => document.body.textContent?.includes(words), words);
const pressButton = (words: string) =>
  act(() =>
    [...document.querySelectorAll('button')]
      .findLast(({ textContent }) => textContent?.includes(words))!
      .click(),
  );
const box = () => document.querySelector<HTMLInputElement>('input[type=search]')!;
const type = (value: string) =>
  act(() => {
    box().value = value;
    box().dispatchEvent(new Event('input', { bubbles: true }));
  });
const press = (key: string) =>
  act(() => void box().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
const addressIs = (hash: string) => until(() => location.hash === hash, hash);
const everything = () => Promise.all(database.tables.map((table) => table.toArray()));
const rows = () => [...document.querySelectorAll('.checks a')].map(({ textContent }) => textContent);

beforeEach(async () => {
  location.hash = '';
  await Promise.all(database.tables.map((table) => table.clear()));
  await database.checks.bulkAdd([
    check(uuid(1), at(22, 9)),
    check(uuid(2), at(23, 9), { parts: [official], address: 'https://chaoshi.tmall.com/card' }),
    check(uuid(3), at(23, 11)),
  ]);
  await database.events.add(
    append(
      uuid(3),
      undefined,
      { at: at(23, 11), seq: 1 },
      {
        type: 'sighted',
        address: 'https://www.gift-duihuan.top/redeem',
        parts: check(uuid(3), 0).parts,
        level: 'hold',
      },
    ),
  );
  fake.sent.length = 0;
  fake.answer = async () => null;
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

describe('the list', () => {
  it('stands under its days, the newest first', async () => {
    await says('共 3 条记录');
    const words = document.querySelector('table')!.textContent!;
    const places = ['2026/11/23', '11:00', '09:00', '2026/11/22'].map((part) => words.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(words.split('2026/11/23')).toHaveLength(2);
  });

  it('says how many there are in all, also once some were recorded or erased elsewhere', async () => {
    const more = Array.from({ length: 60 }, (_, n) => check(uuid(100 + n), at(1, 1) + n));
    await database.checks.bulkAdd(more);
    await says('共 63 条记录');
    await database.checks.bulkDelete([uuid(1), uuid(100)]);
    await says('共 61 条记录');
    location.hash = '#checks?verdict=unofficial';
    await says('找到 60 条');
    await database.checks.bulkDelete([uuid(101), uuid(102)]);
    await says('找到 58 条');
  });

  it('follows its address, and its address the words once they are confirmed or left', async () => {
    await says('共 3 条记录');
    location.hash = '#checks?verdict=official';
    await says('找到 1 条');
    expect(rows()).toEqual(['chaoshi.tmall.com']);
    type('duihuan');
    await says('没有符合的记录');
    expect(location.hash).toBe('#checks?verdict=official');
    press('Enter');
    await addressIs('#checks?words=duihuan&verdict=official');
    act(() => document.querySelector<HTMLAnchorElement>('.empty a')!.click());
    await says('共 3 条记录');
    expect(box().value).toBe('');
    type('chaoshi');
    await says('找到 1 条');
    expect(location.hash).toBe('#checks');
    act(() => void box().dispatchEvent(new FocusEvent('blur')));
    await addressIs('#checks?words=chaoshi');
    type('');
    await says('共 3 条记录');
    press('Enter');
    await addressIs('#checks');
  });

  it('keeps the words, and leaves those that were never put into an address where a row leads back', async () => {
    await says('共 3 条记录');
    // Two letters are found by chance: four of them could be the beginning of a code.
    for (const [words, kept] of [
      ['duihuan', '#checks?words=duihuan'],
      ['gi to', '#checks'],
    ] as const) {
      type(words);
      const asked = `words=${words.replace(' ', '+')}`;
      await until(() => document.querySelector(`[data-asked="${asked}"]`), 'the rows of these words');
      await says('找到 2 条');
      act(() => document.querySelector<HTMLAnchorElement>('.checks a')!.click());
      await says('归入哪张卡');
      const back = document.querySelector<HTMLAnchorElement>('.back')!;
      expect(back.getAttribute('href')).toBe(kept);
      act(() => back.click());
      await says('找到 2 条');
      expect(box().value).toBe(words);
    }
  });
});

describe('a code that is typed into the search, however it is written', () => {
  const CODES = [
    'ymtdqfsabxkw',
    'ymtdq7fsabxkw',
    'YMTDQFSABXKW',
    'YmTd9QfSaBxK',
    'ymtd qfsa bxkw',
    'kq7z-m4xp-82wt',
  ];
  it.each(CODES)('%s: no sign of it reaches the address, the database or the storage', async (code) => {
    await says('共 3 条记录');
    const before = JSON.stringify(await everything());
    const [went, moved] = [vi.spyOn(history, 'pushState'), vi.spyOn(location, 'replace')];
    for (let end = 1; end <= code.length; end++) {
      type(code.slice(0, end));
      expect(location.hash).toBe('');
    }
    press('Enter');
    act(() => void box().dispatchEvent(new FocusEvent('blur')));
    const select = document.querySelector<HTMLSelectElement>('.search select')!;
    act(() => {
      select.value = 'official';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await addressIs('#checks?verdict=official');
    for (let end = 4; end <= code.length; end++) {
      type(code.slice(0, end));
      press('Enter');
      await act(() => new Promise((done) => setTimeout(done, 30)));
      expect(location.hash).toBe('#checks?verdict=official');
    }
    expect(went).not.toHaveBeenCalled();
    expect(moved).not.toHaveBeenCalled();
    expect(JSON.stringify(await everything())).toBe(before);
    went.mockRestore();
    moved.mockRestore();
  });
});

it('neither searches for what could be a card code nor puts it into the address', async () => {
  await says('共 3 条记录');
  type('jd');
  await says('没有符合的记录');
  type('jd 7777 9304 5817');
  await says('这像是卡密：没有搜索，也没有记下');
  await says('共 3 条记录');
  press('Enter');
  expect(location.hash).toBe('');
  expect(box().value).toBe('jd 7777 9304 5817');
  location.hash = '#checks?words=7777930458172634';
  type('duihuan');
  await says('找到 2 条');
  expect(document.body.textContent).not.toContain('7777930458172634');
});

it('the filters have the names that the rows have', async () => {
  await database.checks.update(uuid(1), { entered: true, action: 'left' });
  await database.checks.update(uuid(3), { action: 'continued' });
  await says('共 3 条记录');
  const options = [...document.querySelectorAll('.search select option')].map((each) => each.textContent);
  for (const name of ['仿冒', '浏览，没有提醒', '选择继续', '已输入', '拦下输入', '整页警告'])
    expect(options).toContain(name);
  expect(options).not.toContain('');
  for (const told of ['官方域名', '非官方', '浏览，没有提醒', '选择继续', '已输入（非官方网页）'])
    await says(told);
});

it('a success that a page shows which is not official is its claim, and not green', async () => {
  for (const id of [uuid(2), uuid(3)])
    await database.checks.update(id, { entered: true, results: ['accepted'] });
  const callouts = () => [...document.querySelectorAll('.callout')].map((each) => each.textContent);
  location.hash = `#checks/${uuid(3)}`;
  await says('这个网页自称：充值成功');
  expect(document.querySelector('.callout')!.classList).toContain('callout-warn');
  expect(callouts().join()).not.toContain('页面显示');
  location.hash = `#checks/${uuid(2)}`;
  await says('页面显示：充值成功');
  expect(document.querySelector('.callout')!.classList).toContain('callout-ok');
  expect(callouts().join()).not.toContain('自称');
});

it('one erased page can be had back for some seconds', async () => {
  fake.answer = async (message) => {
    const { type, check: id } = message as { type: string; check: string };
    if (type !== 'delete-check') return null;
    await database.checks.delete(id);
    await database.events.where('[chain+n]').between([id, 0], [id, 9]).delete();
    return null;
  };
  location.hash = `#checks/${uuid(3)}`;
  await says('删除这条记录');
  const before = await database.checks.get(uuid(3));
  pressButton('删除这条记录');
  await says('共 2 条记录');
  await says('撤销删除');
  pressButton('撤销删除');
  await says('共 3 条记录');
  expect(await database.checks.get(uuid(3))).toEqual(before);
  expect(await database.events.count()).toBe(1);
});

it('one erased page can be had back where the storage has filled up meanwhile: room is made for it', async () => {
  fake.answer = async (message) => {
    const { type, check: id } = message as { type: string; check: string };
    if (type === 'make-room') return 200;
    if (type !== 'delete-check') return null;
    await database.checks.delete(id);
    await database.events.where('[chain+n]').between([id, 0], [id, 9]).delete();
    return null;
  };
  location.hash = `#checks/${uuid(3)}`;
  await says('删除这条记录');
  pressButton('删除这条记录');
  await says('撤销删除');
  const { Dexie } = await import('dexie');
  const full = vi
    .spyOn(database.events, 'bulkPut')
    .mockImplementationOnce(() => Dexie.Promise.reject(new Dexie.QuotaExceededError()));
  pressButton('撤销删除');
  await says('共 3 条记录');
  expect(fake.sent).toContainEqual({ type: 'make-room' });
  full.mockRestore();
});

describe('the settings', () => {
  beforeEach(async () => {
    location.hash = '#settings';
    await says('拦得多严');
  });
  const choose = (words: string) =>
    act(() =>
      [...document.querySelectorAll('label')]
        .find(({ textContent }) => textContent?.startsWith(words))!
        .querySelector('input')!
        .click(),
    );

  it('ask before older records go by themselves, and not before they stay', async () => {
    choose('30 天');
    await says('超过 30 天的网页记录现在就会删除');
    expect(fake.sent).toEqual([]);
    pressButton('自动删除');
    await until(() => fake.sent.length === 1, 'the message');
    expect(fake.sent).toEqual([{ type: 'keep-for', days: 30 }]);
    await database.settings.put({ key: 'keep-days', value: 30 });
    await until(
      () =>
        [...document.querySelectorAll('input')].some(
          (input) => input.checked && input.closest('label')?.textContent === '30 天',
        ),
      'the choice',
    );
    choose('直到我删除');
    await until(() => fake.sent.length === 2, 'the second message');
    expect(fake.sent[1]).toEqual({ type: 'keep-for', days: null });
  });

  it('say how much is erased, and do it piece by piece until nothing is left', async () => {
    const left = [200, 7, 0];
    fake.answer = async () => left.shift();
    const site = [...document.querySelectorAll('input')].find(
      ({ placeholder }) => placeholder === 'gift.example',
    )!;
    act(() => {
      site.value = ' https://www.Gift-Duihuan.top/redeem ';
      site.dispatchEvent(new Event('input', { bubbles: true }));
    });
    pressButton('删除这些记录');
    await says('删除 2 条网页记录？');
    await says('gift-duihuan.top 和它下面各个主机自己打开的所有网页');
    expect(fake.sent).toEqual([]);
    act(() => document.querySelector<HTMLElement>('dialog .button-risky')!.click());
    await says('已删除 207 条');
    expect(fake.sent).toHaveLength(3);
    expect(fake.sent[0]).toMatchObject({ type: 'delete-checks', site: 'gift-duihuan.top' });
  });
});

it('says that everything was erased for as long as that is so', async () => {
  fake.answer = async () => {
    await Promise.all([database.checks.clear(), database.events.clear()]);
    return null;
  };
  location.hash = '#settings';
  await says('清空');
  pressButton('全部删除');
  await says('全部删除？');
  act(() => document.querySelector<HTMLElement>('dialog .button-risky')!.click());
  await says('已全部删除');
  await database.events.put(
    append(uuid(9), undefined, { at: at(23, 9), seq: 1 }, { type: 'warned', level: 'hold' }),
  );
  await until(() => !document.body.textContent?.includes('已全部删除'), 'the end of it');
});

it('says that the oldest pages went for want of room, until that was read', async () => {
  expect(document.body.textContent).not.toContain('最早的网页记录已被删除');
  await database.settings.put({ key: 'made-room', value: at(23, 9) });
  await says('最早的网页记录已被删除');
  await says('2026');
  await pressButton('知道了');
  await until(() => fake.sent.length === 1, 'the message');
  expect(fake.sent).toEqual([{ type: 'room-seen' }]);
  await database.settings.delete('made-room');
  await until(() => !document.body.textContent?.includes('最早的网页记录已被删除'), 'the end of it');
});
