// The lookalike rules: one pure function per id of the table, each gives the parts of a host name that imitate a brand.
import {
  AO_SYLLABLES,
  BEFORE_TIAN,
  BRAND_SPELLINGS,
  HANZI_CONFUSABLES,
  ORDINARY_WORDS,
  SHOP_WORDS,
} from '../rules/brand-words';
import type { LOOKALIKE_RULES, LookalikeRule } from '../rules/lookalike-rules';
import { type BrandPlace, brandPlaces, type PlaceClass } from './brand-place';
import { keysTouch, oneBitApart, oneEdit } from './distance';
import { type HostName, hostName, isPlain, type Label, type Mark, markOf } from './host-name';
import type { Site } from './site';

type Impact<R extends LookalikeRule> = (typeof LOOKALIKE_RULES)[R]['impact'];
/** The rules that look at the host alone and decide the verdict. */
export type HostRule = {
  [R in LookalikeRule]: Impact<R> extends 'lookalike' ? (R extends 'userinfo' ? never : R) : never;
}[LookalikeRule];

type Check = (host: HostName, places: BrandPlace[], tokens: Token[]) => Mark[];

const placed =
  (is: PlaceClass): Check =>
  (_, places) =>
    places.filter((place) => place.is === is);

const CHECKS: Record<HostRule, Check> = {
  'tld-swap': placed('tld-swap'),
  'target-embedding': placed('target-embedding'),
  'combo-squatting': placed('combo-squatting'),
  'brand-digits': placed('brand-digits'),
  'brand-subdomain': placed('brand-subdomain'),
  'brand-token': placed('brand-token'),
  skeleton: (_, places, tokens) => [
    ...places.filter(({ is }) => is === 'skeleton'),
    ...tokens.filter(looksLikeBrand).map(markOfToken),
  ],
  'character-swap': (_, __, tokens) => tokens.filter((token) => typoOf(token) === 'swap').map(markOfToken),
  'edit-distance': (_, __, tokens) => tokens.filter((token) => typoOf(token) === 'edit').map(markOfToken),
  'split-brand': splitBrand,
  'hanzi-brand': ({ labels }) =>
    labels.flatMap((label) =>
      [...label.name.matchAll(HANZI)].map(({ index, 0: name }) => ({
        start: label.start + index,
        end: label.start + index + name.length,
      })),
    ),
  'pinyin-brand': ({ labels }) =>
    labels.flatMap((label) =>
      [...label.text.matchAll(PINYIN)].map((m) => markOf(label, m.index, m.index + m[0].length)),
    ),
};
const RULES = Object.keys(CHECKS) as HostRule[];

// Every rule needs a t and an a close behind it, or what is read as one, or a letter from elsewhere; most hosts end here.
const MAY_IMITATE = /[t7].{0,4}[a4]|xn--/;

/** The parts of a host that imitate a brand, with the rules that say so. Whose host it is, is not asked here. */
export function lookalikes(site: Site): ({ rule: HostRule } & Mark)[] {
  if (site.isIp || !MAY_IMITATE.test(site.host)) return [];
  const host = hostName(site);
  const places = brandPlaces(host);
  const tokens = tokensOf(host);
  return RULES.flatMap((rule) =>
    CHECKS[rule](host, places, tokens).map(({ start, end }) => ({ rule, start, end })),
  );
}

/** A word between hyphens, once whole and once without the digits at its ends. */
type Token = { label: Label; from: number; to: number; text: string };

function tokensOf({ labels }: HostName): Token[] {
  const tokens: Token[] = [];
  for (const label of labels)
    for (const { index, 0: text } of label.text.matchAll(/[^-]+/g)) {
      const bare = /[^0-9].*[^0-9]/.exec(text);
      tokens.push({ label, from: index, to: index + text.length, text });
      if (bare && bare[0] !== text) {
        const from = index + bare.index;
        tokens.push({ label, from, to: from + bare[0].length, text: bare[0] });
      }
    }
  return tokens;
}

const markOfToken = ({ label, from, to }: Token) => markOf(label, from, to);

const ORDINARY = new Set<string>(ORDINARY_WORDS.map(({ word }) => word));
// Whole words only: these letters and pairs are common in other names.
const LIKE_TAOBAO = /^[t7][a4][o0](?:b|d|8|6|lb|ib|cl|dl)[a4][o0]$/;
const LIKE_TMALL = /^[t7](?:m|rn|nn|rr)[a4][l1i]{2}$/;
const LIKE_TMALL_FOREIGN = /^t(?:[mn]|rn|nn|rr|mn|nr)a[l1i]{2}$/;

function looksLikeBrand({ label, from, to, text }: Token): boolean {
  if (TAKEN.test(text)) return false;
  // With a letter from elsewhere it is no ordinary word any more.
  if (!isPlain(label, from, to)) return LIKE_TAOBAO.test(text) || LIKE_TMALL_FOREIGN.test(text);
  return !ORDINARY.has(text) && (LIKE_TAOBAO.test(text) || LIKE_TMALL.test(text));
}
/** What the places of the brand have already told. */
const TAKEN = /^(?:ta[o0]ba[o0]|tma[l1]{2})$/;

/** Which slip makes the word from a brand; null when it is the brand, another word, or further away. */
function typoOf({ label, text }: Token): 'swap' | 'edit' | null {
  if (text.length < 5 || label.part !== 'main') return null;
  if (doublesLetters(text)) return 'edit';
  if (ORDINARY.has(text) || LIKE_TAOBAO.test(text) || /ta[o0]ba[o0]|tma[l1]{2}/.test(text)) return null;
  const taobao = oneEdit(text, 'taobao');
  if (!taobao) return tmallTypoOf(text);
  if (taobao.type === 'transposition') return 'swap';
  if (taobao.type === 'insertion') return 'edit';
  // A letter less or another letter makes a word of its own more often: only where nothing but digits stands beside it.
  if (text !== label.text && text !== label.text.replace(/^[-0-9]+|[-0-9]+$/g, '')) return null;
  if (taobao.type === 'deletion') return taobao.at > 0 ? 'edit' : null;
  return likelySlip(text[taobao.at]!, 'taobao'[taobao.at]!, taobao.at) ? 'edit' : null;
}

/** A brand in which letters of two places are doubled, or one is tripled. */
function doublesLetters(text: string): boolean {
  if (text.length > 12 || !/^t+(?:a+o+b+a+o+|m+a+ll+)$/.test(text)) return false;
  return text.length >= (text.includes('b') ? 'taobao' : 'tmall').length + 2;
}

/** On so short a word only a doubled letter, a slip of the finger and a swap, all inside it, say anything. */
function tmallTypoOf(text: string): 'swap' | 'edit' | null {
  if (text === 'tnall') return 'edit';
  const { type, at = 0 } = oneEdit(text, 'tmall') ?? {};
  if (at < 2) return null;
  const [before, typed, after] = [text[at - 1]!, text[at]!, text[at + 1]!];
  if (type === 'transposition') return 'swap';
  if (type === 'substitution') return at === 3 && keysTouch(typed, 'l') ? 'edit' : null;
  // A letter more: a word with one less is too short to come here.
  return typed === before || keysTouch(typed, before) || keysTouch(typed, after) ? 'edit' : null;
}

function likelySlip(typed: string, meant: string, at: number): boolean {
  if (/\d/.test(typed)) return true;
  // Another first letter makes another word: zaobao, haobao, yaobao.
  if (at === 0) return false;
  // In the middle, what is not even a Chinese syllable is no word of its own.
  if (at < 5 && !(at === 3 && AO_SYLLABLES.includes(`${typed}ao`))) return true;
  const vowels = /[aeiou]/;
  return keysTouch(typed, meant) || oneBitApart(typed, meant) || (vowels.test(typed) && vowels.test(meant));
}

// Behind the brand: nothing that goes on with the word, or a shop word. Behind tmall, so short a word, only that or the end.
const SHOP = SHOP_WORDS.join('|');
const SPLIT_TAOBAO = new RegExp(`(?<![a-z])t-?a-?o-?b-?a-?o(?=[^a-z]|$|${SHOP})`, 'g');
const SPLIT_TMALL = new RegExp(
  `(?<![a-z]|[a-z]-)(?:t-mall|tm-all|tma-ll|tmal-l)(?=\\d*$|-?(?:${SHOP})(?![a-z]))`,
);

function splitBrand({ labels, main, site }: HostName): Mark[] {
  const marks: Mark[] = [];
  for (const label of labels)
    for (const { index, 0: text } of label.text.matchAll(SPLIT_TAOBAO))
      if (text.includes('-')) marks.push(markOf(label, index, index + text.length));
  const tmall = SPLIT_TMALL.exec(main.text);
  if (tmall) marks.push(markOf(main, tmall.index, tmall.index + tmall[0].length));
  const [sub] = labels;
  if (labels.length === 3 && site.suffix === 'com' && sub!.text + main.text === 'taobao')
    marks.push({ start: sub!.start, end: main.start + main.name.length });
  return marks;
}

const likeHanzi = (sign: string) =>
  `[${sign}${HANZI_CONFUSABLES.filter(({ like }) => like === sign)
    .map(({ letters }) => letters)
    .join('')}]`;
const HANZI = new RegExp(
  Object.values(BRAND_SPELLINGS)
    .flatMap(({ hanzi }) => hanzi)
    .map(
      (name) =>
        (name.startsWith('天') ? `(?<![${BEFORE_TIAN}])` : '') + [...name].map(likeHanzi).join('[-·]?'),
    )
    .join('|'),
  'gu',
);
const PINYIN = /t[i1l]an-?ma[o0]/g;
