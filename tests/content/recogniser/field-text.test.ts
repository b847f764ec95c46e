// @vitest-environment happy-dom
// What is read around a field: whole headings, and no word that two elements make together.
import { expect, it } from 'vitest';
import { readFields } from '../../../src/content/recogniser/field-text';

const read = (html: string) =>
  readFields(new DOMParser().parseFromString(html, 'text/html')).map(({ evidence }) => evidence);

it('reads a heading of more than a few words', () => {
  const heading = 'Somebody thought of you: here is how to put your gift card to work';
  expect(read(`<h1>${heading}</h1><input>`)[0]!.heading).toBe(heading);
});

it('leaves out prose that only looks like a heading', () => {
  const prose = 'Gift cards are sold by many shops. '.repeat(5);
  expect(read(`<h2>Contact</h2><p class="subtitle">${prose}</p><input>`)[0]!.heading).toBe('Contact');
});

it('takes a heading for no part of the label after it', () => {
  const [field] = read('<h1>Redeem a gift</h1><span>card number</span><input>');
  expect(field!.before).toBe('card number');
});

it.each([
  '<label for="a"><p>Gift card</p><p>number</p></label><input id="a">',
  '<label for="a">Gift card<br>number</label><input id="a">',
])('parts the lines of a label: %s', (html) => {
  expect(read(html)[0]!.label.trim()).toMatch(/^Gift card\s+number$/);
});

it('takes of several labels for one id the one that stands before the field', () => {
  const html = '<label for="pin">Tài khoản</label><input><label for="pin">Mã thẻ</label><input id="pin">';
  expect(read(html).map(({ label }) => label.trim())).toEqual(['', 'Mã thẻ']);
});

it('reads several labels for one id together where none stands before the field', () => {
  const html =
    '<p><label for="a">Gift card</label></p><p><label for="a">Number</label></p><p>Enter it here</p><input id="a">';
  expect(read(html)[0]!.label).toMatch(/Gift card.*Number/);
});
