// @vitest-environment happy-dom
// A backup on the settings page: what was taken, what was too old to stay, what was left for a code, and that nothing is taken where recording is off.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cardId, chain, checkId, opened, START, sighted } from '../core/chains';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { fake } = await import('../ui/fake-browser');
const { database } = await import('../../src/database');
const { ActArea } = await import('../../src/ui/act');
const { Backup } = await import('../../src/history/backup/backup');
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
  const blob = await exportBackup(START, '0.2.0', true);
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

it('takes nothing where the organisation wants no record, and says so', async () => {
  fake.managed = { featuresOff: ['history'] };
  await choose(await backup());
  await told('你的组织关闭了记录，所以不能导入');
  expect(await database.events.count()).toBe(0);
  expect(says()).toContain('没有导入，什么都没有改动');
});
