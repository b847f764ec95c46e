// In the language that the shopper chose speak notice, marks, badge and menu: no word of theirs is left to the browser's language.
import { beforeEach, expect, it, vi } from 'vitest';
import en from '../../public/_locales/en/messages.json';
import zh from '../../public/_locales/zh_CN/messages.json';
import { ResultKind } from '../../src/model';
import { fake } from './fake-browser';
import { emptyStage, from, open, own, say, see, settled } from './stage';

vi.mock('webextension-polyfill', () => import('./fake-browser'));
const { inWordsOf, spokenOf, text } = await import('../../src/ui/text');
const { database } = await import('../../src/database');

beforeEach(emptyStage);

const speak = (messages: typeof en | null) =>
  say({ type: 'speak', words: messages && spokenOf(messages) }, own());
/** The fake browser answers with the key itself: what is in the chosen language has none. */
const KEY = /\b(badge|check|issuer|links|manifest|notice|page|result|rule|ui|verdict)_\w+/;
const titles = () => fake.called('action.setTitle').map(([shown]) => (shown as { title: string }).title);

it('everything that is said of a page is in it', async () => {
  await speak(en);
  const pages = [
    ['https://gift.example/', 'enter the card code yet'],
    ['https://taobao.com.evil.top/', 'imitates'],
    ['https://www.alipay.com/', 'Alibaba'],
    ['http://www.taobao.com/', 'encrypted'],
  ] as const;
  for (const [n, [address, word]] of pages.entries()) {
    fake.incognito.add(n); // where a full page cannot stand, the notice has to say it
    open(n, address);
    await see(n, n === 0 ? { destinations: ['https://other.example'] } : {});
    await settled();
    const view = await say({ type: 'notice-view' }, from(n));
    expect(JSON.stringify([view.words, Object.values(view.around)])).not.toMatch(KEY);
    expect(JSON.stringify(view.words)).toMatch(new RegExp(word, 'i'));
    expect(view.around.notice_leave).toBe('Leave this page');
    expect(view.around.ui_lang).toBe('en');
    expect(titles().at(-1)).toMatch(/^Kashao: /);
    expect(titles().at(-1)).not.toMatch(KEY);
  }
});

it('a tip, an issuer and a vouched page too', async () => {
  fake.managed = { officialDomains: ['gift.company.example'] };
  await speak(en);
  open(1, 'https://card.jd.com/');
  await see(1, { claimsBrand: false });
  await settled();
  const { words, around } = await say({ type: 'notice-view' }, from(1));
  expect(around.notice_tip).toBe(`Note: ${words.title}`);
  expect(words.title).toContain('JD');
  open(2, 'https://gift.company.example/');
  await see(2);
  await settled();
  expect(titles().at(-1)).toBe('Kashao: gift.company.example (Official by your organisation’s word)');
});

it('marks at links and the menu as well, and the browser’s language again once it is chosen', async () => {
  await speak(en);
  expect(fake.called('contextMenus.create').at(-1)).toMatchObject([{ title: 'Check with Kashao' }]);
  open(1, 'https://gift.example/');
  await see(1);
  await settled();
  const [mark] = await say({ type: 'links', links: ['https://taobao.cc/card'] }, from(1));
  expect(mark.shown).toBe(en.links_lookalike.message);
  expect(mark.label).toContain('\ue000');
  expect(mark.label).toContain('taobao.cc');
  await speak(null);
  expect(fake.called('contextMenus.create').at(-1)).toMatchObject([{ title: 'check_menu' }]);
  expect((await say({ type: 'notice-view' }, from(1))).around.notice_leave).toMatch(/^notice_leave/);
  expect(await database.settings.get('words')).toBeUndefined();
});

it('has every word of a result, and stays when everything recorded is erased', async () => {
  await speak(zh);
  const known = new Map(spokenOf(zh));
  for (const kind of ResultKind.options) {
    const key = `result_${kind.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}`;
    expect(known.get(key), key).toBeTruthy();
  }
  await say({ type: 'delete-all' }, own());
  expect(await database.settings.get('words')).toBeDefined();
});

it('is refused where it is no list of words', async () => {
  for (const words of [{ a: 'b' }, [['a']], [['a', 1]], 'x', [['a', 'x'.repeat(1001)]]])
    expect(await say({ type: 'speak', words }, own())).toEqual({ error: 'bad-message' });
  open(1, 'https://gift.example/');
  expect(await say({ type: 'speak', words: null }, from(1))).toEqual({ error: 'bad-message' });
});

it('fills messages as the pages do, named places and all', () => {
  const messages = { check_menu: { message: '$WHO$ has $2', placeholders: { who: { content: '$1' } } } };
  expect(spokenOf(messages)).toEqual([['check_menu', '$1 has $2']]);
  expect(inWordsOf(messages, () => text('check_menu', 'a', 'b'))).toBe('a has b');
});
