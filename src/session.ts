// The places in memory, gone with the browser: every key with its schema, its bound, and when it is removed; pageOf() alone
// answers what is in front of the shopper, for background and pages alike.
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { Origin, Part, Parts, RuleId, Trust, Way } from './model';

const id = z.uuid();
const time = z.int().check(z.nonnegative());

/** A link that invites to a place for cards and is doubted, or a code that leads there: whose it is, nothing else of its address. */
const DoubtedLink = z.object({
  part: Part,
  known: z.boolean(),
  notes: z.array(RuleId).check(z.maxLength(12)),
  code: z.optional(z.boolean()),
});

/** Those of the page last looked at in a tab; `document` is its top document. */
const DoubtedLinks = z.object({
  ...{ tab: z.int(), document: z.string().check(z.maxLength(100)), at: time },
  links: z.array(DoubtedLink).check(z.maxLength(8)),
});
export type DoubtedLinks = z.infer<typeof DoubtedLinks>;

/** What is known of the page now shown in a tab. Its verdict, level and fault are functions of `parts` (core/page.ts). */
export const ShownPage = z.object({
  tab: z.int(),
  document: z.string().check(z.maxLength(100)), // documentId of the top document
  check: z.nullable(id), // null where nothing is recorded: in private windows, and once the shopper has erased it
  private: z.boolean(),
  at: time,
  address: z.string().check(z.maxLength(300)),
  parts: Parts,
  decided: z.boolean(), // the shopper continued with just this
  changed: z.boolean(), // the shopper continued here before, but not with all that the page holds now
  alreadyTyped: z.boolean(), // something stood in a field when it was found, and
  denied: z.boolean(), // the shopper has not said that somebody else put it there
  strict: z.optional(z.boolean()), // the shopper wants every page that is not official held
  entered: z.optional(z.boolean()), // a code went in while it was free, and the page is not official
  touched: z.boolean(), // the shopper has tried to use a held field
  way: Way,
  noted: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(64)), // what this document has had recorded
  recorded: z.boolean(), // its check stands in the database, unless the shopper has erased it since
  failure: z.optional(z.enum(['storage-full', 'storage-failed'])),
});
export type ShownPage = z.infer<typeof ShownPage>;

/** The last visit of a tab: a page loaded again soon goes on with its check instead of beginning another. */
const Visit = z.object({ check: id, address: z.string().check(z.maxLength(300)), at: time });

/** Why a tab is covered by the full-page warning; `back` is the address it left, kept nowhere else. */
export const Warning = z.object({ tab: z.int(), back: z.string(), at: time, page: ShownPage });
export type Warning = z.infer<typeof Warning>;

/** What a result in the tab would answer: the check of the entry, the documents in which it happened. */
export const Witness = z.object({
  check: id,
  official: z.boolean(), // every part of the page of the entry
  documents: z.array(z.string()).check(z.maxLength(4)),
  host: z.string().check(z.maxLength(300)), // whose next pages are watched too
  known: z.array(z.string()).check(z.maxLength(64)), // phrases that stood there before
  until: time,
});
export type Witness = z.infer<typeof Witness>;

/** What the context menu asks the page that checks links: a text, and the tab whose view holds a picture. */
const Question = z.object({
  id,
  text: z.string().check(z.maxLength(100_000)),
  tab: z.optional(z.int()),
});

/** A request to erase that is being carried out, as it was sent: the next worker finishes what the end of one cut short. */
const Erasing = z.looseObject({ type: z.string() });

/** What sent the last navigation of a tab on: see core/way.ts. */
const Redirects = z.object({
  tab: z.int(),
  request: z.string().check(z.maxLength(100)),
  at: time,
  to: Origin,
  stops: z.array(Origin).check(z.maxLength(8)),
  checked: z.optional(z.literal(true)),
});

/** The page that opened a tab. */
const Opener = z.object({ tab: z.int(), at: time, origin: Origin });

/** A choice to continue for this session. Those of private windows count there alone and go with the last of them. */
const SessionTrust = z.extend(Trust, { private: z.boolean() });

// key                 schema        written by   bound             removed
// page:<tab>          ShownPage     sight        one a tab, 60     document gone or replaced, tab closed
// links:<tab>         DoubtedLinks  links        one a tab, 60     tab shows another page or is closed, everything erased
// visit:<tab>         Visit         sight        one a tab, 60     tab shows another page or is closed, everything erased
// warning:<id>        Warning       warn         20                decided, shown nowhere any more, tab closed, everything erased
// witness:<tab>       Witness       witness      one a tab, 60     two minutes over, its check erased, tab closed
// question:           Question      menus        one               read, everything erased
// erasing:            Erasing       receive      one               done
// redirects           Redirects     way          one a tab, 60     another navigation, five minutes, tab closed, everything erased
// openers             Opener        way          one a tab, 60     five minutes, tab closed, everything erased
// trusts              SessionTrust  trust        100               taken back, everything erased, last private window closed
// tips                string        warn         200               everything erased
// erased              id            erase        200               never: a late message must not bring an erased check back
const MOST: Record<List, number> = { redirects: 60, openers: 60, trusts: 100, tips: 200, erased: 200 };

const KEYS = {
  page: ShownPage,
  links: DoubtedLinks,
  visit: Visit,
  warning: Warning,
  witness: Witness,
  question: Question,
  erasing: Erasing,
} as const;
type Name = keyof typeof KEYS;
type Value<N extends Name> = z.infer<(typeof KEYS)[N]>;
const LISTS = { redirects: Redirects, openers: Opener, trusts: SessionTrust, tips: z.string(), erased: id };
export type List = keyof typeof LISTS;
type Entry<L extends List> = z.infer<(typeof LISTS)[L]>;

const area = () => browser.storage.session;
export const keyOf = (name: Name, of: number | string): string => `${name}:${of}`;

/** The value under a key, null when there is none or it is not what it should be. */
export async function read<N extends Name>(name: N, of: number | string): Promise<Value<N> | null> {
  const key = keyOf(name, of);
  const parsed = KEYS[name].safeParse((await area().get(key))[key]);
  return parsed.success ? (parsed.data as Value<N>) : null;
}

/**
 * Changes a value; changes of the same key come one after the other, so that none is lost. Returns what `change` gave even
 * where memory is full: what is known now must still reach badge, notice and record.
 */
export function change<N extends Name>(
  name: N,
  of: number | string,
  make: (before: Value<N> | null) => Value<N> | null | Promise<Value<N> | null>,
): Promise<Value<N> | null> {
  const key = keyOf(name, of);
  return navigator.locks.request(key, async () => {
    const before = await read(name, of);
    const after = await make(before);
    if (after === null) await area().remove(key);
    else if (after !== before) await keep(key, after);
    return after;
  });
}

/** Stores a value. A new key makes room first; a full memory is emptied of all pages that are not in front any more. */
async function keep(key: string, value: unknown): Promise<void> {
  try {
    await area().set({ [key]: value });
  } catch {
    await empty(key);
    await area()
      .set({ [key]: value })
      .catch(() => area().remove(key));
  }
}

/** Changes what is known of a page; null, and nothing is done, where its tab has gone on to another document. */
export async function changePage(
  { tab, document }: Pick<ShownPage, 'tab' | 'document'>,
  make: (shown: ShownPage) => ShownPage | Promise<ShownPage>,
): Promise<ShownPage | null> {
  const now = await change('page', tab, (shown) => (shown?.document === document ? make(shown) : shown));
  return now?.document === document ? now : null;
}

/**
 * What is in front of the shopper in the tab; null when that page has shown no card field. A stored page outlives its
 * document unnoticed, so the browser is asked which document the tab shows.
 */
export async function pageOf(tab: number): Promise<ShownPage | null> {
  const page = await read('page', tab);
  return page && (await isInFront(page)) ? page : null;
}

/**
 * Does the tab show this document? Chromium lists none for a window that shows a blob: or was written by its opener; such
 * a one stands, as it tells when it goes, until its tab is closed or shows a document that is listed.
 */
export async function isInFront({
  tab,
  document,
  address,
}: Pick<ShownPage, 'tab' | 'document' | 'address'>): Promise<boolean> {
  const top = await browser.webNavigation.getFrame({ tabId: tab, frameId: 0 }).catch(() => null);
  const now = (top as { documentId?: string } | null)?.documentId;
  if (now || /^https?:/.test(address)) return now === document;
  return browser.tabs.get(tab).then(
    () => true,
    () => false,
  );
}

/** The doubted links of the page in front, whether it has shown a card field or not. */
export async function linksOf(tab: number): Promise<DoubtedLinks['links']> {
  const kept = await read('links', tab);
  return kept && (await isInFront({ ...kept, address: '' })) ? kept.links : [];
}

/** The tabs of which something is kept under this name. */
export async function tabsWith(name: Name): Promise<number[]> {
  return newest(await area().get(), name).map((key) => Number(key.slice(name.length + 1)));
}

/** All pages in front of the shopper. */
export async function shownPages(): Promise<ShownPage[]> {
  const pages = await Promise.all((await tabsWith('page')).map(pageOf));
  return pages.filter((page) => !!page);
}

/** Drops what is kept under these names, where `which` says so. */
export async function drop(names: readonly Name[], which = (_: unknown) => true): Promise<void> {
  const stored = await area().get();
  const keys = names.flatMap((name) => newest(stored, name));
  await area().remove(keys.filter((key) => which(stored[key])));
}

/** Everything is erased: no list stays but that of the erased checks. In turn with what changes them, or it would come back. */
export async function dropLists(): Promise<void> {
  const lists = (Object.keys(LISTS) as List[]).filter((name) => name !== 'erased');
  await Promise.all(lists.map((name) => navigator.locks.request(name, () => area().remove(name))));
}

/** The question with this id, which nobody gets a second time; null when there is none. */
export async function takeQuestion(id: string): Promise<Value<'question'> | null> {
  let asked: Value<'question'> | null = null;
  await change('question', '', (now) => {
    if (now?.id !== id) return now;
    asked = now;
    return null;
  });
  return asked;
}

/** The entries of a list, oldest first. */
export async function list<L extends List>(name: L): Promise<Entry<L>[]> {
  const stored = (await area().get(name))[name];
  return (Array.isArray(stored) ? stored : []).flatMap((entry) => {
    const parsed = LISTS[name].safeParse(entry);
    return parsed.success ? [parsed.data as Entry<L>] : [];
  });
}

/** Changes a list; the oldest entries go when it grows too long. */
export function changeList<L extends List>(
  name: L,
  make: (before: Entry<L>[]) => Entry<L>[],
): Promise<Entry<L>[]> {
  return navigator.locks.request(name, async () => {
    const after = make(await list(name)).slice(-MOST[name]);
    await keep(name, after);
    return after;
  });
}

/** The document in a tab is gone: what is known of it goes too. Its visit stays for a while, see `Visit`. */
export async function forgetDocument(tab: number, document: string): Promise<void> {
  await change('page', tab, (page) => (page?.document === document ? null : page));
}

/** The tab is closed: all that is kept of it goes. */
export async function forgetTab(tab: number): Promise<void> {
  await area().remove((['page', 'links', 'visit', 'witness'] as const).map((name) => keyOf(name, tab)));
  await drop(['warning'], (value) => (value as Warning).tab === tab);
  // Most tabs have none, and a closed tab should write no more than it must.
  for (const name of ['redirects', 'openers'] as const)
    if ((await list(name)).some((each) => each.tab === tab))
      await changeList<typeof name>(name, (before) => before.filter((each) => each.tab !== tab));
}

/** Makes room in a full memory: all goes but the pages in front. Takes no turns, as its caller holds one. */
async function empty(except: string): Promise<void> {
  const front = new Set((await shownPages()).map(({ tab }) => keyOf('page', tab)));
  const gone = Object.keys(await area().get()).filter(
    (key) => /^(page|links|visit|warning|witness):/.test(key) && key !== except && !front.has(key),
  );
  await area().remove(gone);
}

/** All that is kept, under its keys. */
export const everything = () => area().get();
export const forget = (keys: string[]) => area().remove(keys);

/** The keys of one name among all that is stored, the newest first. */
export const newest = (stored: Record<string, unknown>, name: Name) =>
  Object.entries(stored)
    .filter(([key]) => key.startsWith(`${name}:`))
    .sort(([, a], [, b]) => age(b) - age(a))
    .map(([key]) => key);

const age = (value: unknown) => {
  const { at, until } = value as { at?: number; until?: number };
  return at ?? until ?? 0;
};
