// What is said of a link: one conclusion, the host it rests on, and beside it only what the title does not say already.
import { describe, expect, test } from 'vitest';
import en from '../../public/_locales/en/messages.json';
import { linkOf } from '../../src/core/link';
import { contentWords, LINK_MESSAGES, linkWords, noteName } from '../../src/core/link-words';
import { linksIn } from '../../src/core/links-in';
import { CODE_CONTENTS } from '../../src/rules/code-contents';
import { LINK_NOTES, type LinkNote } from '../../src/rules/link-notes';

const message = (key: string, fill: string[] = []) => `${key} ${fill.join(' ')}`.trim();
const words = (address: string) => linkWords(linkOf(address), message);
const hostIn = (address: string) =>
  words(address)
    .body.filter((piece) => typeof piece !== 'string')
    .map((spans) => spans.map(({ text }) => text).join(''));

describe('the conclusion', () => {
  test.each([
    ['https://tmal1.com/', 'stop link_lookalikeTmallTitle tmal1.com'],
    ['data:text/html,x', 'stop link_contentTitle'],
    ['file:///C:/taobao.com/a.html', 'warn link_deviceTitle'],
    ['tel:95188', 'quiet link_actTitle'],
    ['https://a b.cn/', 'stop link_unclearTitle'],
    ['xyz://a.cn/', 'warn link_appTitle'],
    // An app that is asked to open a page is judged by the page.
    ['taobao://www.taobao.com/', 'ok link_officialTitle taobao.com'],
    ['weixin://dl/?url=https%3A%2F%2Fevil.cn', 'warn link_unofficialTitle evil.cn'],
    ['weixin://dl/?url=data%3Atext%2Fhtml%2Cx', 'stop link_unclearTitle'],
    // A short address of an imitation is an imitation first.
    ['https://www.taobao.com/?url=https%3A%2F%2Ftaobao.com.bit.ly', 'stop link_lookalikeTitle bit.ly'],
  ])('on %s', (address, expected) => {
    const { tone, title } = words(address);
    expect(`${tone} ${title}`).toBe(expected);
  });

  test('of an issuer that is not in the list of names is its site', () => {
    const jd = linkOf('https://www.jd.com/');
    const unnamed = { ...jd, part: { ...jd.part, owner: 'nobody' } };
    expect(linkWords(unnamed, message).title).toBe('link_issuerTitle jd.com');
  });

  test('names the real host, of an imitation only what it belongs to', () => {
    expect(hostIn('https://www.evil.example/')).toEqual(['www.evil.example']);
    expect(hostIn('https://www.taobao.com.evil.example/')).toEqual(['evil.example']);
  });
});

describe('what is said beside it', () => {
  test.each([
    ['weixin://dl/business/?t=x', []],
    ['javascript:alert(1)', []],
    ['data:text/html,x', []],
    ['file:///C:/taobao.com/a.html', []],
    ['tel:95188', []],
    ['https://bit.ly/x', []],
    ['https://m.tb.cn/h.x', []],
    ['https://a b.cn/', []],
    ['weixin://dl/?url=https%3A%2F%2Fevil.cn', ['link_appLinkNote', 'link_addressInsideNote']],
    ['https://www.taobao.com/?url=https%3A%2F%2Fbit.ly%2Fx', ['link_addressInsideNote']],
  ])('of %s', (address, expected) => {
    expect(words(address).reasons).toEqual(expected);
  });

  test('of a share text is nothing', () => {
    expect(linkWords(linksIn('￥AbCdEf12345￥').links[0]!, message).reasons).toEqual([]);
  });

  test('is each thing once, and nothing that has no words', () => {
    const { reasons } = linkWords(
      { ...linkOf('https://evil.cn/'), notes: ['odd-spelling', 'odd-spelling'] },
      message,
    );
    expect(reasons).toEqual(['link_oddSpellingNote']);
    const silent = linkWords({ ...linkOf('https://evil.cn/'), notes: ['odd-spelling'] }, () => '');
    expect(silent.reasons).toEqual([]);
  });
});

test('there are words for all of it', () => {
  const known = Object.keys(en);
  for (const id of LINK_MESSAGES)
    expect(known).toEqual(expect.arrayContaining([`link_${id}Title`, `link_${id}Body`]));
  for (const note of Object.keys(LINK_NOTES) as LinkNote[]) expect(known).toContain(noteName(note));
  for (const is of [...CODE_CONTENTS.map(({ id }) => id), 'link', 'card-code', 'text'] as const) {
    if (is === 'link') continue; // said by the link itself
    const { title, body } = contentWords(is, message);
    expect(known).toEqual(expect.arrayContaining([title, body]));
    expect([title, body].map((key) => key.replace(/^code_.*(?=Title|Body)/, ''))).toEqual(['Title', 'Body']);
  }
});
