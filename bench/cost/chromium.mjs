// Chromium with at most one unpacked extension, driven over its pipe: a driver library would put a world of its own into every frame, which is what is measured.
import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
  const browser = connect(child.stdio[3], child.stdio[4]);
  const ended = new Promise((resolve) => child.once('exit', resolve));
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
    new Promise((resolve, reject) => {
      waiting.set(++id, { resolve, reject });
      writer.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  /** @param {string} method @returns {Promise<any>} */
  const next = (method) => new Promise((resolve) => events.once(method, resolve));
  return { send, next, events };
}
