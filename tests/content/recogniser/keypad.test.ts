// @vitest-environment happy-dom
// Which rows of small elements are the keys of a keypad, by what stands on them.
import { expect, it, vi } from 'vitest';
import { keypadAt } from '../../../src/content/recogniser/keypad';

function keypad(keys: string[], tag = 'div') {
  document.body.innerHTML = `<section>${keys.map((key) => `<${tag} class="key">${key}</${tag}>`).join('')}</section>`;
  return keypadAt(document.querySelector(`.key`)!);
}

it.each([
  ['digits', [...'7890123456']],
  [
    'digits with letters below',
    ['<b>7</b><small>PQRS</small>', '<b>8</b><small>TUV</small>', '<b>0</b>', '<b>1</b>'],
  ],
  ['Chinese digits', [...'七八九零一二三']],
  ['digits with a letter for the zero', [...'789O123456']],
  ['an alphabet', [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']],
])('%s are', (_, keys) => {
  expect(keypad(keys)).toBe('keys');
});

it('drawn keys with a name are', () => {
  keypad(['', '', '', '']);
  document.querySelectorAll('.key').forEach((key, i) => {
    key.setAttribute('aria-label', `数字 ${'7890'[i]}`);
  });
  expect(keypadAt(document.querySelector('.key')!)).toBe('keys');
});

it('wide keys are, and keys of one size that each have a class of their own', () => {
  const box = vi
    .spyOn(Element.prototype, 'getBoundingClientRect')
    .mockReturnValue(new DOMRect(0, 0, 240, 30));
  document.body.innerHTML = [...'7890'].map((key) => `<div class="key key-${key}">${key}</div>`).join('');
  expect(keypadAt(document.querySelector('.key')!)).toBe('keys');
  box.mockRestore();
});

it('links are where they are digits, and not where they are an alphabet', () => {
  const linked = (keys: string) => keypad([...keys].map((key) => `<a href="/${key}">${key}</a>`));
  const atLink = () => keypadAt(document.querySelector('.key a')!);
  linked('7890');
  expect(atLink()).toBe('keys');
  linked('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  expect(atLink()).toBe('');
});

it.each([
  ['days of a month', Array.from({ length: 31 }, (_, day) => `${day + 1}`)],
  ['sizes', ['6', '7', '8', '9', '10', '11']],
  ['pages', ['1', '2', '3', '4', '5']],
  ['sizes in letters', ['S', 'M', 'L', 'XL']],
  ['plus and minus', ['−', '+']],
])('%s are not', (_, keys) => {
  expect(keypad(keys)).toBe('');
});
