// The vocabulary against its own examples, its compiled form against its rows, and both against text made to be slow.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, rowsIn, spell, withoutWords } from '../../src/core/vocabulary';
import { RuleId } from '../../src/model';
import { CARD_WORDS } from '../../src/rules/card-words';
import {
  COMMON,
  FIRST_PART,
  NO_SECOND,
  PACKED_HAN,
  PACKED_KANA,
  PACKED_THAI,
  ROW_MARKS,
  WORD_GROUPS,
  WORD_PARTS,
  WORD_ROWS,
  WORD_SIMPLIFIED,
} from '../../src/rules/compiled/vocabulary';
import { DEED_WORDS } from '../../src/rules/deed-words';
import { MISREAD_CYRILLIC, MISREAD_HAN } from '../../src/rules/misread-signs';
import { OTHER_WORDS } from '../../src/rules/other-words';

const ROWS = [...CARD_WORDS, ...DEED_WORDS, ...OTHER_WORDS];
const idsIn = (text: string) => [...rowsIn(text)].map(({ id }) => id);

/** Every word a row stands for, written out: a(b/c)d as abd, acd. */
function wordsOf({ words }: (typeof ROWS)[number]): string[] {
  const written = (word: string): string[] => {
    const [, before, inner, after] = /^(.*?)\((.*?)\)(.*)$/.exec(word) ?? [];
    return inner === undefined ? [word] : inner.split('/').flatMap((part) => written(before + part + after));
  };
  return Object.values(words).flatMap((list) => list.split(',').flatMap((word) => written(word.trim())));
}

describe('the vocabulary', () => {
  it.each(ROWS)('$id is a well-formed row', (row) => {
    expect(RuleId.safeParse(row.id).success).toBe(true);
    expect(row.own * row.around, 'for and against in one row').toBeGreaterThanOrEqual(0);
    expect(row.matches.length, 'no example').toBeGreaterThan(0);
    expect(row.leaves.length, 'no counter-example').toBeGreaterThan(0);
    const words = wordsOf(row);
    expect(
      words.filter((word, i) => words.indexOf(word) < i),
      'a word twice',
    ).toEqual([]);
    for (const word of words) {
      expect(word).toMatch(/^[^()|*!,]+\*?(![^()|*!,]+)?$/);
      expect(fold(word), 'written as text is folded').toBe(word);
    }
  });

  it('names each row once', () => {
    const ids = ROWS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(ROWS)('$id matches its examples and nothing it should leave', ({ id, matches, leaves }) => {
    for (const text of matches) expect(idsIn(spellIfName(text)), text).toContain(id);
    for (const text of leaves) expect(idsIn(spellIfName(text)), text).not.toContain(id);
  });

  it('finds every word of every row in its compiled form, and holds no other', () => {
    for (const row of ROWS)
      for (const word of wordsOf(row))
        expect(idsIn(word.replace(/[*!].*/, '')), `${row.id}: ${word}`).toContain(row.id);
    const inRow = (row: (typeof ROWS)[number]) =>
      new Set(wordsOf(row).map((word) => word.replaceAll(' ', '')));
    const known = new Map(ROWS.map((row, i) => [ROW_MARKS[i], inRow(row)]));
    const moved = (letter: string, by: number) => String.fromCharCode(letter.charCodeAt(0) + by);
    const parts = WORD_PARTS.split("'");
    const whole = (text: string): string =>
      text.replace(/[\u0460-\u05ff]/g, (sign) => whole(parts[sign.charCodeAt(0) - FIRST_PART]!));
    const plain = whole(WORD_GROUPS)
      .replace(/[\u0240-\u02ff]/g, (letter) => moved(letter, PACKED_KANA))
      .replace(/[\u0700-\u077f]/g, (letter) => moved(letter, PACKED_THAI))
      .replace(
        /[\u0780-\u07ff]/g,
        (letter) => (WORD_SIMPLIFIED + COMMON)[letter.charCodeAt(0) - PACKED_HAN]!,
      );
    const groups = plain.split('\n').flatMap((line) =>
      line
        .slice(1)
        .split(' ')
        .map((group) => line[0] + group),
    );
    for (const group of groups) {
      let last = '';
      for (const [, shared, rest, mark] of group
        .slice(2)
        .matchAll(/(\d?)([\p{Ll}\p{Lo}\p{Lm}\p{M}*!]*)(.)/gu)) {
        const word = last.slice(0, Number(shared)) + rest;
        expect(known.get(mark!), group).toContain(group.slice(0, 2).replace(NO_SECOND, '') + word);
        last = word.replace(/[*!].*/, '');
      }
    }
    expect(WORD_ROWS.split(' ')).toEqual(
      ROWS.map(({ id, own, around, says }) => `${id},${own},${around},${says}`),
    );
  });

  it('writes no word in the letters that stand for those of Japanese and Thai', () => {
    for (const row of ROWS)
      for (const word of wordsOf(row)) expect(word, row.id).not.toMatch(/[\u0240-\u02ff\u0700-\u077f]/);
    expect(new TextEncoder().encode(WORD_GROUPS).length).toBeLessThan(18_100);
  });

  it('does not care for spaces inside Chinese words, width, case, accents or traditional characters', () => {
    for (const text of [
      ...['卡密', '卡 密', '卡\u3000密：', '卡\u200b密', '卡\ufe0f密', '卡\u2063\u2068\u3164密'],
      ...['【卡】【密】', '卡/密', '卡 . 密', '咔宻', '鉲蜜', 'k密'],
    ])
      expect(idsIn(text)).toContain('card-secret');
    for (const text of ['ＧＩＦＴ ＣＡＲＤ', 'Gift-Card', 'gift_card', 'giftcard'])
      expect(idsIn(text)).toContain('gift-card');
    expect(idsIn('禮品卡兌換碼')).toEqual(expect.arrayContaining(['gift-card', 'redeem-code']));
    expect(idsIn('Mot de passe oublié')).toContain('password');
  });

  it('matches Latin words as whole words', () => {
    expect(idsIn('shopping')).not.toContain('pin');
    expect(idsIn('scoreboard codec')).not.toContain('code');
    for (const text of ['PIN:', '`PIN`', '{pin}']) expect(idsIn(text)).toContain('pin');
  });
});

it.each([
  ['cardNo', 'card No'],
  ['card_no', 'card no'],
  ['CARD-NO', 'CARD NO'],
  ['giftCard__pin2', 'gift Card pin '],
])('the name %s is read as the words %s', (name, words) => expect(spell(name)).toBe(words));

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
    const known = new Set(ROWS.map(({ id }) => id));
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

describe('signs written to be misread', () => {
  it.each(MISREAD_HAN)('$written are read as $meant', ({ meant, written }) => {
    for (const sign of written) expect(fold(`礼品${sign}`), sign).toBe(`礼品${meant}`);
  });

  it.each(MISREAD_CYRILLIC)('$written is read as $meant among Latin letters only', ({ meant, written }) => {
    expect(fold(`z${written}`)).toBe(`z${meant}`);
    expect(fold(`${written} z`)).toBe(`${written} z`);
  });
});

describe('a text without words', () => {
  const isCard = ({ own }: { own: number }) => own > 0;
  it.each([
    ['天猫礼品卡', '天猫'],
    ['房间号码', '房间  '],
    ['Room number', 'room       '],
    ['My redeemed card', 'my               '],
  ])('%s', (text, left) => {
    expect(withoutWords(text, isCard).trim()).toBe(left.trim());
  });
  it('keeps the words of other rows', () => {
    expect(withoutWords('订单号码', isCard)).toBe('订单  ');
    expect(withoutWords('订单号码', () => false)).toBe('订单号码');
  });
});
