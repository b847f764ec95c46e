// @vitest-environment happy-dom
// A backup on the settings page: what was taken, what was too old to stay, what was left for a code, and that nothing is taken where recording is off.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cardId, chain, checkId, opened, START, sighted } from '../core/chains';
import { check } from '../ui/samples';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { fake } = await import('../ui/fake-browser');
const { Dexie } = await import('dexie');
const { database } = await import('../../src/database');
const { ActArea } = await import('../../src/ui/act');
const { Backup } = await import('../../src/history/backup/backup');
const { BEGIN } = await import('../../src/history/backup/format');
const { exportBackup } = await import('../../src/history/backup/export-backup');

const says = () => document.body.textContent ?? '';
const told = (words: string) =>
  vi.waitFor(async () => {
    await act(async () => undefined);
    expect(says()).toContain(words);
  }, 10_000);

/** Two pages, a card, and a card whose name is a code. */
async function backup(): Promise<File> {
  await database.events.bulkPut(
    [
      chain(checkId(1), [sighted('unofficial')], START),
      chain(checkId(2), [sighted('official')], START),
      chain(cardId(1), [opened()]),
      chain(cardId(2), [opened({ label: '8301229477510936' })]),
    ].flat(),
  );
  const { file: blob } = await exportBackup(START, '0.2.0', true);
  await database.events.clear();
  return new File([await blob.arrayBuffer()], 'backup.json');
}
function choose(file: File) {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  return act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
}

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  fake.managed = {};
  fake.answer = async () => null;
  fake.sent = [];
  act(() =>
    render(
      <ActArea>
        <Backup />
      </ActArea>,
      document.body,
    ),
  );
});
afterEach(() => act(() => render(null, document.body)));

it('says how many were older than records are kept, and which were left for what they could hide', async () => {
  fake.answer = async (message) => {
    if ((message as { type: string }).type === 'tidy')
      await database.events
        .where('[chain+n]')
        .equals([checkId(1), 0])
        .delete();
    return null;
  };
  await choose(await backup());
  await told('已导入');
  for (const line of [
    '新增网页记录 2 条',
    '新增卡 1 张',
    '其中 1 条早于设定的保留期限，已经删除',
    '跳过 1 条：里面的文字或网址可能藏着卡密',
  ])
    expect(says()).toContain(line);
});

it('says that nothing stayed where all were too old', async () => {
  fake.answer = async () => {
    await database.events.clear();
    return null;
  };
  await choose(await backup());
  await told('没有新的记录可以导入');
  expect(says()).toContain('其中 3 条早于设定的保留期限');
});

describe('what is refused says why, and that nothing was changed', () => {
  const MB = 1024 * 1024;
  const changed = (change: (words: string) => string) => async () => [change(await (await backup()).text())];
  const cases: [string, () => Promise<BlobPart[]> | BlobPart[], string][] = [
    ['half a file', changed((words) => words.slice(0, words.length / 2)), '文件不完整，可能没有传完'],
    [
      '200 MB of noise',
      () => Array.from({ length: 200 }, () => new Uint8Array(MB).fill(170)),
      '这不是卡哨的备份文件',
    ],
    ['a file of another program', () => ['{"bookmarks":[]}'], '这不是卡哨的备份文件'],
    ['an empty file', () => [], '这不是卡哨的备份文件'],
    [
      'one of a newer version',
      changed((words) => words.replace('"formatVersion":1', '"formatVersion":2')),
      '这份备份由更新版本的卡哨写下。请先更新扩展',
    ],
    [
      'a broken chain',
      changed((words) => words.replace('gift-duihuan', 'gift-duihuam')),
      `有一条记录被改过，从第 1 个事件起对不上（编号 ${checkId(1)}）`,
    ],
    ['more than a browser can read', () => [BEGIN], '文件太大了（超过 480 MB）'],
  ];
  it.each(cases)('%s', async (name, content, words) => {
    const file = new File(await content(), 'backup.json');
    if (name.startsWith('more')) Object.defineProperty(file, 'size', { value: 481 * MB });
    await database.events.bulkPut(chain(checkId(9), [sighted('official')], START));
    await choose(file);
    await told(words);
    expect(says()).toContain('没有导入，什么都没有改动');
    expect(await database.events.toCollection().primaryKeys()).toEqual([[checkId(9), 0]]);
  });
});

it('gives nothing up for a backup that has no room, changes nothing and says so', async () => {
  const file = await backup();
  await database.checks.put(check(checkId(8), 1));
  const full = new Dexie.QuotaExceededError();
  const put = vi.spyOn(database.cards, 'bulkPut').mockRejectedValue(full); // the events are in already
  await choose(file);
  await told('浏览器的存储空间不够');
  put.mockRestore();
  expect(says()).toContain('没有导入，什么都没有改动');
  expect(await database.events.count()).toBe(0);
  expect(await database.checks.toCollection().primaryKeys()).toEqual([checkId(8)]);
  expect(fake.sent).toEqual([]);
});

it('a backup that is saved says how many records it has not whole', async () => {
  await backup();
  await database.events.bulkPut(chain(checkId(1), [sighted('official'), { type: 'left' }], START));
  await database.events.update([checkId(1), 1], { at: 5 });
  const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  act(() => document.querySelector<HTMLElement>('button')!.click());
  await told('1 条记录损坏了：备份里只有它们完好的部分');
  made.mockRestore();
});

it('takes nothing where the organisation wants no record, and says so', async () => {
  fake.managed = { featuresOff: ['history'] };
  await choose(await backup());
  await told('你的组织关闭了记录，所以不能导入');
  expect(await database.events.count()).toBe(0);
  expect(says()).toContain('没有导入，什么都没有改动');
});
