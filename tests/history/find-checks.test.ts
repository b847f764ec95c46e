// The list of checked pages: its order, what a search finds along whatever index, slice by slice, and records of a later version.
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import 'fake-indexeddb/auto';
import { hasWord, searchKeys, wordsIn, wordsOfPage } from '../../src/core/search-words';
import { database } from '../../src/database';
import { endOf, findChecks, NEWEST, type Row } from '../../src/history/find-checks';
import { readSearch, type Search, timesOf, writeSearch } from '../../src/history/search';
import type { PageCheck } from '../../src/model';
import { check, official, part } from '../ui/samples';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const CARD = uuid(900);
const ids = (rows: Row[]) => rows.map((row) => (row.readable ? row.check.id : `unread ${row.id}`));

/** All slices of a search, one after the other. */
async function findAll(search: Search): Promise<string[]> {
  const found: string[] = [];
  for (let before: number | null = NEWEST.before; before !== null; ) {
    const { rows, next } = await findChecks(search, { before });
    found.push(...ids(rows));
    if (next !== null && next >= before) throw new Error('it does not go on');
    before = next;
  }
  return found;
}

beforeEach(async () => {
  await Promise.all([database.checks.clear(), database.cards.clear()]);
});

describe('a few pages', () => {
  beforeEach(async () => {
    await database.cards.add({ id: CARD, openedAt: 1, facts: { label: '妈妈给的卡', brand: 'other' } });
    await database.checks.bulkAdd([
      check(uuid(1), 100, { card: CARD, action: 'left' }),
      check(uuid(2), 300, { parts: [official], address: 'https://chaoshi.tmall.com/card', level: 'none' }),
      check(uuid(3), 200, { card: CARD, parts: [official], entered: true }),
      { id: uuid(4), at: 250, shape: 'of a later version' } as unknown as PageCheck,
    ]);
  });

  const cases: [string, Search, number[]][] = [
    ['a whole address', { words: ' TMALL.com/card ' }, [2]],
    ['the beginning of a word', { words: 'duih' }, [3, 1]],
    ['the end of a name that is run together', { words: 'oshi' }, [2, 3]],
    ['two words in any order', { words: 'redeem gift' }, [3, 1]],
    ['a card by its label', { words: '妈妈' }, [3, 1]],
    ['a word of the label and one of the page', { words: '妈妈 tmall' }, [3]],
    ['a word of the page and one of the label', { words: 'redeem 的卡' }, [3, 1]],
    ['words of which one is nowhere', { words: '妈妈 没有' }, []],
    ['a verdict', { verdict: 'official' }, [2, 3]],
    ['a level', { level: 'none' }, [2]],
    ['a decision', { deed: 'left' }, [1]],
    ['that a code went in', { deed: 'entered' }, [3]],
    ['pages of no card', { card: 'none' }, [2]],
    ['a verdict and a card together', { verdict: 'official', card: CARD }, [3]],
    ['nothing', { words: '没有' }, []],
    ['nothing but signs', { words: '???' }, []],
  ];
  it.each(cases)('are found by %s', async (_, search, found) => {
    // 3 has the address of 1 and the host of 2.
    expect(await findAll(search)).toEqual(found.map(uuid));
  });

  it('stand with the newest first, with a line for what cannot be read', async () => {
    expect(await findAll({})).toEqual([uuid(2), `unread ${uuid(4)}`, uuid(3), uuid(1)]);
  });
});

it('finds by days, both included', async () => {
  const at = (day: number, hour: number) => new Date(2026, 10, day, hour).getTime();
  await database.checks.bulkAdd([
    check(uuid(1), at(2, 23)),
    check(uuid(2), at(3, 0)),
    check(uuid(3), at(4, 23)),
    check(uuid(4), at(5, 0)),
  ]);
  expect(await findAll({ from: '2026-11-03', to: '2026-11-04' })).toEqual([uuid(3), uuid(2)]);
});

it('reads a known span again as it is now', async () => {
  await database.checks.bulkAdd(Array.from({ length: 120 }, (_, n) => check(uuid(n), 1000 + n)));
  const first = await findChecks({}, NEWEST);
  const second = await findChecks({}, { before: first.next! });
  const span = { before: first.next!, after: second.next! };
  expect((await findChecks({}, span)).rows).toEqual(second.rows);
  await database.checks.delete(ids(second.rows)[3]!);
  expect((await findChecks({}, span)).rows).toHaveLength(second.rows.length - 1);
});

it('parts no pages of one moment, however many', async () => {
  const rows = Array.from({ length: 300 }, (_, n) => check(uuid(n), n < 20 ? n : 500));
  await database.checks.bulkAdd(rows);
  const found = await findAll({});
  expect(found).toHaveLength(300);
  expect(new Set(found).size).toBe(300);
});

it('finds what a look at every row finds, in order, each once, whatever is asked', async () => {
  const hosts = [
    'www.gift-duihuan.top',
    'chaoshi.tmall.com',
    'taobao-lipin.cn',
    'giftmall.shop',
    '礼品兑换.cn',
  ];
  const actions = ['none', 'left', 'held', 'continued'] as const;
  const rows = Array.from({ length: 2000 }, (_, n) => {
    const host = hosts[((n * n) % 7) % hosts.length]!;
    const kind = n % 11 === 0 ? 'lookalike' : n % 3 === 0 ? 'official' : 'unofficial';
    const address = `https://${host}/${n % 997 === 0 ? 'rare' : `p${n % 40}`}`;
    return check(uuid(n), 1000 + Math.floor(n / 2), {
      parts: [part(kind, host, host)],
      address,
      action: actions[n % 4]!,
      entered: n % 13 === 0,
      ...(n % 50 === 0 && { card: CARD }),
    });
  });
  await database.checks.bulkAdd(rows);
  const byHand = (search: Search) => {
    const { since, until } = timesOf(search);
    return rows.filter(
      (row) =>
        row.at >= since &&
        row.at < until &&
        (!search.verdict || row.verdict === search.verdict) &&
        (!search.deed || (search.deed === 'entered' ? row.entered : row.action === search.deed)) &&
        (!search.card || (search.card === 'none' ? !row.card : row.card === search.card)) &&
        wordsIn(search.words ?? '').every((word) => hasWord(wordsOfPage(row.address, row.parts), word)),
    );
  };
  const search: fc.Arbitrary<Search> = fc.record(
    {
      words: fc.constantFrom(
        'gift',
        'g',
        'mall',
        'uihu',
        'p1 p',
        'rare',
        'p1',
        'tmall p2',
        '兑换',
        'lipin rare',
        'xyz',
      ),
      verdict: fc.constantFrom('official', 'unofficial', 'lookalike'),
      deed: fc.constantFrom('left', 'continued', 'entered'),
      card: fc.constantFrom('none', CARD),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(search, async (asked) => {
      const found = await findAll(asked);
      expect([...found].sort()).toEqual(
        byHand(asked)
          .map(({ id }) => id)
          .sort(),
      );
      const times = found.map((id) => rows.find((row) => row.id === id)!.at);
      expect(times).toEqual([...times].sort((a, b) => b - a));
    }),
    { numRuns: 15, examples: [[{}], [{ words: 'rare' }], [{ words: 'g', verdict: 'lookalike' }]] },
  );
});

describe('the keys of a page', () => {
  it('are bounded, whatever its address', () => {
    const address = `https://a.example/${Array.from({ length: 500 }, (_, n) => `word${n}`).join('/')}`;
    expect(searchKeys(address, [official], 1).length).toBeLessThanOrEqual(360);
  });
});

describe('the address of a search', () => {
  it('says what is asked for, and is read as it was written', () => {
    const search: Search = {
      words: '礼品 & card=1',
      verdict: 'lookalike',
      level: 'hold',
      deed: 'entered',
      card: CARD,
      from: '2026-01-31',
      to: '2026-02-28',
    };
    expect(readSearch(writeSearch(search))).toEqual(search);
    expect(writeSearch({})).toBe('');
  });
  it('leaves out what is no search', () => {
    expect(readSearch('verdict=green&from=today&card=1&level=hold&strange=1')).toEqual({ level: 'hold' });
  });
});

it('a slice that reaches into those below it, as newer pages were erased, shows none of theirs twice', async () => {
  await database.checks.bulkAdd(Array.from({ length: 300 }, (_, n) => check(uuid(n + 1), n + 1)));
  const second = await findChecks({}, { before: (await findChecks({}, NEWEST)).next! });
  const third = await findChecks({}, { before: second.next! });
  await database.checks.bulkDelete(Array.from({ length: 80 }, (_, n) => uuid(300 - n)));
  const first = await findChecks({}, NEWEST);
  const rows = [
    ...first.rows,
    ...(await findChecks({}, { before: endOf([first]), after: second.next! })).rows,
    ...(await findChecks({}, { before: endOf([first, second]), after: third.next! })).rows,
    ...(await findChecks({}, { before: endOf([first, second, third]) })).rows,
  ];
  expect(new Set(ids(rows)).size).toBe(rows.length);
  expect(ids(rows)).toEqual(ids(rows).toSorted().reverse());
});
