// A page as a bounded set of judged parts; its verdict, what it asks for, its level and its fault are functions of them.
import type { Asks, CardKind, FieldRole, Level, Part, Trust, VerdictKind } from '../model';
import { WARNING_LEVELS } from '../rules/warning-levels';
import { isOfficialHost } from './official';

/** Parts kept of one page: a page may have thousands of frames and change its form's target for ever. */
const MOST_PARTS = 16;
const MOST_WORDS = 32;

/** How bad a part is; the worst part gives the verdict of the page. */
const RANK: Record<VerdictKind, number> = {
  official: 0,
  vouched: 1,
  'other-issuer': 2,
  affiliated: 3,
  unofficial: 4,
  lookalike: 5,
};
const WHERE: Record<Part['where'], number> = { page: 0, frame: 1, destination: 2 };
const ROLES: readonly FieldRole[] = ['card-number', 'card-pin', 'card-code'];
/** From quiet to loud: the louder kind counts where the parts of a page differ. */
const KINDS: readonly CardKind[] = ['membership', 'coupon', 'game', 'telecom', 'unknown', 'stored-value'];
const LEVELS: readonly Level[] = ['none', 'tip', 'hold', 'interstitial'];

/**
 * Takes new parts into a page. `fresh` are those that were not there before, or ask for more than before, as they stand in
 * `page` now. A part that was seen stays: a bad frame that came and went still counts. A full page takes a part only in
 * the place of a better one, so that what a page can make happen is bounded.
 */
export function merge(before: readonly Part[], seen: readonly Part[]): { page: Part[]; fresh: Part[] } {
  const page = [...before];
  const fresh = new Set<Part>();
  for (const part of seen) {
    const at = page.findIndex((known) => keyOf(known) === keyOf(part));
    if (at >= 0) {
      const known = page[at]!;
      const asks = moreAsked(known.asks, part.asks);
      if (asks === known.asks) continue;
      page[at] = { ...known, asks: asks! };
      fresh.add(page[at]);
    } else if (page.length < MOST_PARTS) {
      page.push(part);
      fresh.add(part);
    } else {
      const better = leastBad(page, part);
      if (better < 0) continue;
      // What the part asked for still counts: a full page must not get quieter.
      const asks = moreAsked(part.asks, page[better]!.asks);
      page[better] = { ...part, ...(asks && { asks }) };
      fresh.add(page[better]);
    }
  }
  return { page, fresh: page.filter((part) => fresh.has(part)) };
}

const keyOf = (part: Part) => `${part.kind} ${nameOf(part) || part.findings.map(({ host }) => host)}`;

/** Place, scheme and host: https and http of one host are two parts. '' where there is no host. */
const nameOf = ({ where, ascii, findings }: Part) =>
  ascii && `${where} ${findings.some(({ rule }) => rule === 'http') ? 'http' : 'https'}://${ascii}`;

/** The place of the least bad part that is better than `part`, of two equally bad ones the last; -1 when there is none. */
function leastBad(page: readonly Part[], part: Part): number {
  let at = -1;
  page.forEach((known, i) => {
    if (known.where === 'page' || RANK[known.kind] >= RANK[part.kind]) return;
    if (at < 0 || RANK[known.kind] <= RANK[page[at]!.kind]) at = i;
  });
  return at;
}

/** Both asks together; `a` itself when `b` adds no role, no louder kind and no claim: more words alone are no news. */
function moreAsked(a: Asks | undefined, b: Asks | undefined): Asks | undefined {
  if (!a || !b) return a ?? b;
  const both = {
    roles: ROLES.filter((role) => a.roles.includes(role) || b.roles.includes(role)),
    kind: louderKind(a.kind, b.kind),
    claimsBrand: a.claimsBrand || b.claimsBrand,
    words: [...new Set([...a.words, ...b.words])].slice(0, MOST_WORDS),
  };
  const more =
    both.roles.length > a.roles.length || both.kind !== a.kind || both.claimsBrand !== a.claimsBrand;
  return more ? both : a;
}

const louderKind = (a: CardKind, b: CardKind) => (KINDS.indexOf(b) > KINDS.indexOf(a) ? b : a);

/** The louder of two levels. */
export const louder = (a: Level, b: Level): Level => (LEVELS.indexOf(b) > LEVELS.indexOf(a) ? b : a);

/** The part that names the page: the worst one, of equally bad ones the page in front, whose name the shopper can see. */
export function worstPart(page: readonly Part[]): Part {
  return page.reduce((worst, part) => {
    const worse = RANK[part.kind] - RANK[worst.kind] || WHERE[worst.where] - WHERE[part.where];
    return worse > 0 ? part : worst;
  });
}

/** The page in front itself, whatever it holds. */
export const openPart = (page: readonly Part[]): Part =>
  page.find(({ where }) => where === 'page') ?? page[0]!;

/**
 * Who else would read what is typed: the frames and form targets of another host that are not official, each host once, as
 * the name of the page in front says nothing of them.
 */
export function guestsOf(page: readonly Part[]): Part[] {
  const open = openPart(page);
  const guests = new Map<string, Part>();
  for (const part of page) {
    const name = part.ascii || keyOf(part);
    const isGuest = part.where !== 'page' && part.kind !== 'official' && part.ascii !== open.ascii;
    if (isGuest && guests.get(name)?.where !== 'frame') guests.set(name, part);
  }
  return [...guests.values()];
}

/** The page as it was shown to the shopper: any other text means that it is to be shown again before it is decided about. */
export function shownAs(page: readonly Part[]): string {
  const { kind, claimsBrand } = asksOf(page);
  const strange = page.filter((part) => part.kind !== 'official').map(keyOf);
  return JSON.stringify([strange.sort(), kind, claimsBrand]);
}

export const verdictOf = (page: readonly Part[]): VerdictKind => worstPart(page).kind;

/** All that the fields of the page ask for together. */
export function asksOf(page: readonly Part[]): Asks {
  const nothing: Asks = { roles: [], kind: 'membership', claimsBrand: false, words: [] };
  const all = page.flatMap(({ asks }) => asks ?? []);
  if (all.length === 0) return { ...nothing, kind: 'unknown' };
  const words = [...new Set(all.flatMap(({ words }) => words))].slice(0, MOST_WORDS);
  return { ...all.reduce((sum, asks) => moreAsked(sum, asks)!, nothing), words };
}

/** How loud to be about the page: a lookup in the table of warning levels; where the shopper is strict a tip is a hold. */
export function levelOf(page: readonly Part[], strict = false): Level {
  const { kind, claimsBrand } = asksOf(page);
  const level = WARNING_LEVELS[verdictOf(page)][claimsBrand ? 'brand' : kind];
  return strict && level === 'tip' ? 'hold' : level;
}

/**
 * What is wrong with the page: nothing, the page's own host, its missing encryption, that nobody stands behind it, or
 * that a frame in it or the place its form sends to is another's, or is official and not encrypted.
 */
export const FAULTS = [
  'none',
  'host',
  'http',
  'nameless',
  'sandbox',
  'frame',
  'frame-http',
  'destination',
  'destination-http',
] as const;
export type Fault = (typeof FAULTS)[number];

export function faultOf(page: readonly Part[]): Fault {
  const worst = worstPart(page);
  if (worst.kind === 'official') return 'none';
  // An official name that is not official lacks https: saying that it is not Taobao would be wrong.
  if (isOfficialHost(worst.ascii)) return worst.where === 'page' ? 'http' : `${worst.where}-http`;
  if (worst.where !== 'page') return worst.where;
  if (worst.kind === 'vouched') return 'none';
  if (worst.ascii) return 'host';
  // The address is a name, but the document in it belongs to nobody: a sandbox.
  return openPart(page).ascii ? 'sandbox' : 'nameless';
}

/** Do fields stand in a frame, out of the reach of a notice that points at one? */
export const asksInFrame = (page: readonly Part[]): boolean =>
  page.some(({ where, asks }) => where === 'frame' && asks !== undefined);

/** What a trust must name, one key for each part that is not official; null when a part has no name to trust. */
export function trustKeys(page: readonly Part[]): string[] | null {
  const strange = page.filter(({ kind }) => kind !== 'official');
  if (strange.some(({ ascii }) => !ascii)) return null;
  return [...new Set(strange.map(nameOf))].sort();
}

/** The place and the host that a key of a trust names, the host as the browser writes it. */
export function partOfKey(key: string): Pick<Part, 'where' | 'host'> {
  const [, where = '', host = ''] = /^(\w+) https?:\/\/(.*)$/.exec(key) ?? [];
  return { where: where as Part['where'], host };
}

/** Does what the shopper chose then cover this page: the same host, no part that was not shown, no louder kind of card? */
export function isCovered(page: readonly Part[], trust: Trust): boolean {
  const keys = trustKeys(page);
  const { kind, claimsBrand } = asksOf(page);
  return (
    keys !== null &&
    keys.length > 0 &&
    openPart(page).ascii === trust.host &&
    keys.every((key) => trust.parts.includes(key)) &&
    louderKind(trust.kind, kind) === trust.kind &&
    (trust.claimsBrand || !claimsBrand)
  );
}
