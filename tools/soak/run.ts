// One browser soaked: pages come and go, cards are worked on, the background is ended and the storage fails, all at random.
import { readFileSync } from 'node:fs';
import { type Browser, type Engine, pause, until } from '../../harness/browser';
import { launch } from '../../harness/launch';
import { type Sites, startSites } from '../../harness/sites';
import { playAppeal } from '../appeal-case';
import { readDemoPages, serveDemo } from '../demo-pages';
import { cardsOf } from './cards';
import { faultsOf, uncaught } from './checks';
import { brittleStorage, calm, chance, type Full, listen, whatWasTold } from './faults';
import { extensionMemory } from './memory';
import { nextPage, type SoakPage } from './pages';
import { comeAndGo, typeOn, type Visit } from './visit';

/** `examine` says what is wrong with an evidence pack; it loads modules of its own, which it cannot from in here. */
export type Options = {
  engine: Engine;
  seed: number;
  pages: number;
  minutes: number;
  examine(pack: Buffer): Promise<{ problems: string[] }>;
};
export type Outcome = {
  engine: Engine;
  minutes: number;
  pages: number;
  typed: number;
  cards: number;
  answers: number;
  events: number;
  checks: number;
  starts: number; // of the background, each after an end of it
  failedWrites: number;
  fullWrites: number; // that found no room
  memory: [early: number, late: number] | null; // MB of the extension's process
  session: [before: number, after: number]; // bytes
  faults: string[];
};

type Going = Options & {
  browser: Browser;
  sites: Sites;
  random: () => number;
  visits: Visit[];
  errors: string[];
  memory: number[];
  isOver: boolean;
};

/** Memory may be taken that is not given back at once: so much more in the end than in the beginning is no leak, in MB. */
const SLACK = 40;
/** What of the session's memory belongs to a tab, and must be gone with it. */
const OF_A_TAB = /^(page|visit|warning|witness):/;
/** How much larger the rest may be in the end: lists of ids that have a bound. In bytes. */
const SESSION_SLACK = 2000;

export async function soak(options: Options): Promise<Outcome> {
  const { engine, seed, minutes: planned } = options;
  const sites = await startSites();
  serveDemo(sites, readDemoPages());
  const full = fullMoment(planned);
  const browser = await launch(engine, sites, { background: brittleStorage(seed, full) });
  const random = chance(seed);
  const state = { visits: [], errors: [], memory: [], isOver: false };
  const going: Going = { ...options, ...state, browser, sites, random };
  try {
    await browser.inExtension(listen);
    await wave(going);
    const before = await settledSession(browser);
    const start = Date.now();
    const cards = cardsOf(browser, random);
    await Promise.all([visitAll(going), kill(going), work(going, cards.handle)]);
    const minutes = Math.round((Date.now() - start) / 6000) / 10;
    await browser.inExtension(calm);
    await wave(going);
    const after = await settledSession(browser);
    const stored = await browser.stored();
    const { starts, failed, full: fullWrites, errors } = await browser.inExtension(whatWasTold);
    return {
      engine,
      minutes,
      pages: going.visits.length,
      typed: going.visits.filter(({ typed }) => typed).length,
      cards: cards.kept.length,
      answers: cards.kept.reduce((sum, { confirmed }) => sum + confirmed, 0),
      events: stored.tables.events!.length,
      checks: stored.tables.checks!.length,
      starts,
      failedWrites: failed,
      fullWrites,
      memory: quarters(going.memory),
      session: [sizeOf(before), sizeOf(after)],
      faults: [
        ...faultsOf({ seed, full, visits: going.visits, kept: cards.kept, stored }),
        ...going.errors,
        ...uncaught(errors),
        ...faultsOfSession(before, after),
        ...faultsOfMemory(quarters(going.memory)),
        ...(await faultsOfPack(going)),
      ],
    };
  } finally {
    await browser.close();
    await sites.close();
  }
}

/** Early, so that most of what is visited is owed a record that stays. */
function fullMoment(minutes: number): Full {
  const from = Date.now() + minutes * 0.3 * 60_000;
  return { from, until: from + 3000 };
}

/** How much longer than planned a slow machine may take; then it is left at fewer pages, as the figures show. */
const LATEST = 1.25;

/** Visits pages until there have been enough, evenly over the time. */
async function visitAll(going: Going): Promise<void> {
  const { pages, minutes, visits } = going;
  const start = Date.now();
  const first = visits.length;
  while (visits.length - first < pages && Date.now() < start + LATEST * minutes * 60_000) {
    await wave(going);
    const due = start + ((visits.length - first) / pages) * minutes * 60_000;
    await pause(Math.max(0, due - Date.now()));
  }
  going.isOver = true;
}

/** Some tabs at once, and often a page in front of them on which a code is typed. */
async function wave(going: Going): Promise<void> {
  const { browser, sites, random, visits, errors, engine } = going;
  const take = (): SoakPage => nextPage(sites, visits.length + taken++, random);
  let taken = 0;
  const some = Array.from({ length: 1 + Math.floor(random() * 6) }, take);
  const [typed, code] = random() < 0.6 ? [take(), codeOf(random)] : [];
  const beside = typed && code ? () => typeOn(browser, typed, code, errors) : undefined;
  await comeAndGo(browser, some, beside).then(
    (done) => visits.push(...done),
    (error) => errors.push(String(error)),
  );
  if (visits.length > 20 && random() < 0.15) await lookBack(browser, errors);
  const pid = browser.pid();
  const memory = pid && extensionMemory(engine, pid);
  if (memory) going.memory.push(memory);
}

/** Opens the history, which must have something to show whatever happens below it. */
async function lookBack(browser: Browser, errors: string[]): Promise<void> {
  const tab = await browser.extensionPage('history.html#checks');
  const noted = (error: unknown) => void errors.push(`history: ${String(error)}`);
  tab.page.on('pageerror', noted);
  await tab.wait('.checks a').catch(noted);
  tab.page.off('pageerror', noted);
  await tab.close();
}

/** Letters that no hash has, so that what is found of it is the code's; digits among them, as real ones have. */
const codeOf = (random: () => number): string =>
  Array.from({ length: 16 }, (_, at) => {
    const signs = at % 3 ? 'GHJKMNPQRSTVWXYZ' : '23456789';
    return signs[Math.floor(random() * signs.length)];
  }).join('');

/** Ends the background every few seconds; one that is just starting can outlive it. */
async function kill(going: Going): Promise<void> {
  while (!going.isOver) {
    await pause(500 + going.random() * 4000);
    await going.browser.killWorker().catch(() => undefined);
  }
}

/** Does something with a card about every second. */
async function work(going: Going, handle: () => Promise<void>): Promise<void> {
  while (!going.isOver) {
    await pause(300 + going.random() * 1200);
    await handle();
  }
}

/** What the session remembers once all tabs are closed. */
async function settledSession(browser: Browser): Promise<object> {
  const read = async () => (await browser.stored()).session;
  const isSettled = async () => !Object.keys(await read()).some((key) => OF_A_TAB.test(key));
  await until(isSettled, 'the tabs to be forgotten', 8000).catch(() => undefined);
  return read();
}

const sizeOf = (session: object): number => JSON.stringify(session).length;

function faultsOfSession(before: object, after: object): string[] {
  const left = Object.keys(after).filter((key) => OF_A_TAB.test(key));
  const grown = sizeOf(after) - sizeOf(before);
  return [
    ...left.map((key) => `the session still has ${key}, whose tab is closed`),
    ...(grown > SESSION_SLACK ? [`the session grew by ${grown} bytes`] : []),
  ];
}

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;

/** Medians of the second and of the last quarter: the first is spent on getting warm. */
function quarters(samples: number[]): [number, number] | null {
  if (samples.length < 8) return null;
  const quarter = samples.length >> 2;
  return [median(samples.slice(quarter, 2 * quarter)), median(samples.slice(-quarter))].map(Math.round) as [
    number,
    number,
  ];
}

const faultsOfMemory = (memory: [number, number] | null): string[] =>
  memory && memory[1] > memory[0] + SLACK ? [`memory grew from ${memory[0]} to ${memory[1]} MB`] : [];

/** After all that, a card is still walked from the first check to an evidence pack that the verifier finds nothing wrong with. */
async function faultsOfPack({ browser, examine }: Going): Promise<string[]> {
  try {
    await browser.inExtension(() => chrome.runtime.sendMessage({ type: 'choose-card', card: null }));
    const { pack } = await playAppeal(browser, 'zh-CN', async () => {});
    return (await examine(readFileSync(pack))).problems.map((problem) => `the evidence pack: ${problem}`);
  } catch (error) {
    return [`the appeal: ${String(error)}`];
  }
}
