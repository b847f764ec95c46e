// The entry of the context menu: what was pressed reaches the page that checks it, and nobody else.
import { beforeEach, expect, it } from 'vitest';
import { fake } from './fake-browser';
import { emptyStage, open } from './stage';

const { default: browser } = await import('./fake-browser');
const { takeQuestion } = await import('../../src/session');

beforeEach(async () => {
  await emptyStage();
  open(1, 'https://news.example/', 'doc-1');
});

const press = (pressed: object) => fake.fire('onClicked', pressed, { id: 1 });
const question = async () =>
  ((await browser.storage.session.get('question:')) as Record<string, Record<string, unknown>>)['question:']!;

it.each([
  ['a link', { linkUrl: 'https://ta0bao.com/?c=1' }, { text: 'https://ta0bao.com/?c=1' }],
  ['a selected text', { selectionText: '看 ta0bao.com' }, { text: '看 ta0bao.com' }],
  ['a picture', { mediaType: 'image', srcUrl: 'https://cdn.example/a.png' }, { text: '', tab: 1 }],
  [
    'a picture in a link',
    { mediaType: 'image', linkUrl: 'https://a.cn/' },
    { text: 'https://a.cn/', tab: 1 },
  ],
])('%s is asked about in a window whose address says nothing of it', async (_, pressed, asked) => {
  await press(pressed);
  const { id, ...rest } = await question();
  expect(rest).toEqual(asked);
  const [[window]] = fake.called('windows.create') as [[{ url: string }]];
  expect(window.url).toMatch(new RegExp(`/check-link\\.html\\?id=${id}$`));
});

it('a text without end is cut, and only the last question is kept', async () => {
  await press({ selectionText: 'a'.repeat(300_000) });
  const first = await question();
  expect(String(first.text)).toHaveLength(100_000);
  await press({ selectionText: 'b' });
  expect(await question()).toMatchObject({ text: 'b' });
});

it('is there for links, selected texts and pictures', async () => {
  await fake.fire('onInstalled', {});
  expect(fake.called('contextMenus.create')).toEqual([
    [{ id: 'check', title: 'check_menu', contexts: ['link', 'selection', 'image'] }],
  ]);
  const order = fake.calls.map(({ api }) => api).filter((api) => api.startsWith('contextMenus'));
  expect(order).toEqual(['contextMenus.removeAll', 'contextMenus.create']); // else the browser knows its id already
});

it('is left out where the browser has no such menus', async () => {
  const menus = browser.contextMenus;
  Object.assign(browser, { contextMenus: undefined });
  await fake.fire('onInstalled', { reason: 'install' });
  Object.assign(browser, { contextMenus: menus });
  expect(fake.called('tabs.create')).toEqual([[{ url: 'welcome.html' }]]);
});

it.each([
  ['of no tab', undefined],
  ['of a tab without a number', {}],
])('what was pressed in a place %s is not asked about', async (_, tab) => {
  await fake.fire('onClicked', { linkUrl: 'https://a.cn/' }, tab);
  expect(fake.session.has('question:')).toBe(false);
  expect(fake.called('windows.create')).toEqual([]);
});

it('is handed to one page alone, also where two ask for it at once', async () => {
  await press({ selectionText: 'ta0bao.com' });
  const { id } = await question();
  const asked = await Promise.all([takeQuestion(String(id)), takeQuestion(String(id))]);
  expect(asked.filter(Boolean)).toHaveLength(1);
  expect(await takeQuestion(String(id))).toBeNull();
});
