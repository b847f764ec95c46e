// Chromium with at most one unpacked extension, driven over its pipe: a driver library would put a world of its own into every frame, which is what is measured.
import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { within } from './within.mjs';

const ANSWER_MS = 30_000; // the longest that Chromium may take for an answer or an event

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.*',
  '--disable-features=DisableLoadExtensionCommandLineSwitch,SpareRendererForSitePerProcess,Translate,OptimizationHints',
  '--remote-debugging-pipe',
];

/** @param {string} program the browser's path @param {string | null} extension folder of the unpacked extension, null for none */
export async function startChromium(program, extension) {
  const profile = mkdtempSync(join(tmpdir(), 'kashao-cost-'));
  const load = extension
    ? [`--load-extension=${extension}`, `--disable-extensions-except=${extension}`]
    : ['--disable-extensions'];
  const child = spawn(program, [...FLAGS, ...load, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const browser = connect(child.stdio[3], child.stdio[4]);
  void ended.then(() => browser.fail('Chromium has ended'));
  const { product } = await browser.send('Browser.getVersion');
  await pause(2500); // the extension's own start is part of no page
  return {
    ...browser,
    version: product,
    async close() {
      void browser.send('Browser.close').catch(() => undefined);
      await Promise.race([ended, pause(3000)]);
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // it has ended by itself
      }
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

export const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Messages end with a zero byte. @param {any} writer @param {any} reader */
function connect(writer, reader) {
  const events = new EventEmitter();
  events.setMaxListeners(0);
  const waiting = new Map();
  let id = 0;
  let rest = Buffer.alloc(0);
  reader.on('data', (/** @type {Buffer} */ chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const message = JSON.parse(rest.subarray(0, end).toString());
      rest = rest.subarray(end + 1);
      if (message.id === undefined) events.emit(message.method, message.params, message.sessionId);
      else if (message.error) waiting.get(message.id)?.reject(new Error(message.error.message));
      else waiting.get(message.id)?.resolve(message.result);
      waiting.delete(message.id);
    }
  });
  /** @param {string} method @param {object} [params] @param {string} [sessionId] @returns {Promise<any>} */
  const send = (method, params = {}, sessionId) =>
    within(
      ANSWER_MS,
      new Promise((resolve, reject) => {
        waiting.set(++id, { resolve, reject });
        writer.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      }),
      `the answer to ${method}`,
    );
  /** The next event of this name, of this session if one is given. @param {string} method @param {string} [sessionId] @returns {Promise<any>} */
  const next = (method, sessionId) => {
    const come = new Promise((resolve) => {
      const note = (/** @type {any} */ params, /** @type {string | undefined} */ from) => {
        if (sessionId && from !== sessionId) return;
        events.off(method, note);
        resolve(params);
      };
      events.on(method, note);
    });
    const answer = within(ANSWER_MS, come, method);
    answer.catch(() => undefined); // it is awaited later, and what comes before it may fail first
    return answer;
  };
  /** Nobody answers any more. @param {string} why */
  const fail = (why) => {
    for (const { reject } of waiting.values()) reject(new Error(why));
    waiting.clear();
  };
  writer.on('error', () => fail('Chromium does not listen any more'));
  return { send, next, events, fail };
}
