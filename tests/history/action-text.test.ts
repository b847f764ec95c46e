// The rows of the history say what happened: a code that went in is never called a visit.
import { expect, it, vi } from 'vitest';
import { check, official, part } from '../ui/samples';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { actionText } = await import('../../src/history/action-text');

const http = part('unofficial', 'www.taobao.com', 'taobao.com', {
  findings: [{ rule: 'http', host: 'www.taobao.com' }],
});
const foreign = { ...part('unofficial', 'kaquan.example', 'kaquan.example'), where: 'frame' };
const leaves = { ...part('unofficial', 'collect.example', 'collect.example'), where: 'destination' };
const ID = '00000000-0000-4000-8000-000000000001';

it.each([
  [{ parts: [official] }, '浏览'],
  [{ parts: [official], entered: true }, '已输入'],
  [{ parts: [official], entered: true, results: ['invalid-or-used'] }, '已输入 · 卡密无效或已被使用'],
  [{ parts: [official], entered: true, results: ['accepted', 'assets-updated'] }, /^已输入 · .+ · .+/],
  [{ parts: [official], alreadyTyped: true }, '可能已输入'],
  [{ parts: [official], results: ['not-activated'] }, '该卡未激活'],
  [{ entered: true, action: 'continued' }, '已输入（非官方网页）'],
  [{ alreadyTyped: true, action: 'left' }, '可能已输入（非官方网页）'],
  [{ parts: [http], entered: true }, '已输入（连接未加密）'],
  [{ parts: [official, leaves], entered: true }, '已输入（表单发往别处）'],
  [{ parts: [official, foreign], alreadyTyped: true }, '可能已输入（嵌在页面里的别处的输入框）'],
  [{ action: 'left' }, '离开了'],
  [{ action: 'held' }, '输入被拦下'],
] as const)('%j', (row, words) => {
  expect(actionText(check(ID, 1, row as never))).toMatch(
    typeof words === 'string' ? new RegExp(`^${words}$`) : words,
  );
});
