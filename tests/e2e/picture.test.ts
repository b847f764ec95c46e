// A picture of the page as proof: what is in its fields is never on it, wherever the field stands.
import { afterEach, expect, test } from 'vitest';
import { html, until, useBrowser } from '../../harness';

const { browser, sites } = useBrowser();
afterEach(() => browser.clear());

const RED = 'background:rgb(255,0,0)!important;visibility:visible!important;border:0';
const BODY = `
  <p>天猫购物券充值</p>
  <label>卡号 <input style="${RED}" value="8301229477510936"></label>
  <textarea style="${RED}">8301229477510936</textarea>
  <div contenteditable style="${RED}">8301229477510936</div>
  <div id="open"></div><div id="closed"></div>
  <iframe srcdoc="<input style='${RED}' value=8301229477510936>"></iframe>
  <p style="background:rgb(0,0,255)">结果：卡密无效或已被使用</p>
  <script>for (const mode of ['open', 'closed'])
    document.getElementById(mode).attachShadow({ mode }).innerHTML = '<input style="${RED}" value=8301229477510936>';
  </script>`;

/** How many pixels of the only kept proof are purely red, and how many purely blue. Runs in the extension. */
async function pixels() {
  const opening = indexedDB.open('kashao');
  await new Promise((done) => {
    opening.onsuccess = done;
  });
  const all = opening.result.transaction('proofs').objectStore('proofs').getAll();
  await new Promise((done) => {
    all.onsuccess = done;
  });
  opening.result.close();
  const [proof] = all.result as { blob: Blob }[];
  if (!proof) return null;
  const picture = await createImageBitmap(proof.blob);
  const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
  canvas.drawImage(picture, 0, 0);
  const { data } = canvas.getImageData(0, 0, picture.width, picture.height);
  const count = { red: 0, blue: 0 };
  for (let at = 0; at < data.length; at += 4) {
    if (data[at]! > 200 && data[at + 1]! < 60 && data[at + 2]! < 60) count.red++;
    if (data[at]! < 60 && data[at + 1]! < 60 && data[at + 2]! > 200) count.blue++;
  }
  return count;
}

test('blanks every field, shows the rest, and gives the page its look back', async () => {
  const tab = await browser.open(sites.page('https://chaoshi.tmall.com/card', html(BODY)));
  await until(async () => (await browser.badge(tab)).text === '✓', 'the verdict');
  const card = await browser.inExtension(() =>
    chrome.runtime.sendMessage({ type: 'open-card', facts: { label: '卡', brand: 'other' } }),
  );
  await browser.inExtension(
    (id) => chrome.runtime.sendMessage({ type: 'state-problem', card: id, problem: 'other' }),
    card,
  );
  // The page must be the one in front of its window, so the popup opens in a window of its own.
  const path = `popup.html?tab=${await browser.tabId(tab)}`;
  await tab.front();
  await browser.inExtension(
    (file) => chrome.windows.create({ url: chrome.runtime.getURL(file), width: 420, height: 700 }),
    path,
  );
  const popup = await until(async () => {
    for (const page of await tab.page.browser().pages()) {
      const address = await page.evaluate(() => location.href).catch(() => '');
      if (address.endsWith(path)) return page;
    }
    return null;
  }, 'the popup');
  await popup.locator('#part-appeal > summary').click();
  await popup.locator('::-p-text(拍下当前网页)').click();
  await popup.locator('::-p-text(加入凭证)').click();
  const count = await until(() => browser.inExtension(pixels), 'the proof');
  expect(count.blue).toBeGreaterThan(100);
  expect(count.red).toBe(0);
  const shown = await tab.evaluate(() =>
    [...document.querySelectorAll('input, textarea, [contenteditable]')].map(
      (field) => getComputedStyle(field).visibility,
    ),
  );
  expect(shown).toEqual(['visible', 'visible', 'visible']);
  const inner = (await tab.evaluate(() => document.getElementById('open')!.shadowRoot!.innerHTML)) as string;
  expect(inner).not.toContain('hidden');
  await popup.close();
  await tab.close();
});
