// A page the browser prepares before it is asked for: silent until it is shown, warned of from then on.
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
    await tab.notice('gift-duihuan.top');
    // The driver is told of the change of documents in steps, and between two of them knows no page.
    const isPrepared = () =>
      tab.evaluate(
        () =>
          (performance.getEntriesByType('navigation')[0] as unknown as { activationStart: number })
            .activationStart > 0,
      );
    await until(isPrepared, 'the prepared page to be in front');
    await tab.click('#pin').catch(() => undefined);
    await tab.type('KQ7ZM4');
    expect(await tab.value('#pin')).toBe('');
    expect((await browser.stored()).tables.checks).toHaveLength(1);
  },
);
