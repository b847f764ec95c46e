// The harness itself: each thing it promises is done once in each browser.
import { expect, test } from 'vitest';
import { html, pause, until, useBrowser } from '../../harness';

const { browser, sites } = useBrowser();
const CODE = '<label>优惠码 <input id="a"></label>';

test('serves pages by address and types real keys', async () => {
  sites.page('https://www.taobao.com/x', html(CODE));
  const tab = await browser.open('https://www.taobao.com/x?y=1');
  expect(await tab.evaluate(() => [location.origin, isSecureContext])).toEqual([
    'https://www.taobao.com',
    true,
  ]);
  await tab.click('#a');
  await tab.type('Ab1');
  await tab.paste('贴');
  expect(await tab.value('#a')).toBe('Ab1贴');
  expect(sites.seen.some((each) => each.url === 'https://www.taobao.com/x?y=1')).toBe(true);
  await tab.close();
});

test('keeps plain http apart', async () => {
  sites.page('http://www.taobao.com/x', html('plain'));
  const tab = await browser.open('http://www.taobao.com/x');
  expect(await tab.text()).toBe('plain');
  await tab.close();
});

test('reaches frames, also foreign ones', async () => {
  sites.page('https://outer.example/', html('<iframe src="https://inner.example/"></iframe>'));
  sites.page('https://inner.example/', html(CODE));
  const tab = await browser.open('https://outer.example/');
  const frame = await tab.frame('inner.example');
  await frame.click('#a');
  await tab.type('in');
  expect(await frame.value('#a')).toBe('in');
  await tab.close();
});

test('sees into closed shadow roots', async () => {
  sites.page(
    'https://closed.example/',
    html(
      '<div id="h"></div><script>const r=h.attachShadow({mode:"closed"});r.innerHTML="<p hidden>没有画出来</p><button>好的</button>";r.querySelector("button").onclick=()=>document.title="clicked"</script>',
    ),
  );
  const tab = await browser.open('https://closed.example/', { width: 360, height: 640 });
  expect(await tab.notice('好')).toBe('好的');
  await tab.clickNotice('好的');
  expect(await tab.page.title()).toBe('clicked');
  expect(await tab.evaluate(() => innerWidth)).toBe(360);
  await tab.close();
});

test('opens the extension and reads what it keeps', async () => {
  await browser.inExtension(async () => {
    await chrome.storage.local.set({ harness: 1 });
  });
  expect((await browser.stored()).local).toMatchObject({ harness: 1 });
  await browser.clear();
  expect((await browser.stored()).local).toEqual({});
  sites.page('https://plain.example/', html('hi'));
  const tab = await browser.open('https://plain.example/');
  expect(await browser.tabId(tab)).toBeGreaterThan(0);
  const popup = await browser.popup(tab, { dark: true });
  expect(await popup.url()).toContain('popup.html?tab=');
  expect(await popup.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  await popup.close();
  await tab.close();
});

test('opens a page behind, hidden', async () => {
  sites.page('https://behind.example/', html('hi'));
  const front = await browser.open('https://plain.example/');
  await browser.openBehind('https://behind.example/', async () => {
    await until(() => sites.seen.some((each) => each.url === 'https://behind.example/'), 'the request');
    expect(await front.evaluate(() => document.visibilityState)).toBe('visible');
  });
  await front.close();
});

test('ends the background, which comes back', async () => {
  await browser.killWorker();
  await pause(100);
  const tab = await browser.open('https://plain.example/');
  expect(await browser.badge(tab)).toHaveProperty('text');
  await tab.close();
});
