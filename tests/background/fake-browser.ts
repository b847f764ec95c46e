// A browser in memory for the background's tests: tabs with frames, session storage, and a list of what was asked of it.
import 'fake-indexeddb/auto';
import { vi } from 'vitest';

export type FakeFrame = { frameId: number; parentFrameId: number; url: string; documentId: string };

export type FakeScript = {
  id: string;
  js: string[];
  matches: string[];
  allFrames?: boolean;
  runAt?: string;
  persistAcrossSessions?: boolean;
};

type FakeInjection = {
  target: { tabId: number; frameIds: number[] };
  files?: string[];
  func?: (...args: unknown[]) => unknown;
  args?: unknown[];
  injectImmediately?: boolean;
};

/** What the fake browser shows, and what the extension did to it. */
export const fake = {
  frames: new Map<number, FakeFrame[]>(),
  session: new Map<string, unknown>(),
  /** What an organisation has set; null where it has set nothing, and Firefox has no such place. */
  managed: null as Record<string, unknown> | null,
  scripts: new Map<string, FakeScript>(),
  alarms: new Set<string>(),
  /** What the sensor has left in a frame, by the frame's number, for functions that are run there. */
  links: new Map<number, object>(),
  calls: [] as { api: string; args: unknown[] }[],
  incognito: new Set<number>(),
  /** The tab that opened a tab. */
  openers: new Map<number, number>(),
  /** Tabs whose page answers nothing. */
  frozen: new Set<number>(),
  /** Tabs that are not in front in their window. */
  behind: new Set<number>(),
  /** Called when a picture of a tab is taken. */
  pictured: () => {},
  /** Tabs that stand in another window than the first. */
  windows: new Map<number, number | undefined>(),
  /** Calls until the worker is ended in the middle of its work; it never gets another answer. */
  endsAfter: Number.POSITIVE_INFINITY,
  /** Gives the browser's answers in another order than they were asked for. */
  turn: undefined as (() => Promise<void>) | undefined,
  /** The most that session storage takes, in characters. */
  quota: Number.POSITIVE_INFINITY,
  /** The browser tells the extension of something; what the extension answers. */
  fire: (event: string, ...args: unknown[]): unknown => listeners.get(event)?.(...args),
  called: (api: string) => fake.calls.filter((call) => call.api === api).map((call) => call.args),
  reset() {
    fake.frames.clear();
    fake.session.clear();
    fake.managed = null;
    fake.scripts.clear();
    fake.alarms.clear();
    fake.links.clear();
    fake.calls.length = 0;
    fake.incognito.clear();
    fake.windows.clear();
    fake.behind.clear();
    fake.pictured = () => {};
    fake.openers.clear();
    fake.frozen.clear();
    fake.quota = Number.POSITIVE_INFINITY;
    fake.turn = undefined;
    fake.restart();
  },
  /**
   * Waits until nothing goes on behind an answer any more: no transaction is open, and nobody has asked the browser for
   * anything in three turns of the event loop. Nothing here waits for a clock, so it cannot come too early.
   */
  async idle() {
    for (let quiet = 0; quiet < 3; ) {
      const before = asked;
      await new Promise((resolve) => setImmediate(resolve));
      quiet = asked === before && transactions === 0 ? quiet + 1 : 0;
    }
  },
  /** The worker begins anew: what it waited for is gone, its timers too, and its locks are free. */
  restart() {
    fake.endsAfter = Number.POSITIVE_INFINITY;
    queues.clear();
    for (const timer of timers.splice(0)) clearTimeout(timer);
  },
};
/** As Chromium does, what shows a blob: is left out. */
const listed = (tab: number) => fake.frames.get(tab)?.filter(({ url }) => !url.startsWith('blob:'));
const queues = new Map<string, Promise<unknown>>();
const timers: ReturnType<typeof setTimeout>[] = []; // of the worker, which sets none shorter than a second
let asked = 0; // calls of the browser, of its locks and of its database
let transactions = 0; // those that are open

/** A moment at which the worker may be ended; then it gets no answer any more. */
export const moment = (): Promise<void> | undefined => {
  asked++;
  return fake.endsAfter-- > 0 ? undefined : new Promise(() => undefined);
};

/** The same where the browser answers, which it may do in any order. */
const step = (): Promise<void> | undefined => moment() ?? fake.turn?.();

const later = setTimeout;
vi.stubGlobal('setTimeout', (...args: Parameters<typeof later>) => {
  const timer = later(...args);
  if (Number(args[1]) >= 1000) timers.push(timer);
  return timer;
});

const begin = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function (...args) {
  const transaction = begin.apply(this, args);
  asked++;
  transactions++;
  for (const end of ['complete', 'abort']) transaction.addEventListener(end, () => transactions--);
  return transaction;
};

const record =
  (api: string, answer: (...args: never[]) => unknown = () => undefined) =>
  async (...args: unknown[]) => {
    await step();
    fake.calls.push({ api, args: structuredClone(args) });
    return answer(...(args as never[]));
  };

const LINK = Symbol.for('kashao');

/** Runs a function where the sensor of that frame stands. */
function runIn(frame: number, func: (...args: unknown[]) => unknown, args: unknown[]): unknown {
  const world = globalThis as Record<symbol, unknown>;
  const link = fake.links.get(frame);
  if (link) world[LINK] = link;
  try {
    return func(...args);
  } finally {
    delete world[LINK];
  }
}

const windowOf = (tab: number) => (fake.windows.has(tab) ? fake.windows.get(tab) : 1);
const matches = (pattern: string, url: string) =>
  pattern.endsWith('*/*') ? url.startsWith(pattern.slice(0, -3)) : url === pattern;
const copy = <T>(value: T): T => structuredClone(value);
type Listener = (...args: unknown[]) => unknown;
const listeners = new Map<string, Listener>();
const event = (name: string) => ({ addListener: (listener: Listener) => listeners.set(name, listener) });

const browser = {
  runtime: {
    id: 'kashao',
    getManifest: () => ({ version: '0.2.0' }),
    getURL: (path: string) => `chrome-extension://kashao/${path}`,
    onMessage: event('onMessage'),
    onInstalled: event('onInstalled'),
    onStartup: event('onStartup'),
  },
  storage: {
    onChanged: event('onStorageChanged'),
    managed: {
      get: async () => {
        await step();
        if (!fake.managed) throw new Error('Managed storage manifest not found');
        return copy(fake.managed);
      },
    },
    session: {
      get: async (key?: string) => {
        await step();
        return copy(key === undefined ? Object.fromEntries(fake.session) : { [key]: fake.session.get(key) });
      },
      set: async (values: Record<string, unknown>) => {
        await step();
        const all = { ...Object.fromEntries(fake.session), ...values };
        if (fake.quota < Number.POSITIVE_INFINITY && JSON.stringify(all).length > fake.quota)
          throw new Error('Session storage quota bytes exceeded. Values were not stored.');
        for (const [key, value] of Object.entries(values)) fake.session.set(key, copy(value));
      },
      remove: async (keys: string | string[]) => {
        await step();
        for (const key of [keys].flat()) fake.session.delete(key);
      },
    },
  },
  webNavigation: {
    getAllFrames: async ({ tabId }: { tabId: number }) => {
      await step();
      return copy(listed(tabId) ?? null);
    },
    getFrame: async ({ tabId, frameId }: { tabId: number; frameId: number }) => {
      await step();
      return copy(listed(tabId)?.find((frame) => frame.frameId === frameId) ?? null);
    },
  },
  tabs: {
    get: async (id: number) => {
      await step();
      const top = fake.frames.get(id)?.find(({ frameId }) => frameId === 0);
      if (!top) throw new Error('no such tab');
      return {
        id,
        windowId: windowOf(id),
        active: !fake.behind.has(id),
        url: top.url,
        openerTabId: fake.openers.get(id),
      };
    },
    query: async ({ windowId, url }: { windowId?: number; url?: string | string[] } = {}) => {
      await step();
      return [...fake.frames]
        .filter(([id]) => windowId === undefined || windowOf(id) === windowId)
        .filter(([, [top]]) => url === undefined || [url].flat().some((one) => matches(one, top!.url)))
        .map(([id, [top]]) => ({
          ...{ id, url: top?.url },
          windowId: windowOf(id),
          incognito: fake.incognito.has(id),
        }));
    },
    onCreated: event('onCreated'),
    onRemoved: event('onRemoved'),
    update: record('tabs.update'),
    remove: record('tabs.remove'),
    create: record('tabs.create', () => ({ id: 50 })),
    sendMessage: record('tabs.sendMessage'),
    captureVisibleTab: record('tabs.captureVisibleTab', () => {
      fake.pictured();
      return 'data:image/jpeg;base64,AAAA';
    }),
  },
  webRequest: { onBeforeRedirect: event('onBeforeRedirect') },
  offscreen: {
    createDocument: record('offscreen.createDocument'),
    closeDocument: record('offscreen.closeDocument'),
  },
  contextMenus: {
    create: record('contextMenus.create'),
    removeAll: record('contextMenus.removeAll'),
    onClicked: event('onClicked'),
  },
  windows: {
    get: async () => {
      await step();
      return { left: 0, top: 0, width: 1200 };
    },
    create: record('windows.create'),
    update: record('windows.update'),
  },
  scripting: {
    executeScript: async ({ func, ...script }: FakeInjection) => {
      await step();
      fake.calls.push({ api: 'scripting.executeScript', args: [structuredClone(script)] });
      if (fake.frozen.has(script.target.tabId)) return new Promise<never>(() => undefined);
      return (
        func && script.target.frameIds.map((frame) => ({ result: runIn(frame, func, script.args ?? []) }))
      );
    },
    getRegisteredContentScripts: async ({ ids }: { ids: string[] }) => {
      await step();
      return copy(ids.flatMap((id) => fake.scripts.get(id) ?? []));
    },
    registerContentScripts: async (scripts: FakeScript[]) => {
      await step();
      for (const script of scripts) {
        if (fake.scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        if (script.matches.some((pattern) => pattern.includes('_'))) throw new Error('Invalid pattern');
        fake.scripts.set(script.id, copy(script));
      }
    },
    updateContentScripts: async (scripts: FakeScript[]) => {
      await step();
      for (const script of scripts)
        fake.scripts.set(script.id, { ...fake.scripts.get(script.id), ...copy(script) });
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      await step();
      for (const id of ids) if (!fake.scripts.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
    },
  },
  action: {
    setBadgeText: record('action.setBadgeText'),
    setBadgeBackgroundColor: record('action.setBadgeBackgroundColor'),
    setBadgeTextColor: record('action.setBadgeTextColor'),
    setTitle: record('action.setTitle'),
  },
  alarms: {
    create: record('alarms.create', (name: string) => void fake.alarms.add(name)),
    clear: record('alarms.clear', (name: string) => fake.alarms.delete(name)),
    onAlarm: event('onAlarm'),
  },
  i18n: { getMessage: (key: string, substitution?: string) => [key, substitution].filter(Boolean).join(' ') },
};
export default browser;

// Channels within one worker alone: those of Node reach the tests beside it.
class Channel {
  static all = new Set<Channel>();
  onmessage: ((event: { data: unknown }) => void) | null = null;
  readonly name: string;
  constructor(name: string) {
    this.name = name;
    Channel.all.add(this);
  }
  postMessage(data: unknown) {
    asked++;
    for (const other of Channel.all)
      if (other !== this && other.name === this.name)
        queueMicrotask(() => other.onmessage?.({ data: structuredClone(data) }));
  }
  close() {
    Channel.all.delete(this);
  }
}
vi.stubGlobal('BroadcastChannel', Channel);

// Web locks, as far as the background uses them: one holder of a name at a time, in order.
vi.stubGlobal('navigator', {
  locks: {
    request: (name: string, task: () => Promise<unknown>) => {
      asked++;
      const turn = (queues.get(name) ?? Promise.resolve()).then(task);
      queues.set(
        name,
        turn.catch(() => undefined),
      );
      return turn;
    },
  },
});
