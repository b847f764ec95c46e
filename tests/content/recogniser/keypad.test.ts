// @vitest-environment happy-dom
// Which rows of small elements are the keys of a keypad, by what stands on them.
import { expect, it } from 'vitest';
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

it.each([
  ['days of a month', Array.from({ length: 31 }, (_, day) => `${day + 1}`)],
  ['sizes', ['6', '7', '8', '9', '10', '11']],
  ['pages', ['1', '2', '3', '4', '5']],
  ['sizes in letters', ['S', 'M', 'L', 'XL']],
  ['plus and minus', ['−', '+']],
])('%s are not', (_, keys) => {
  expect(keypad(keys)).toBe('');
});
