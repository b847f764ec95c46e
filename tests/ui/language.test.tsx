// @vitest-environment happy-dom
// A language chosen in one window is spoken in every other one of the extension that is open.
import { beforeEach, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => import('./fake-browser'));
const { startPage } = await import('../../src/ui/start-page');
const { text } = await import('../../src/ui/text');

/** As the browser tells a window of what another one has stored. */
const elsewhere = (language: string | null, key: string | null = 'language') => {
  if (language === null) localStorage.removeItem('language');
  else localStorage.setItem('language', language);
  dispatchEvent(new StorageEvent('storage', { key, newValue: language }));
};
function Words() {
  return <p>{text('history_viewOverview')}</p>;
}
const says = (words: string) => vi.waitFor(() => expect(document.body.textContent).toBe(words), 5000);

beforeEach(() => localStorage.clear());

it('follows what is chosen elsewhere, and what is taken back', async () => {
  await startPage('history_title', <Words />);
  await says('概况');
  elsewhere('en');
  await says('Overview');
  expect(document.documentElement.lang).toBe('en');
  expect(document.title).not.toMatch(/[\u4e00-\u9fff]{3}/);
  elsewhere('zh_TW');
  elsewhere('en');
  await says('Overview');
  elsewhere('zh_TW');
  await vi.waitFor(() => expect(document.documentElement.lang).toBe('zh-TW'), 5000);
  elsewhere('en', 'something-else');
  await new Promise((done) => setTimeout(done, 50));
  expect(document.documentElement.lang).toBe('zh-TW');
  elsewhere(null, null);
  await says('概况');
});
