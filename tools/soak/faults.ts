// What goes wrong in a soak: chance with a seed, and a storage that fails for moments which the test and the background both know.

/** Numbers from 0 to 1, the same for the same seed. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How long one moment lasts, in ms. */
const MOMENT = 500;

/** Does the storage fail at this time? In one of twelve moments. Sent to the background as text: it uses nothing outside itself. */
function failsAt(seed: number, moment: number): boolean {
  let mixed = Math.imul(moment ^ seed, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  return ((mixed ^ (mixed >>> 13)) >>> 0) % 12 === 0;
}

/** Did the storage work all the time from one time to another, in ms since 1970? The moment after counts too: a write may come late. */
export function worked(seed: number, from: number, to: number): boolean {
  for (let moment = Math.floor(from / MOMENT); moment <= Math.floor(to / MOMENT) + 1; moment++)
    if (failsAt(seed, moment)) return false;
  return true;
}

/** What the background tells: how often it has started, how many writes failed, how many found no room, and every error that nobody caught. */
export type Told = { starts: number; failed: number; full: number; errors: string[] };

/** When the storage is full, in ms since 1970; each background that comes to know of it makes room by erasing something. */
export type Full = { from: number; until: number };

/** Runs in the background before its own code. A write that fails does so at once, or takes its transaction with it. */
export const brittleStorage = (seed: number, full: Full): string => `{
  const failsAt = ${failsAt};
  let hasRoom = false;
  const erase = IDBObjectStore.prototype.delete;
  IDBObjectStore.prototype.delete = function (...given) {
    hasRoom = true;
    return erase.apply(this, given);
  };
  const channel = new BroadcastChannel('soak');
  let calm = false;
  channel.onmessage = ({ data }) => { if (data === 'calm') calm = true; };
  channel.postMessage({ starts: 1 });
  for (const name of ['add', 'put']) {
    const write = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (...given) {
      if (!hasRoom && Date.now() >= ${full.from} && Date.now() < ${full.until}) {
        channel.postMessage({ full: 1 });
        throw new DOMException('made to be full', 'QuotaExceededError');
      }
      if (calm || !failsAt(${seed}, Math.floor(Date.now() / ${MOMENT}))) return write.apply(this, given);
      channel.postMessage({ failed: 1 });
      if (Math.random() < 0.5) throw new DOMException('made to fail', 'UnknownError');
      const request = write.apply(this, given);
      this.transaction.abort();
      return request;
    };
  }
  const uncaught = (what) => channel.postMessage({ error: String(what?.stack ?? what) });
  addEventListener('unhandledrejection', ({ reason }) => uncaught(reason));
  addEventListener('error', ({ error, message }) => uncaught(error ?? message));
}`;

// The next ones run in a page of the extension, as text.
export function listen(): void {
  const told: Told = { starts: 0, failed: 0, full: 0, errors: [] };
  Object.assign(globalThis, { told });
  new BroadcastChannel('soak').onmessage = ({ data }) => {
    told.starts += data.starts ?? 0;
    told.failed += data.failed ?? 0;
    told.full += data.full ?? 0;
    if (data.error) told.errors.push(data.error);
  };
}

export const whatWasTold = (): Told => (globalThis as unknown as { told: Told }).told;

/** From now on nothing fails. The background must be there to hear it, and may just have been ended. */
export async function calm(): Promise<void> {
  await chrome.runtime.sendMessage({ type: 'hello' });
  new BroadcastChannel('soak').postMessage('calm');
}
