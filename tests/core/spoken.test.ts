// What is said in a language that the shopper chose: its own words, filled as the browser fills its messages; the browser's where one is missing.
import { describe, expect, test } from 'vitest';
import { fillIn } from '../../src/core/fill-in';
import { isSpoken, NOTICE_WORDS, noticeWords, speaking } from '../../src/core/spoken';

test.each([
  ['$1 of $2', ['tmall.com', 'Alibaba'], 'tmall.com of Alibaba'],
  ['$2, $1, $2', ['a', 'b'], 'b, a, b'],
  ['no place', ['a'], 'no place'],
  ['$1$3.', ['a'], 'a.'],
  ['$$1 and $$', ['a'], '$1 and $'],
  ['$0 $x', ['a'], '$0 $x'],
  ['$1', ['$1 $$'], '$1 $$'],
])('%j filled with %j is %j', (message, fill, said) => expect(fillIn(message, fill)).toBe(said));

describe('a chosen language', () => {
  const say = speaking([['page_title', 'Ours: $1.']], (key, fill = []) =>
    ['browser', key, ...fill].join(' '),
  );

  test('speaks in its own words', () => {
    expect(say('page_title', ['x.example'])).toBe('Ours: x.example.');
    expect(say('page_title')).toBe('Ours: .');
  });

  test('leaves a word that it does not have to the browser', () => {
    expect(say('page_new', ['x.example'])).toBe('browser page_new x.example');
    expect(say('page_new')).toBe('browser page_new');
  });

  test('has every word of the notice', () =>
    expect(NOTICE_WORDS.filter((key) => !isSpoken(key))).toEqual([]));
});

test('a notice without a way on has no word for one', () => {
  const words = (goesOn: boolean) =>
    noticeWords((key, fill = []) => [key, ...fill].join(' '), 'Title', goesOn);
  expect(words(true)).toMatchObject({
    notice_continue: 'notice_continue Title',
    notice_tip: 'notice_tip Title',
  });
  expect(words(false)).toEqual({ ...words(true), notice_continue: '' });
});
