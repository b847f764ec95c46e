// The vocabulary against its own examples, and against text made to be slow.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expand, fold, rowsIn, spell } from '../../src/core/vocabulary';
import { RuleId } from '../../src/model';
import { CARD_VOCABULARY } from '../../src/rules/card-vocabulary';
import { CARD_VOCABULARY_EXAMPLES } from '../../src/rules/card-vocabulary-examples';

const LINES = CARD_VOCABULARY.map((line) => {
  const [head, list] = line.split(': ') as [string, string];
  const [id, own, around, says] = head.split(' ') as [string, string, string, string];
  return { id, own: Number(own), around: Number(around), says, words: list.split('|').flatMap(expand) };
});
const idsIn = (text: string) => [...rowsIn(text)].map(({ id }) => id);

describe('the vocabulary', () => {
  it.each(LINES)('$id is a well-formed line', ({ id, own, around, says, words }) => {
    expect(RuleId.safeParse(id).success).toBe(true);
    expect(own * around, 'for and against in one line').toBeGreaterThanOrEqual(0);
    expect(says).toMatch(/^(number|pin|code|stored-value|telecom|game|membership|brand|-)$/);
    expect(new Set(words).size, 'a word twice').toBe(words.length);
    for (const word of words) {
      expect(word).toMatch(/^[^()|*!]+\*?(![^()|*!]+)?$/);
      expect(fold(word), 'written as text is folded').toBe(word);
    }
  });

  it('names each line once and shows examples for every one', () => {
    const ids = LINES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(CARD_VOCABULARY_EXAMPLES.map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  it.each(CARD_VOCABULARY_EXAMPLES)(
    '$id matches its examples and nothing it should leave',
    ({ id, matches, leaves }) => {
      for (const text of matches) expect(idsIn(spellIfName(text)), text).toContain(id);
      for (const text of leaves) expect(idsIn(spellIfName(text)), text).not.toContain(id);
    },
  );

  it('does not care for spaces inside Chinese words, width, case, accents or traditional characters', () => {
    for (const text of ['卡密', '卡 密', '卡\u3000密：', '卡\u200b密'])
      expect(idsIn(text)).toContain('card-secret');
    for (const text of ['ＧＩＦＴ ＣＡＲＤ', 'Gift-Card', 'gift_card', 'giftcard'])
      expect(idsIn(text)).toContain('gift-card');
    expect(idsIn('禮品卡兌換碼')).toEqual(expect.arrayContaining(['gift-card', 'redeem-code']));
    expect(idsIn('Mot de passe oublié')).toContain('password');
  });

  it('matches Latin words as whole words', () => {
    expect(idsIn('shopping')).not.toContain('pin');
    expect(idsIn('scoreboard codec')).not.toContain('code');
    expect(idsIn('PIN:')).toContain('pin');
  });
});

/** Any sequence of UTF-16 units, well formed or not. */
const anyText = fc
  .array(fc.nat({ max: 0xffff }), { maxLength: 200 })
  .map((units) => String.fromCharCode(...units));

describe('hostile text', () => {
  it('is read up to a fixed length, however long it is', () => {
    const head = 'x'.repeat(200);
    expect(idsIn(head + '兑换码'.repeat(400_000))).toEqual([]);
    expect(idsIn('兑换码'.repeat(400_000))).toEqual(idsIn('兑换码'.repeat(50)));
    expect(spell('cardNo'.repeat(200_000)).length).toBeLessThan(400);
  });

  it('never throws and never invents a line', () => {
    const known = new Set(LINES.map(({ id }) => id));
    fc.assert(
      fc.property(anyText, (text) => {
        expect(
          idsIn(text)
            .concat(idsIn(spell(text)))
            .every((id) => known.has(id)),
        ).toBe(true);
      }),
    );
  });

  it('finds a word wherever it stands among other letters', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[\u4e00-\u4eff ]{0,40}$/),
        fc.constantFrom('兑换码', '礼品卡', '验证码'),
        fc.stringMatching(/^[\u4e00-\u4eff ]{0,40}$/),
        (before, word, after) => {
          const found = idsIn(before + word + after);
          for (const id of idsIn(word)) expect(found).toContain(id);
        },
      ),
    );
  });
});

/** Names in code are split before they are matched, as the recogniser does. */
function spellIfName(text: string): string {
  return /^[a-zA-Z_-]+$/.test(text) ? spell(text) : text;
}
