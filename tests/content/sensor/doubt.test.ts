// @vitest-environment happy-dom
// What a frame without the recogniser may take for a card field, and what it keeps for one that waits to be judged.
import { beforeEach, expect, it, vi } from 'vitest';

const tell = vi.fn(() => new Promise<null>(() => undefined));
vi.mock('../../../src/content/tell', () => ({ tell, api: () => ({}), isOrphan: () => false }));
const isOfficialFrame = vi.fn(() => false);
vi.mock('../../../src/content/official-frame', async (load) => ({
  ...(await load<object>()),
  isOfficialFrame,
}));
const { doubtOf } = await import('../../../src/content/sensor/doubt');
const { knownRoots } = await import('../../../src/content/sensor/known-roots');

const start = () =>
  doubtOf(
    { notice: null, hold: null } as unknown as Parameters<typeof doubtOf>[0],
    knownRoots(),
    () => false,
  );
const field = () => document.querySelector<HTMLElement>('input')!;
const CARD = '<label>卡密 <input></label>';

beforeEach(() => {
  tell.mockClear();
  isOfficialFrame.mockReturnValue(false);
});

it('an ordinary page never asks for the recogniser', () => {
  document.body.innerHTML = '<label>用户名 <input name="user"></label>';
  const { guard } = start();
  expect(guard.holds(field())).toBe(false);
  expect(guard.holdsPage()).toBe(false);
  for (const sign of '7K3QX9') expect(guard.catches(field(), sign)).toBe(false);
  expect(tell).not.toHaveBeenCalled();
});

it.each([
  ['its own words', CARD],
  ['the text of the page', `<h1>购物卡兑换</h1>${'<p>说明</p>'.repeat(60)}<input>`],
])('a field is in doubt by %s until that has ended', (_, html) => {
  document.body.innerHTML = html;
  const { guard, fields, end } = start();
  expect(guard.holds(field())).toBe(true);
  expect(tell).toHaveBeenCalledExactlyOnceWith({ type: 'recognise' });
  expect(fields.has(field())).toBe(true);
  end();
  expect(fields.has(field())).toBe(false);
});

it('a field that is plainly called something else goes on', () => {
  document.body.innerHTML = `<h1>购物卡兑换</h1>${'<p>说明</p>'.repeat(60)}<input placeholder="收货人姓名">`;
  expect(start().guard.holds(field())).toBe(false);
});

it('a key of a keypad is in doubt, a link is none: it may be pressed to open a tab, which nobody can give back', () => {
  document.body.innerHTML = '<p>请输入天猫购物券卡密</p><button>2</button><a href="/?page=2"><b>2</b></a>';
  const { guard } = start();
  const holdsKey = (what: string) => guard.holdsKey(document.querySelector(what)!, true);
  expect([holdsKey('button'), holdsKey('b')]).toEqual([true, false]);
});

it('what is drawn is in doubt too, and keeps what is typed past every field', () => {
  document.body.innerHTML = '<p>请输入天猫购物券卡密</p><canvas></canvas>';
  expect(start().guard.holdsPage()).toBe(true);
});

it('the fourth character in a row of a code goes nowhere on a page that speaks of cards', () => {
  document.body.innerHTML = `<h1>购物卡兑换</h1>${'<p>说明</p>'.repeat(60)}<input>`;
  const { guard } = start();
  expect([...'7K3Q'].map((sign) => guard.catches(field(), sign))).toEqual([false, false, false, true]);
});

it('an official field is free; one that waits keeps its keys from the page, an official one too', () => {
  isOfficialFrame.mockReturnValue(true);
  document.body.innerHTML = CARD;
  const { guard, isWaiting } = start();
  expect(guard.holds(field())).toBe(false);
  expect(guard.holdsPage()).toBe(false);
  guard.stopped('focus', field());
  expect(isWaiting()).toBe(true);
  expect(guard.holdsPage()).toBe(true);
});

it('a form of an official page that leads elsewhere when it is sent is kept back with what is in doubt', () => {
  vi.stubGlobal('origin', 'https://www.taobao.com');
  isOfficialFrame.mockReturnValue(true);
  document.body.innerHTML = `<form action="https://www.taobao.com/">${CARD}</form>`;
  const [{ guard }, form] = [start(), document.querySelector('form')!];
  guard.holds(field());
  expect(guard.sends(form)).toEqual([]);
  (field() as HTMLInputElement).value = '7K3Q';
  expect(guard.sends(form)).toEqual([]);
  form.action = 'https://collector.example/';
  expect(guard.sends(form)).toEqual([field()]);
});
