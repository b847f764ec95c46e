// @vitest-environment happy-dom
// What a frame without the recogniser may take for a card field, and what it does once the recogniser has come.
import { beforeEach, expect, it, vi } from 'vitest';
import type { FrameLink, Seen } from '../../../src/content/link';
import { type FieldsFound, findCardFields, together } from '../../../src/content/recogniser/find-fields';
import { reporter } from '../../../src/content/recogniser/report';
import { judgeAround, judgeSink, partOfCard } from '../../../src/content/recogniser/sink';
import { cardFields } from '../../../src/content/sensor/card-fields';
import { guardOf } from '../../../src/content/sensor/guard';
import type { HeldFrame } from '../../../src/content/sensor/held-frame';
import { knownRoots } from '../../../src/content/sensor/known-roots';
import { giveBack } from '../../../src/content/sensor/undecided';

let link: FrameLink;
let seen: Seen[];
const ask = vi.fn();
const start = () => cardFields(link, knownRoots(), true, (found) => seen.push(found), ask);
const come = () => {
  link.recogniser = {
    cardFields: findCardFields,
    sink: judgeSink,
    around: judgeAround,
    keypad: () => '',
    partOfCard,
    together,
    isCode: () => true,
    reporter,
  };
};
const field = () => document.querySelector<HTMLElement>('input')!;

beforeEach(() => {
  vi.stubGlobal('origin', location.origin);
  link = {
    fields: () => [],
    touched: null,
    asked: false,
    notice: null,
    recogniser: null,
    around: null,
    sayAround: () => null,
  };
  seen = [];
  ask.mockClear();
});

it('an ordinary page never asks for the recogniser', () => {
  document.body.innerHTML = '<label>用户名 <input name="user"></label>';
  const fields = start();
  expect(fields.glance(1000)).toBe('none');
  fields.lookFor(field(), 1000);
  expect(fields.isUndecided(field())).toBe(false);
  fields.lookForDrawn();
  expect(fields.isUndecided(null)).toBe(false);
  expect(ask).not.toHaveBeenCalled();
});

it.each([
  ['its own words', '<label>卡密 <input></label>'],
  ['the text of the page', `<h1>购物卡兑换</h1>${'<p>说明</p>'.repeat(60)}<input>`],
])('a field is undecided by %s until the recogniser has come', (_, html) => {
  document.body.innerHTML = html;
  const fields = start();
  fields.lookFor(field(), 1000);
  expect(ask).toHaveBeenCalled();
  expect(fields.isUndecided(field())).toBe(true);
  come();
  fields.decide();
  expect(fields.isUndecided(field())).toBe(false);
});

it('what is drawn is undecided too, and found at once when the recogniser has come', () => {
  document.body.innerHTML = '<p>请输入天猫购物券卡密</p><canvas></canvas>';
  const fields = start();
  fields.lookForDrawn();
  expect(fields.isUndecided(null)).toBe(true);
  come();
  // What a person sees needs a layout, which there is none of here.
  const found: FieldsFound = {
    fields: [{ elements: [], role: 'card-code', confidence: 0.9, words: [] }],
    kind: 'stored-value',
    claimsBrand: true,
  };
  link.recogniser!.sink = (field) => ({ is: field ? 'free' : 'card', found });
  fields.lookForDrawn();
  expect(seen.map(({ fields: found }) => found.length)).toEqual([1]);
});

it('what a page shows once its field has the focus counts from the first key on', () => {
  document.body.innerHTML = '<h1>购物卡</h1><label><b>备注</b> <input></label><label>电话 <input></label>';
  come();
  link.recogniser!.sink = () => ({ is: 'free', found: { fields: [], kind: 'unknown', claimsBrand: false } });
  const frame = { fields: start(), isOfficial: false, isHeld: true } as unknown as HeldFrame;
  const guard = guardOf(frame, () => false);
  expect(guard.holds(field(), true)).toBe(false);
  document.querySelector('b')!.textContent = '请输入卡密';
  expect(guard.holds(field())).toBe(true);
});

it('what was judged at the first key is not judged again at the next', () => {
  document.body.innerHTML = '<h1>购物卡</h1><label>备注 <input></label><label>电话 <input></label>';
  come();
  const sink = vi.fn(() => ({ is: 'free', found: {} }));
  link.recogniser!.sink = sink as never;
  const frame = { fields: start(), isOfficial: false, isHeld: true } as unknown as HeldFrame;
  const guard = guardOf(frame, () => false);
  guard.holds(field(), true);
  for (let n = 0; n < 5; n++) guard.holds(field());
  expect(sink).toHaveBeenCalledTimes(2);
});

it('a card field stays one when its words are taken away', () => {
  document.body.innerHTML = '<label>请输入卡密 <input></label>';
  come();
  const fields = start();
  expect(fields.glance(1000)).toBe('some');
  document.querySelector('label')!.firstChild!.remove();
  fields.look();
  expect(fields.has(field())).toBe(true);
  expect(fields.standing()).toEqual([field()]);
});

it('a glance stops when its time is over and goes on where it stopped', () => {
  document.body.innerHTML = `${'<p>用户</p><input name="user">'.repeat(20)}<p>卡密</p><input>`;
  come();
  const fields = start();
  expect(fields.glance(-1)).toBe('more');
  let found = fields.glance(-1);
  for (let n = 0; n < 30 && found === 'more'; n++) found = fields.glance(-1);
  expect(found).toBe('some');
});

it('keys that were kept back are given back with the focus, unless they look like a code', () => {
  document.body.innerHTML = '<input>';
  const write = vi.fn();
  document.execCommand = (_, __, text) => write(text, document.activeElement);
  const waiting = { input: 'typing' as const, field: field(), hit: null };
  giveBack({ ...waiting, isCode: true, keys: '7K3Q' });
  expect(document.activeElement).toBe(field());
  expect(write).not.toHaveBeenCalled();
  field().blur();
  giveBack({ ...waiting, isCode: false, keys: 'li' });
  expect(write.mock.calls).toEqual([
    ['l', field()],
    ['i', field()],
  ]);
});

it('what was held for nothing is done after all', () => {
  document.body.innerHTML = '<input><button>2</button>';
  const heard = vi.fn();
  for (const type of ['focus', 'input', 'click']) document.body.addEventListener(type, heard, true);
  const hit = document.querySelector('button');
  giveBack({ input: 'focus', field: field(), hit: null, isCode: false, keys: '' });
  giveBack({ input: 'autofill', field: field(), hit: null, isCode: false, keys: '' });
  giveBack({ input: 'typing', field: null, hit, isCode: false, keys: '' });
  expect(heard.mock.calls.map(([event]) => [event.type, event.target])).toEqual([
    ['focus', field()],
    ['input', field()],
    ['click', hit],
  ]);
});
