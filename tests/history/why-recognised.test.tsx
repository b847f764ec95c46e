// @vitest-environment happy-dom
// The shopper reads why a page was checked at all, in words of their language.
import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import english from '../../public/_locales/en/messages.json';
import type { Asks, Part } from '../../src/model';
import { CARD_WORDS } from '../../src/rules/card-words';
import { DEED_WORDS } from '../../src/rules/deed-words';
import { OTHER_WORDS } from '../../src/rules/other-words';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { tellingWords, WhyRecognised } = await import('../../src/history/why-recognised');
const { inWordsOf } = await import('../../src/ui/text');

const page = (asks?: Partial<Asks>): Part => ({
  where: 'page',
  kind: 'unofficial',
  host: 'card.example',
  ascii: 'card.example',
  site: 'card.example',
  findings: [],
  ...(asks && { asks: { roles: [], kind: 'unknown', claimsBrand: false, words: [], ...asks } }),
});
const place = document.createElement('div');
const says = (...parts: Part[]) => {
  render(<WhyRecognised parts={parts} />, place);
  return [...place.querySelectorAll('li')].map(({ textContent }) => textContent);
};
afterEach(() => render(null, place));

test('what the fields take, which words told it, which sort of card, and the brand', () => {
  expect(
    says(
      page({
        roles: ['card-number', 'card-pin'],
        kind: 'stored-value',
        claimsBrand: true,
        words: ['card-secret', 'redeem', 'card-secret', 'a-row-of-another-version'],
      }),
    ),
  ).toEqual([
    '它要你填：卡号和卡的密码。',
    '输入框旁边有这一类字：「卡密」、「立即兑换」。',
    '看起来是：礼品卡、购物卡一类，卡里有钱。',
    '页面说到天猫或淘宝。',
  ]);
});

test('fields of all parts are told together; a part without fields adds nothing', () => {
  const frame: Part = { ...page({ roles: ['card-code'], kind: 'game' }), where: 'frame' };
  expect(says(page(), frame)).toEqual(['它要你填：兑换码或卡密。', '看起来是：游戏点卡。']);
});

test('nothing is said where no field is known', () => {
  expect(says(page())).toEqual([]);
  expect(place.textContent).toBe('');
});

test('in English the examples are English where the row has one', () => {
  expect(inWordsOf(english, () => tellingWords(['redeem', 'card-pin', 'gift-card']))).toEqual([
    expect.stringMatching(/^[\x20-\x7e]+$/),
    'Card PIN',
    'Redeem',
  ]);
});

test('every row that can speak for a field has its example, and no other row can', () => {
  for (const { id } of [...CARD_WORDS, ...DEED_WORDS]) expect(tellingWords([id]), id).toHaveLength(1);
  expect(OTHER_WORDS.filter(({ own, around }) => own > 0 || around > 0).map(({ id }) => id)).toEqual([]);
});
