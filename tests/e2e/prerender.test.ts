// A page the browser prepares before it is asked for: silent until it is shown, warned of from then on.

import type { CDPSession, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { engine, html, pause, until, useBrowser } from '../../harness';

const { browser, sites } = useBrowser();

test.skipIf(engine() === 'firefox')(
  'a prerendered page is warned of and recorded only once it is shown',
  async () => {
    sites.page(
      'https://gift-duihuan.top/card',
      html('<h1>天猫购物券充值</h1><label>卡密 <input id="pin"></label>'),
    );
    sites.page(
      'https://gift-duihuan.top/',
      html(
        '<a id="go" href="/card">充值</a><script type="speculationrules">{"prerender":[{"urls":["/card"],"eagerness":"immediate"}]}</script>',
      ),
    );
    const tab = await browser.open('https://gift-duihuan.top/');
    await until(() => sites.seen.some(({ url }) => url.endsWith('/card')), 'the browser to prepare the page');
    await pause(800);
    expect((await browser.stored()).tables.checks ?? []).toEqual([]);
    expect((await browser.badge(tab)).text).toBe('');

    await tab.click('#go');
    const isWarned = async () =>
      (await browser.stored()).tables.checks?.some((row) => (row as { action: string }).action === 'warned');
    await until(isWarned, 'the notice');
    const shown = await inFront(tab.page, '/card');
    const started = 'performance.getEntriesByType("navigation")[0].activationStart > 0';
    expect(await shown.evaluate(started)).toBe(true);
    await shown.evaluate('document.querySelector("#pin").focus()');
    await shown.type('KQ7ZM4');
    expect(await shown.evaluate('document.querySelector("#pin").value')).toBe('');
    expect((await browser.stored()).tables.checks).toHaveLength(1);
  },
);

/** The page in front by a session of its own: the driver loses sight of a page when a prepared one takes its place. */
async function inFront(page: Page, end: string) {
  const browser: CDPSession = await page.browser().target().createCDPSession();
  const { targetInfos } = await browser.send('Target.getTargets');
  const { targetId } = targetInfos.find(
    ({ type, subtype, url }) => type === 'page' && !subtype && url.endsWith(end),
  )!;
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  const session = browser.connection()!.session(sessionId)!;
  return {
    evaluate: async (expression: string) =>
      (await session.send('Runtime.evaluate', { expression, returnByValue: true })).result.value as unknown,
    async type(text: string) {
      for (const key of text) {
        await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key });
        await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
      }
    },
  };
}
