// @vitest-environment happy-dom
// What waited in several fields: each is judged, then held or given back, and the last one has the focus or nobody.
import { beforeEach, expect, it, vi } from 'vitest';
import type { Doubt, Waiting } from '../../../src/content/link';
import type { HeldFrame } from '../../../src/content/recogniser/held-frame';
import { settler } from '../../../src/content/recogniser/settle';
import { net } from '../../../src/content/sensor/net';

const write = vi.fn();
const stopped = vi.fn();
const field = (id: string) => document.getElementById(id)!;
const doubt = { typed: net(), end() {} } as unknown as Doubt;
const typed = (id: string, keys: string, isCode = false): Waiting => ({
  input: 'typing',
  field: field(id),
  hit: null,
  isCode,
  keys,
});

/** Settles what waits where the field `card` is the only one for a card. */
function settle(...all: Waiting[]) {
  const has = (one: HTMLElement) => one.id === 'card';
  const fields = { look() {}, lookFor() {}, lookForDrawn() {}, has, catches: () => false };
  const holdsPress = (hit: Element) => (hit.id === 'bring' ? 'typing' : '');
  settler({ isHeld: true, state: {}, fields, stopped } as unknown as HeldFrame, doubt, { holdsPress })(all);
  return write.mock.calls;
}

beforeEach(() => {
  for (const mock of [write, stopped]) mock.mockClear();
  document.body.innerHTML = '<input id="name"><input id="city"><input id="card">';
  document.execCommand = (_, __, text) => write(document.activeElement?.id, text);
});

it('two that take no card get each its own keys, in the order in which they were typed', () => {
  expect(settle(typed('name', 'li'), typed('city', 'x'))).toEqual([
    ['name', 'l'],
    ['name', 'i'],
    ['city', 'x'],
  ]);
  expect(document.activeElement).toBe(field('city'));
});

it('one that takes a card gets nothing yet, and leaves the focus to no field before it', () => {
  expect(settle(typed('name', 'li'), typed('card', 'xy'))).toEqual([
    ['name', 'l'],
    ['name', 'i'],
  ]);
  expect(stopped).toHaveBeenCalledExactlyOnceWith('typing', field('card'), null, 'xy');
  expect(document.activeElement).toBe(document.body);
});

it('of a code that was typed from one field into the next neither gets a part', () => {
  expect(settle(typed('name', '7K3'), typed('city', 'Q', true))).toEqual([]);
});

it('a press is held where it brings a code, and done where it does something else, whatever else the page holds', () => {
  document.body.innerHTML = '<button id="bring"></button><button id="other"></button>';
  const clicked: string[] = [];
  document.onclick = ({ target }) => void clicked.push((target as Element).id);
  const press = (id: string): Waiting => ({
    input: 'typing',
    field: null,
    hit: field(id),
    isCode: false,
    keys: '',
  });
  settle(press('bring'));
  settle(press('other'));
  expect(clicked).toEqual(['other']);
  expect(stopped).toHaveBeenCalledExactlyOnceWith('typing', null, field('bring'), '');
});
