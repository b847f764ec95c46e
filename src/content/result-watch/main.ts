// Entry of the watch for results, put into a frame after a code was entered there, and into the page that follows: says
// which result phrases have appeared since. Sends ids only, never a word of the page.
import type { ResultKind } from '../../model';
import { addAllShadowRoots } from '../roots';
import { isOrphan, tellAgain } from '../tell';
import { type VisibleResult, visibleResults } from './visible-results';

const LASTS = 120_000; // ms after the entry; what the page says later is no answer to it
const LEAST_PAUSE = 250; // ms between two looks
const DUTY = 20; // a look is followed by a pause of at least this many times its own length

type Watch = { restart(): void };
const world = globalThis as unknown as { kashaoWatch?: Watch };

const roots = new Set<Document | ShadowRoot>([document]);
const observer = new MutationObserver(soon);
let shown = new Map<string, VisibleResult>(); // by text: what was visible at the last look
let old: readonly string[] = []; // phrases of the page before, which say nothing new on this one
let sums = new Map<string, number>(); // the sum that a phrase showed first
const told = new Map<ResultKind, number>(); // by the entry that each was last told of
let entry = 0;
let ends = 0; // ms since 1970; 0 where it is over
let timer = 0;
let due = 0;
let asking: Promise<void>;

// Put in again after another entry: what stands there now is old, and the time starts anew.
if (world.kashaoWatch) world.kashaoWatch.restart();
else {
  world.kashaoWatch = { restart };
  begin();
}

function begin() {
  ends = Date.now() + LASTS; // should nobody answer
  entry++;
  const now = look();
  shown = now;
  sums = new Map(
    [...now.values()].flatMap(({ phrase, mustExceed }) =>
      mustExceed === undefined ? [] : [[phrase, mustExceed]],
    ),
  );
  observe();
  // Asked at once: a page that nothing is awaited of is not read any further.
  asking = ask(now, entry);
}

/** Asks what to judge, and until when. `before`: what stood there when the watch began. */
async function ask(before: ReadonlyMap<string, VisibleResult>, about: number) {
  const phrases = [...new Set([...before.values()].map(({ phrase }) => phrase))].slice(0, 64);
  const reply = await tellAgain({ type: 'watch-result', phrases });
  if (about !== entry) return;
  if (!reply || reply.judge === 'nothing') return end();
  ends = reply.until;
  if (reply.judge === 'new') return;
  // The page that follows the entry: its first words may already be the answer.
  old = reply.known;
  judge(before.values());
}

function soon() {
  if (timer) return;
  observer.disconnect();
  const pause = Math.max(0, due - performance.now());
  timer = setTimeout(() => requestIdleCallback(compare, { timeout: 250 }), pause) as unknown as number;
}

function compare() {
  timer = 0;
  if (isOrphan() || Date.now() > ends) return end();
  const start = performance.now();
  const now = look();
  // The same words written anew are an answer where they were one before: to the entry before.
  const isNew = ([text, { element, result }]: [string, VisibleResult]) =>
    !shown.has(text) || (told.has(result) && shown.get(text)!.element !== element);
  const added = [...now].filter(isNew).map(([, result]) => result);
  shown = now;
  observe();
  // The answer to the first question says what to judge at all.
  void asking.then(() => judge(added));
  const took = performance.now() - start;
  due = performance.now() + Math.max(LEAST_PAUSE, took * DUTY);
}

function look() {
  addAllShadowRoots(roots);
  return visibleResults(roots);
}

function observe() {
  for (const root of roots)
    observer.observe(root, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-hidden'],
    });
}

function judge(results: Iterable<VisibleResult>) {
  for (const { result, phrase, mustExceed } of results) {
    if (!ends || old.includes(phrase) || told.get(result) === entry) continue;
    if (mustExceed !== undefined && !(mustExceed > (sums.get(phrase) ?? Infinity))) continue;
    told.set(result, entry);
    void tellAgain({ type: 'result', result, phrase });
  }
}

function end() {
  observer.disconnect();
  clearTimeout(timer);
  timer = 0;
  ends = 0;
}

function restart() {
  // A page may answer before the entry that ended with its button is reported: that answer is not old.
  clearTimeout(timer);
  if (ends) compare();
  end();
  old = [];
  begin();
}
