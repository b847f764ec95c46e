// @vitest-environment happy-dom
// Where the form of a field leads, by its own action or a button's, wherever form and button stand.
import { beforeEach, expect, it, vi } from 'vitest';
import { destinationsOf, formOf } from '../../src/content/official-frame';
import { toldOf } from '../../src/content/recogniser/known-fields';

// The document of the test says no origin of its own.
beforeEach(() => vi.stubGlobal('origin', location.origin));

const led = (html: string, ...ids: string[]) => {
  document.body.innerHTML = html;
  return destinationsOf(ids.map((id) => document.getElementById(id)!));
};

it.each([
  [
    'its own form',
    '<form action="https://evil.example/take"><input id="i"></form>',
    ['https://evil.example'],
  ],
  [
    'a form elsewhere that it names',
    '<form id="f" action="https://evil.example/take"></form><input id="i" form="f">',
    ['https://evil.example'],
  ],
  [
    'a button outside the form',
    '<form id="f"><input id="i"></form><button form="f" formaction="https://evil.example/x">go</button>',
    ['https://evil.example'],
  ],
  [
    'a form with inputs named like what is asked of it',
    '<form action="https://evil.example/"><input id="i"><input name="action"><input name="getAttribute"></form>',
    ['https://evil.example'],
  ],
  ['nowhere else', '<form action="/redeem"><input id="i"></form>', []],
  ['a script', '<form action="javascript:void 0"><input id="i"></form>', []],
  ['no form', '<input id="i">', []],
  [
    'the form that holds it, not the one beside it',
    '<form><input id="i"></form><form id="g"></form><button form="g" formaction="https://evil.example/">go</button>',
    [],
  ],
])('a field sends to %s', (_, html, destinations) => expect(led(html, 'i')).toEqual(destinations));

it('what is not official is told first when there are too many', () => {
  const buttons = Array.from(
    { length: 20 },
    (_, i) => `<button formaction="https://a${i}.taobao.com/"></button>`,
  );
  const all = led(
    `<form><input id="i">${buttons.join('')}<button formaction="https://evil.example/"></form>`,
    'i',
  );
  const told = toldOf(all);
  expect(told).toHaveLength(16);
  expect(told[0]).toBe('https://evil.example');
});

it('a form is found from what stands in it, too', () => {
  document.body.innerHTML = '<form id="f"><p id="p" contenteditable></p><input id="i"></form>';
  for (const id of ['p', 'i'])
    expect(formOf(document.getElementById(id)!)).toBe(document.getElementById('f'));
});
