// What the list of checked pages is asked for, and how it stands in the address of the view: back, reload and bookmarks keep it.
import * as z from 'zod/mini';
import { couldSearchCode, signsOfCode } from '../core/code-shape';
import { wordsIn } from '../core/search-words';
import { Level, PageCheck, VerdictKind } from '../model';
import { PLAIN_WORDS } from '../rules/plain-words';

const PLAIN: ReadonlySet<string> = new Set(PLAIN_WORDS);

/** Could the words be a card code? Those are neither looked for nor put into an address. */
export const asksForCode = (words: string): boolean => couldSearchCode(words, PLAIN);

/** Signs of unknown words that may stand in an address: of a code they give nothing away. */
const MOST_UNKNOWN = 3;

/**
 * May the words stand in an address, which the browser keeps? A code in small letters, or the beginning of one, looks like a
 * name: so only words that mean something, or were `found` in what is recorded, where no code is. One or two letters are
 * found by chance.
 */
export function canBeKept(words: string, found: boolean): boolean {
  const isKnown = (word: string) =>
    PLAIN.has(word) || (found && word.length > (/\p{Script=Han}/u.test(word) ? 1 : 2));
  const known = wordsIn(words)
    .filter(isKnown)
    .reduce((sum, word) => sum + signsOfCode(word), 0);
  return !asksForCode(words) && signsOfCode(words) - known <= MOST_UNKNOWN;
}

/** What was done on a page: the last decision, or that a code went in. */
export const Deed = z.enum([...PageCheck.shape.action.options, 'entered']);
export type Deed = z.infer<typeof Deed>;

/**
 * Every member narrows; one that is missing asks for all. `words`: parts of words in host and path, or of a card's label, never a card code. `card`: the id of a card, or 'none' for pages of no card. Days are those of the device, both included.
 */
const Search = z.object({
  words: z.optional(
    z.string().check(
      z.maxLength(100),
      z.refine((words) => !asksForCode(words)),
    ),
  ),
  verdict: z.optional(VerdictKind),
  level: z.optional(Level),
  deed: z.optional(Deed),
  card: z.optional(z.union([z.literal('none'), z.uuid()])),
  from: z.optional(z.iso.date()),
  to: z.optional(z.iso.date()),
});
export type Search = z.infer<typeof Search>;

/** The members but `words`, in the order in which the form shows them. */
export const FILTERS = ['verdict', 'deed', 'level', 'card', 'from', 'to'] as const;

/** From the part of an address behind `?`; what is no search is left out. */
export function readSearch(query: string): Search {
  const given = Object.fromEntries(new URLSearchParams(query));
  const known = Object.entries(Search.shape).flatMap(([name, schema]) => {
    const read = schema.safeParse(given[name]);
    return read.success && read.data !== undefined && read.data !== '' ? [[name, read.data]] : [];
  });
  return Object.fromEntries(known);
}

/** The same, `words=gift&verdict=lookalike`; '' for everything. */
export function writeSearch(search: Search): string {
  // One search has one address, whatever was asked first.
  const names = Object.keys(Search.shape) as (keyof Search)[];
  const asked = names.flatMap((name) => (search[name] ? [[name, search[name]]] : []));
  return new URLSearchParams(asked).toString();
}

export const asksForAll = (search: Search): boolean => writeSearch(search) === '';

/** The times of the days, in ms since 1970: `since` included, `until` not. */
export function timesOf({ from, to }: Search): { since: number; until: number } {
  const until = to === undefined ? null : new Date(`${to}T00:00`);
  until?.setDate(until.getDate() + 1);
  return {
    since: from === undefined ? 0 : new Date(`${from}T00:00`).getTime(),
    until: until?.getTime() ?? Number.POSITIVE_INFINITY,
  };
}
