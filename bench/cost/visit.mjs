// One page load, traced: the time that the page's main thread spent for an extension, by the clock of that thread.
import { pause } from './chromium.mjs';

const CATEGORIES = ['devtools.timeline', 'v8', 'extensions', 'blink.user_timing'];
const SETTLE_MS = 500;
const MARK = 'typing';

/** What of the trace belongs to an extension. @type {Record<string, 'world' | 'compile' | 'start' | 'callbacks'>} */
const KIND = {
  'ScriptInjection::InjectJs': 'world',
  'v8.compile': 'compile',
  EvaluateScript: 'start',
  'v8.run': 'start',
  FunctionCall: 'callbacks',
};

/** @param {any} browser @param {string} url @param {string[]} [fields] ids of fields to type into; then only that is measured */
export async function visit(browser, url, fields) {
  /** @type {any[]} */
  const events = [];
  const note = (/** @type {any} */ { value }) => events.push(...value);
  browser.events.on('Tracing.dataCollected', note);
  await browser.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: CATEGORIES },
  });
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  const send = (/** @type {string} */ method, /** @type {object} */ params) =>
    browser.send(method, params, sessionId);
  await send('Page.enable', {});
  const loaded = browser.next('Page.loadEventFired', sessionId);
  await send('Page.navigate', { url });
  await loaded;
  await send('Runtime.evaluate', { expression: 'done', awaitPromise: true });
  await pause(SETTLE_MS);
  if (fields) await type(send, fields);
  const complete = browser.next('Tracing.tracingComplete');
  await browser.send('Tracing.end');
  await complete;
  browser.events.off('Tracing.dataCollected', note);
  await browser.send('Target.closeTarget', { targetId });
  return timesIn(events);
}

/** @param {(method: string, params: object) => Promise<any>} send @param {string[]} fields */
async function type(send, fields) {
  await send('Runtime.evaluate', { expression: `void performance.mark('${MARK}')` });
  for (const id of fields) {
    await send('Runtime.evaluate', { expression: `document.getElementById('${id}').focus()` });
    for (const text of '600649123456') {
      await send('Input.dispatchKeyEvent', { type: 'keyDown', key: text, code: `Digit${text}`, text });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', key: text, code: `Digit${text}` });
      await pause(15);
    }
  }
  await pause(SETTLE_MS);
}

/** Milliseconds by kind; an event within another counts once, as the inner one. @param {any[]} events */
function timesIn(events) {
  const mains = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(threadOf),
  );
  const from = events.find(({ name }) => name === MARK)?.ts ?? 0;
  const ours = events
    .filter((event) => event.ph === 'X' && event.ts >= from && mains.has(threadOf(event)) && isOurs(event))
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const sum = { world: 0, compile: 0, start: 0, callbacks: 0 };
  /** @type {Map<string, any[]>} */
  const open = new Map();
  for (const event of ours) {
    const thread = threadOf(event);
    const stack = open.get(thread) ?? [];
    while (stack.length && stack.at(-1).ts + stack.at(-1).dur <= event.ts) stack.pop();
    const outer = stack.at(-1);
    if (outer) sum[KIND[outer.name]] -= cpu(event);
    sum[KIND[event.name]] += cpu(event);
    open.set(thread, [...stack, event]);
  }
  return sum;
}

const threadOf = (/** @type {any} */ { pid, tid }) => `${pid}:${tid}`;
const cpu = (/** @type {any} */ { tdur, dur }) => (tdur ?? dur ?? 0) / 1000;

/** @param {any} event */
function isOurs({ name, args }) {
  if (!(name in KIND)) return false;
  if (name === 'ScriptInjection::InjectJs') return true;
  return [args?.data?.url, args?.fileName, args?.beginData?.url].some((url) =>
    url?.startsWith?.('chrome-extension://'),
  );
}
