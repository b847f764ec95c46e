// The lookalike rules: one pure function per id of the table, each gives the parts of a host name that imitate a brand.
import { BRAND_SPELLINGS, HANZI_CONFUSABLES, ORDINARY_WORDS } from '../rules/brand-words';
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
  'character-swap': (_, __, tokens) => tokens.filter((token) => isTypo(token, true)).map(markOfToken),
  'edit-distance': (_, __, tokens) => tokens.filter((token) => isTypo(token, false)).map(markOfToken),
  'split-brand': splitBrand,
  'hanzi-brand': ({ labels }) => labels.flatMap((label) => found(HANZI, label.name, label.at[0]!)),
  'pinyin-brand': ({ labels }) =>
    labels.flatMap((label) =>
      [...label.text.matchAll(PINYIN)].map((m) => markOf(label, m.index, m.index + m[0].length)),
    ),
};
const RULES = Object.keys(CHECKS) as HostRule[];

// Every rule needs one of these; most host names have none of them and are done here.
const NOTHING = /^(?!.*(?:ao|[oa]b|ba|mal|mla|mml|ma[1i]|a1[1li]|all|nna|rna|rra|t-?a-?o|b-?a-?o|anma|xn--))/;

/** The parts of a host that imitate a brand, with the rules that say so. Empty for the sites of Alibaba only if the caller skips them. */
export function lookalikes(site: Site): ({ rule: HostRule } & Mark)[] {
  if (site.isIp || NOTHING.test(site.host)) return [];
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
  for (const label of labels) {
    if (label.place === 'suffix') continue;
    for (const { index, 0: text } of label.text.matchAll(/[^-]+/g)) {
      const bare = /[^0-9].*[^0-9]/.exec(text);
      tokens.push({ label, from: index, to: index + text.length, text });
      if (bare && bare[0] !== text) {
        const from = index + bare.index;
        tokens.push({ label, from, to: from + bare[0].length, text: bare[0] });
      }
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

function isTypo({ text }: Token, swap: boolean): boolean {
  if (text.length < 5 || text.length > 7 || ORDINARY.has(text)) return false;
  const taobao = oneEdit(text, 'taobao');
  if (taobao) {
    if (swap || taobao.type === 'transposition') return swap && taobao.type === 'transposition';
    if (/taobao|ta[o0]ba[o0]/.test(text)) return false;
    if (taobao.type === 'insertion') return true;
    if (taobao.type === 'deletion') return taobao.at > 0;
    return likelySlip(text[taobao.at]!, 'taobao'[taobao.at]!, taobao.at);
  }
  // On so short a word only a doubled letter, a slip of the finger and a swap, all inside it, say anything.
  const tmall = oneEdit(text, 'tmall');
  if (!tmall || tmall.at === 0 || text.startsWith('tmall')) return false;
  if (swap) return tmall.type === 'transposition' && tmall.at > 1;
  if (tmall.type !== 'insertion') return false;
  const [added, ...beside] = [text[tmall.at]!, text[tmall.at - 1]!, text[tmall.at + 1] ?? ''];
  return beside[0] === added
    ? text[0] !== text[1]
    : tmall.at > 1 && beside.some((key) => keysTouch(key, added));
}

function likelySlip(typed: string, meant: string, at: number): boolean {
  if (/\d/.test(typed)) return true;
  // Another first letter makes another word: zaobao, haobao, yaobao.
  if (at === 0) return false;
  const vowels = /[aeiou]/;
  return keysTouch(typed, meant) || oneBitApart(typed, meant) || (vowels.test(typed) && vowels.test(meant));
}

const SPLIT_TAOBAO = /(?<![a-z])t-?a-?o-?b-?a-?o(?![a-z])/g;
const SPLIT_TMALL = /^\d*(?:t-mall|tm-all|tma-ll|tmal-l)\d*$/;

function splitBrand({ labels, main, site }: HostName): Mark[] {
  const marks: Mark[] = [];
  for (const label of labels) {
    if (label.place === 'suffix' || !label.text.includes('-')) continue;
    for (const { index, 0: text } of label.text.matchAll(SPLIT_TAOBAO))
      if (text.includes('-')) marks.push(markOf(label, index, index + text.length));
  }
  if (SPLIT_TMALL.test(main.text)) marks.push(markOf(main, 0, main.text.length));
  const [sub] = labels;
  if (labels.length === 3 && site.suffix === 'com' && sub!.text + main.text === 'taobao')
    marks.push({ start: sub!.at[0]!, end: main.at.at(-1)! });
  return marks;
}

const likeHanzi = (sign: string) =>
  `[${sign}${HANZI_CONFUSABLES.filter(({ like }) => like === sign)
    .map(({ letters }) => letters)
    .join('')}]`;
const HANZI = new RegExp(
  Object.values(BRAND_SPELLINGS)
    .flatMap(({ hanzi }) => hanzi)
    .map((name) => [...name].map(likeHanzi).join('[-·]?'))
    .join('|'),
  'gu',
);
const PINYIN = /t[i1l]anma[o0]/g;

function found(pattern: RegExp, text: string, start: number): Mark[] {
  return [...text.matchAll(pattern)].map((m) => ({
    start: start + m.index,
    end: start + m.index + m[0].length,
  }));
}
