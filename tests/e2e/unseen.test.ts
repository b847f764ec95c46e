// The notice as it is met without eyes or without a mouse: what a screen reader is told of it, and a finger at 360 px.
import { afterEach, expect, test } from 'vitest';
import { engine, html, type Tab, until, useBrowser } from '../../harness';

const { browser, sites } = useBrowser();
const FORM =
  '<h1>礼品卡兑换</h1><form action="/done"><label>卡号 <input id="number"></label><label>卡密 <input id="pin"></label><button>立即兑换</button></form>';
const PHONE = { width: 360, height: 640 };
const FINGER = 44; // px

const open: Tab[] = [];
const visit = async (size = {}) => {
  const tab = await browser.open(sites.page('https://gift-duihuan.top/', html(FORM)), size);
  open.push(tab);
  await tab.notice();
  return tab;
};
afterEach(async () => {
  for (const tab of open.splice(0)) await tab.close().catch(() => undefined);
  await browser.clear();
});

type Spoken = { role: string; name: string; description: string; isFocused: boolean };

/** What the browser tells a screen reader of the notice, in its order. */
async function spoken(tab: Tab): Promise<Spoken[]> {
  const client = await tab.page.createCDPSession();
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  const find = (id: string) => nodes.find(({ nodeId }) => nodeId === id)!;
  const all = (id: string): typeof nodes => [find(id), ...(find(id).childIds ?? []).flatMap(all)];
  const top = nodes.find(({ role }) => role?.value === 'alertdialog');
  return (top ? all(top.nodeId) : nodes)
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description, properties }) => ({
      role: String(role?.value),
      name: String(name?.value ?? ''),
      description: String(description?.value ?? ''),
      isFocused: properties?.some((each) => each.name === 'focused' && each.value.value === true) ?? false,
    }));
}

test.runIf(engine() === 'chromium')(
  'a screen reader is told all of it, the reason before the ways out',
  async () => {
    const tab = await visit();
    const sign = (await spoken(tab)).filter(({ role }) => role === 'button');
    expect(sign.map(({ name }) => name)).toEqual(['立即兑换', expect.stringContaining('卡哨')]);
    await tab.press('Tab'); // into the field that is held
    await tab.notice('gift-duihuan.top');
    const all = await until(async () => {
      const now = await spoken(tab);
      return now[0]?.role === 'alertdialog' ? now : null;
    }, 'the notice');
    expect(all[0]).toMatchObject({
      name: '先别输入卡密',
      description: expect.stringMatching(/这个网页属于 gift-duihuan\.top ?，不是淘宝，也不是天猫。/),
    });
    // What is said when it opens begins with the title, which has the focus, and no mark that only stands for a word.
    expect(all.filter(({ isFocused }) => isFocused)).toMatchObject([
      { role: 'heading', name: '先别输入卡密' },
    ]);
    expect(all.map(({ name }) => name)).not.toContain('!');
    expect(all.filter(({ role }) => role === 'button').map(({ name }) => name)).toEqual([
      '离开此页',
      '打开淘宝首页',
      '仍要继续…',
    ]);
    const places = ['heading', 'button'].map((what) => all.findIndex(({ role }) => role === what));
    expect(places[0]).toBeLessThan(places[1]!);
    for (const words of ['离开此页', '打开淘宝首页']) {
      await tab.press('Tab');
      expect((await spoken(tab)).find(({ role, isFocused }) => role === 'button' && isFocused)?.name).toBe(
        words,
      );
    }
  },
);

test('a finger finds the notice in a window of a phone, and leaves by it', async () => {
  const tab = await visit(PHONE);
  const tap = async ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) =>
    tab.page.touchscreen.tap(x + width / 2, y + height / 2);
  await tap((await (await tab.page.$('#pin'))!.boundingBox())!);
  await tab.notice('gift-duihuan.top');
  await tab.type('KQ7Z');
  expect(await tab.value('#pin')).toBe('');
  const buttons = await until(async () => {
    const all = (await tab.pierce('button')).filter(({ visible }) => visible);
    return all.length === 3 ? all : null;
  }, 'the buttons');
  for (const { text, box } of buttons) {
    expect(box.height, text).toBeGreaterThanOrEqual(FINGER);
    expect(box.x + box.width, text).toBeLessThanOrEqual(PHONE.width);
    expect(box.y + box.height, text).toBeLessThanOrEqual(PHONE.height);
  }
  await until(async () => {
    // The page is closed where there is none before it, and takes no finger then.
    await tap(buttons.find(({ text }) => text.includes('离开此页'))!.box).catch(() => undefined);
    const [row] = (await browser.stored()).tables.checks as { action: string }[];
    return row?.action === 'left';
  }, 'the record of leaving');
});
