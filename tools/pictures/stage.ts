// Puts the extension into a state at once: by rows and memory as it would have stored them, and by its own messages.
import type { Browser, Tab } from '../../harness/browser';
import { html, type Sites } from '../../harness/sites';

const FORM = `<h1>礼品卡兑换</h1><form><label>礼品卡卡密 <input id="code" name="code" placeholder="请输入卡密"></label>
  <button>立即兑换</button></form>`;

export class Stage {
  private opened: Tab[] = [];

  readonly browser: Browser;
  /** The page in front, of which memory says what a state wants. */
  readonly shop: Tab;

  private readonly sites: Sites;

  private constructor(browser: Browser, sites: Sites, shop: Tab) {
    this.browser = browser;
    this.sites = sites;
    this.shop = shop;
  }

  static async set(browser: Browser, sites: Sites): Promise<Stage> {
    const address = sites.page('https://shop.example/', html('<p>一家小店</p>'));
    sites.page('https://gift-duihuan.top/plain', html(FORM));
    sites.page('https://gift-duihuan.top/typed', html(`${FORM}<script>code.value = 'ABCD1234'</script>`));
    sites.page('https://a.very.long.name-of-a.page.huiyuan-libao-duihuan.top/', html(FORM));
    return new Stage(browser, sites, await browser.open(address));
  }

  clear = () => this.browser.clear();

  keep(tab: Tab): Tab {
    this.opened.push(tab);
    return tab;
  }

  async closeAll(): Promise<void> {
    for (const tab of this.opened.splice(0)) await tab.close().catch(() => undefined);
  }

  async page(path: string): Promise<Tab> {
    return this.keep(await this.browser.extensionPage(path, { width: 380, height: 600 }));
  }

  /** A page of the test web. */
  site = async (address: string, body: string): Promise<Tab> =>
    this.keep(await this.browser.open(this.sites.page(address, body), { width: 768, height: 800 }));

  /** As if the sensor had seen this on the page in front; the document's id. */
  async remember(page: object): Promise<string> {
    const tab = await this.browser.tabId(this.shop);
    return this.browser.inExtension(
      async ({ tab, page }) => {
        const top = await chrome.webNavigation.getFrame({ tabId: tab, frameId: 0 });
        const { documentId: document } = top as unknown as { documentId: string };
        await chrome.storage.session.set({ [`page:${tab}`]: { ...page, tab, document } });
        return document;
      },
      { tab, page },
    );
  }

  memory = (values: object) =>
    this.browser.inExtension((what) => chrome.storage.session.set(what as Record<string, unknown>), values);

  send = <T>(message: object) =>
    this.browser.inExtension(
      (what) => chrome.runtime.sendMessage(what) as Promise<unknown>,
      message,
    ) as Promise<T>;

  put = (table: string, rows: unknown[]) =>
    this.browser.inExtension(
      async (what) => {
        const opening = indexedDB.open('kashao');
        await new Promise((done) => {
          opening.onsuccess = done;
        });
        const transaction = opening.result.transaction(what.table, 'readwrite');
        for (const row of what.rows) transaction.objectStore(what.table).put(row);
        await new Promise((done) => {
          transaction.oncomplete = done;
        });
        opening.result.close();
      },
      { table, rows },
    );

  openCard = () =>
    this.send<string>({
      type: 'open-card',
      facts: { label: '公司发的卡', brand: 'tmall-voucher', faceValue: 500, lastFour: '4821' },
    });

  async answer(card: string, outcome: string, ...steps: string[]): Promise<void> {
    for (const step of steps) await this.send({ type: 'answer-step', card, step, outcome, by: 'shopper' });
  }
}
