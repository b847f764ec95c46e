// Similar letters become the letters of our brands, and every place stays known.
import { domainToASCII, domainToUnicode } from 'node:url';
import { describe, expect, test } from 'vitest';
import { skeleton } from '../../src/core/skeleton';
import { HANZI_CONFUSABLES } from '../../src/rules/brand-words';
import { CONFUSABLES } from '../../src/rules/confusables';
import { OWN_CONFUSABLES } from '../../src/rules/own-confusables';

test.each([
  ['taobao', 'taobao'],
  ['tаobаo', 'taobao'],
  ['τaοbaο', 'taobao'],
  ['táọbåø', 'taobao'],
  ['ƫəoɓəo', 'taobao'],
  ['ᴛᴍᴀʟʟ', 'tmall'],
  ['tmaɫł', 'tmall'],
  ['丅mall', 'tmall'],
  ['ta口bao', 'taobao'],
  ['bücher', 'bucher'],
  ['tӓobӓo', 'taobao'],
  ['がbао', 'がbao'],
  ['ta0ba0宝', 'ta0ba0宝'],
  ['淘宝', '淘宝'],
  ['', ''],
])('%s reads as %s', (name, text) => expect(skeleton(name).text).toBe(text));

test('each sign knows where it stood', () => {
  const placesOf = (name: string) => {
    const { text, place } = skeleton(name);
    return [...text, ''].map((_, i) => place(i));
  };
  expect(placesOf('taobao')).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(placesOf('x𖼊áоy')).toEqual([0, 1, 3, 4, 5, 6]);
  expect(placesOf('a\u0301o')).toEqual([0, 2, 3]);
});

describe('the tables', () => {
  const rows = [
    ...Object.entries(CONFUSABLES),
    ...OWN_CONFUSABLES.map(({ like, letters }) => [like, letters] as const),
  ];
  test.each(rows)('every letter like %s can stand in a host name and reads as a letter: %s', (_, letters) => {
    for (const letter of letters) {
      const host = `a${letter}a.com`;
      expect(domainToUnicode(domainToASCII(host)), host).toBe(host);
      expect(skeleton(letter).text).toMatch(/^[a-z]$/);
    }
  });
  test('no own row repeats a row of Unicode', () => {
    const known = new Set(Object.values(CONFUSABLES).flatMap((letters) => [...letters]));
    const repeated = OWN_CONFUSABLES.flatMap(({ letters }) => [...letters]).filter((letter) =>
      known.has(letter),
    );
    expect(repeated).toEqual([]);
  });
  test('similar characters are single characters of the Han script', () => {
    for (const { like, letters } of HANZI_CONFUSABLES) expect(like + letters).toMatch(/^\p{Script=Han}+$/u);
  });
});
