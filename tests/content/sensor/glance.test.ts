// @vitest-environment happy-dom
// The first glance may let pages through for nothing, but never past: every fixture page with a card field passes it.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findCardFields } from '../../../src/content/recogniser/find-fields';
import { glancer } from '../../../src/content/sensor/glance';
import { BRING_HINTS, CARD_HINTS } from '../../../src/rules/card-hints';

const PAGES = `${import.meta.dirname}/../../fixtures/pages`;
const mayAskForCard = (page: Document) => glancer([page])(Number.POSITIVE_INFINITY);
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

test('no page with a card field is passed over', () => {
  const passedOver = readdirSync(PAGES).filter((file) => {
    const page = parse(readFileSync(`${PAGES}/${file}`, 'utf8'));
    return findCardFields([page]).fields.length > 0 && !mayAskForCard(page);
  });
  expect(passedOver).toEqual([]);
});

test.each([...CARD_HINTS, ...BRING_HINTS])(
  'the hints of $id see what they should, and nothing else',
  ({ hints, matches, leaves }) => {
    const hint = (text: string) => hints.some(({ source }) => new RegExp(source, 'iu').test(text));
    for (const text of matches) expect(hint(text), text).toBe(true);
    for (const text of leaves) expect(hint(text), text).toBe(false);
  },
);

test('a login and a page without any field are', () => {
  expect(mayAskForCard(parse('<p>礼品卡卡密</p>'))).toBe(false);
  expect(mayAskForCard(parse('<label>用户名 <input></label><label>密码 <input type=password></label>'))).toBe(
    false,
  );
  expect(mayAskForCard(parse('<label>卡密 <input></label>'))).toBe(true);
});

test('a glance stops when its time is over and goes on where it stopped', () => {
  const page = parse(`${'<p>用户</p><input name="user">'.repeat(60)}<p>卡密</p><input>`);
  const glance = glancer([page]);
  expect(glance(-1)).toBe('more');
  let found = glance(-1);
  for (let n = 0; n < 60 && found === 'more'; n++) found = glance(-1);
  expect(found).toBe(true);
});
