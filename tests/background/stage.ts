// The stage of the background's tests: pages in tabs, messages from their frames and from the extension's own pages.
import { vi } from 'vitest';
import { fake, moment } from './fake-browser';

vi.mock('webextension-polyfill', () => import('./fake-browser'));
await import('../../src/background/main');
const { database } = await import('../../src/database');
const { shownAs } = await import('../../src/core/page');
const { read } = await import('../../src/session');
const { erase } = await import('../../src/background/receive');

const begun = new WeakSet<object>();
type Method = 'get' | 'getMany' | 'query' | 'openCursor' | 'count' | 'mutate';
const METHODS: readonly Method[] = ['get', 'getMany', 'query', 'openCursor', 'count', 'mutate'];
// A transaction is whole or not at all: the worker may be ended before it does anything, and what one that is ended has open is undone.
database.use({
  stack: 'dbcore',
  name: 'moments',
  create: (core) => ({
    ...core,
    table: (name) => {
      const table = core.table(name);
      const tried = (method: Method) => (request: { trans: IDBTransaction }) => {
        const isFirst = !begun.has(request.trans);
        begun.add(request.trans);
        const ended = isFirst || fake.endsAfter < 0 ? moment() : undefined;
        if (!ended) return (table[method] as (request: object) => Promise<unknown>)(request);
        request.trans.abort();
        return ended;
      };
      return { ...table, ...Object.fromEntries(METHODS.map((method) => [method, tried(method)])) };
    },
  }),
});

/** The browser starts another worker in the place of one that was ended. */
export async function startAnew(): Promise<void> {
  fake.restart();
  await erase();
  await settled();
}

export const sighting = (change: object = {}) => ({
  type: 'sighting',
  sighting: {
    fields: [{ role: 'card-pin', words: ['pin.kami'] }],
    kind: 'stored-value',
    claimsBrand: true,
    destinations: [],
    alreadyTyped: false,
    way: { from: '', type: 'navigate', redirects: 0 },
    ...change,
  },
});

/** The tab shows this page, in a new document where one is named. */
export function open(
  tab: number,
  url: string,
  document = `doc-${tab}`,
  frames: { id: number; url: string }[] = [],
): void {
  fake.frames.set(tab, [
    { frameId: 0, parentFrameId: -1, url, documentId: document },
    ...frames.map(({ id, url }) => ({
      frameId: id,
      parentFrameId: 0,
      url,
      documentId: `${document}-${id}`,
    })),
  ]);
}

export const close = (tab: number) => fake.frames.delete(tab);

/** The same, and the browser says so. */
export async function shut(tab: number): Promise<void> {
  close(tab);
  await fake.fire('onRemoved', tab);
}

/** A frame of the page that the tab shows now, as the browser names it when it speaks. */
export const from = (tab: number, frameId = 0, change: object = {}) => {
  const frame = fake.frames.get(tab)?.find((each) => each.frameId === frameId);
  return {
    id: 'kashao',
    url: frame?.url,
    origin: frame && new URL(frame.url).origin,
    frameId,
    documentId: frame?.documentId,
    tab: { id: tab, incognito: fake.incognito.has(tab) },
    ...change,
  };
};

/** One of the extension's own pages, in a tab if one is named. */
export const own = (tab?: number, path = 'popup.html') => ({
  id: 'kashao',
  url: `chrome-extension://kashao/${path}`,
  ...(tab !== undefined && { tab: { id: tab } }),
});

// biome-ignore lint/suspicious/noExplicitAny: what comes back depends on what was said
export const say = async (message: object, sender: object): Promise<any> => {
  const reply = await new Promise<{ error?: string } | null>((respond) =>
    fake.fire('onMessage', message, sender, respond),
  );
  if (reply?.error === 'no-answer') throw new Error(reply.error);
  return reply;
};
export const see = (tab: number, change: object = {}, frameId = 0) =>
  say(sighting(change), from(tab, frameId));

/** Each time that a script was put into frames of a page: where. */
export const placed = (file: string) =>
  fake
    .called('scripting.executeScript')
    .map(([script]) => script as { target: object; files?: string[] })
    .filter(({ files }) => files?.[0] === file);

/** Waits for what goes on behind an answer. */
export const settled = () => fake.idle();

export const continueWith = (reason = 'other', scope = 'site') => ({ choice: 'continue', reason, scope });

/** What the popup sends: about the document it drew. */
export const decideInPopup = (tab: number, decision: object, document = `doc-${tab}`) =>
  inFront(tab).then((shown) => say({ type: 'decide-tab', tab, document, shown, decision }, own()));

/** The page in the tab as its shopper sees it. */
const inFront = async (tab: number) => shownAs((await read('page', tab))?.parts ?? []);

/** Ids of the warnings in memory. */
export const warnings = () =>
  [...fake.session.keys()].flatMap((key) => (key.startsWith('warning:') ? key.slice(8) : []));

export const events = (chain: string) =>
  database.events.where('[chain+n]').between([chain, 0], [chain, Number.POSITIVE_INFINITY]).toArray();

export async function emptyStage(): Promise<void> {
  fake.restart();
  await settled();
  fake.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
}
