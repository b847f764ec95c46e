// The popup as the toolbar icon opens it: in its own window, as wide as it should be.
import { expect, test } from 'vitest';
import { html, until, useBrowser } from '../../harness';

const { browser, sites } = useBrowser();

test('takes 380 px and speaks of the page in front', async () => {
  const tab = await browser.open(sites.page('https://shop.example/', html('<p>一家小店</p>')));
  const history = await browser.extensionPage('history.html');
  await tab.front();
  await browser.inExtension(() => (chrome.action as unknown as { openPopup(): Promise<void> }).openPopup());
  const look = await until(
    () =>
      history.evaluate(() => {
        const [popup] = chrome.extension.getViews({ type: 'popup' });
        // The window grows to what the page draws.
        if (!popup?.document.querySelector('h1') || popup.innerHeight < 200) return null;
        if (!popup.document.querySelector('.button-main')) return null;
        const { innerWidth, document } = popup;
        const { scrollWidth } = document.documentElement;
        return { innerWidth, scrollWidth, words: document.body.innerText };
      }),
    'the popup',
  );
  expect(look).toMatchObject({ innerWidth: 380, scrollWidth: 380 });
  expect(look.words).toContain('没有发现填卡密的地方');
  // A form in a dialog has room too.
  const height = () =>
    history.evaluate(() => chrome.extension.getViews({ type: 'popup' })[0]?.innerHeight ?? 0);
  await history.evaluate(() => {
    const [popup] = chrome.extension.getViews({ type: 'popup' });
    popup!.document.querySelector<HTMLElement>('.button-main')!.click();
  });
  await until(async () => (await height()) >= 500, 'room for the form');
  await history.close();
  await tab.close();
});
