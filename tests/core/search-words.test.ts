// The words of a page by which it is found, and the pieces of them that are asked for.
import { describe, expect, test } from 'vitest';
import { hasWord, piecesFor, searchKeys, wordsIn, wordsOfPage } from '../../src/core/search-words';
import { judge } from '../../src/core/verdict';

const partsOf = (address: string) => judge({ address, frames: [], destinations: [] });
const wordsAt = (address: string) => wordsOfPage(address, partsOf(address));

test('a text is parted where letters end and where Chinese begins, in lower case', () => {
  expect(wordsIn('Gift-2 天猫shop超市.CN/card_9')).toEqual([
    'gift',
    '2',
    '天猫',
    'shop',
    '超市',
    'cn',
    'card',
    '9',
  ]);
  expect(wordsIn('???')).toEqual([]);
});

describe('the words of a page', () => {
  test('are those of its host, also as it is sent, then of its path; its scheme is none', () => {
    expect(wordsAt('https://淘宝.example/card')).toEqual(['淘宝', 'example', 'xn', 'pbt173b', 'card']);
    expect(wordsOfPage('https://a.example/x://y', [])).toEqual(['a', 'example', 'x', 'y']);
  });

  test('are those of its frames and of where its forms lead, after its own', () => {
    const address = 'https://www.gift-duihuan.example/redeem/card/query/balance-and-history.html';
    const frame = 'https://pay.checkout-service.example/frame';
    const destinations = ['https://collect.somewhere-else.example'];
    const words = wordsOfPage(address, judge({ address: frame, frames: [address], destinations }));
    expect(words).toEqual([
      ...[
        'www',
        'gift',
        'duihuan',
        'example',
        'redeem',
        'card',
        'query',
        'balance',
        'and',
        'history',
        'html',
      ],
      ...['pay', 'checkout', 'service', 'collect', 'somewhere', 'else'],
    ]);
  });

  test('have room for eighty letters of host, of path and of guests each', () => {
    const words = (letters: number) => wordsAt(`https://gift.example/${'a'.repeat(letters)}/next`);
    expect(words(76)).toEqual(['gift', 'example', 'a'.repeat(76), 'next']);
    expect(words(80)).toEqual(['gift', 'example', 'a'.repeat(80)]);
    // What has no room for itself leaves it to what comes after.
    expect(words(81)).toEqual(['gift', 'example', 'next']);
    const address = `https://a.example/${'word/'.repeat(50)}${'b'.repeat(70)}`;
    const parts = judge({ address: 'https://pay.example/', frames: [address], destinations: [] });
    expect(wordsOfPage(address, parts)).toContain('pay');
  });
});

describe('the keys of a page', () => {
  const keys = (address: string) => searchKeys(address, [], 5).map(([piece, at]) => `${piece} ${at}`);

  test('are its pieces of three letters and the beginnings of its words, each once, with the time', () => {
    expect(keys('https://tmall/mall')).toEqual(['t 5', 'tm 5', 'tma 5', 'mal 5', 'all 5', 'm 5', 'ma 5']);
  });

  test('are all letters and pairs of letters in Chinese', () => {
    expect(keys('https://礼品卡')).toEqual(['礼 5', '品 5', '卡 5', '礼品 5', '品卡 5']);
  });
});

describe('what is looked for', () => {
  test.each([
    ['t', ['t']],
    ['tm', ['tm']],
    ['tma', ['tma']],
    ['tmall', ['tma', 'mal', 'all']],
    ['aaaa', ['aaa']],
    ['卡', ['卡']],
    ['礼品卡', ['礼品', '品卡']],
  ])('%s is asked for by its pieces', (word, pieces) => {
    expect(piecesFor(word)).toEqual(pieces);
    // Each is a key of the page that has this word, so no index hides it.
    expect(searchKeys(word, [], 5).map(([piece]) => piece)).toEqual(expect.arrayContaining(pieces));
  });

  test.each([
    ['tm', true],
    ['ma', false],
    ['mal', true],
    ['all', true],
    ['malls', false],
    ['卡', true],
    ['品', true],
    ['宝', false],
  ])('%s: %s', (wanted, found) => {
    expect(hasWord(['card', 'tmall', '礼品卡'], wanted)).toBe(found);
  });
});
