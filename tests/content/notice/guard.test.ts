// @vitest-environment happy-dom
// The notice is kept in the page and in sight; a page that works against it again and again is left, any other is not.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guardNotice, type NoticeGuard } from '../../../src/content/notice/guard';

let host: HTMLElement;
let dialog: HTMLDialogElement;
let over: Element | null; // what lies where the notice is drawn
let isOpen: boolean;
let isFading: boolean;
let hidden: boolean;
let sight: { tell(isVisible: boolean | undefined): void; asked: number; ended: boolean };
let guard: NoticeGuard;
const raise = vi.fn();
const fought = vi.fn();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'queueMicrotask'] });
  vi.advanceTimersByTime(60_000);
  raise.mockReset();
  fought.mockReset();
  document.body.innerHTML = '';
  host = document.createElement('x-notice');
  dialog = document.createElement('dialog');
  host.attachShadow({ mode: 'open' }).append(dialog);
  document.documentElement.append(host);
  [over, isOpen, isFading, hidden] = [host, true, false, false];
  Object.assign(dialog, { matches: () => isOpen });
  dialog.getAnimations = () => (isFading ? [{} as Animation] : []);
  dialog.getBoundingClientRect = () => new DOMRect(100, 100, 360, 240);
  document.elementFromPoint = () => over;
  Object.defineProperty(document, 'hidden', { get: () => hidden, configurable: true });
  vi.stubGlobal('IntersectionObserver', observerOfSight());
  guard = guardNotice(host, dialog, raise, fought);
});

afterEach(() => {
  guard.stop();
  host.remove();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Stands in for the browser's own, and tells when the test says so. */
function observerOfSight() {
  return class {
    constructor(seen: (entries: { isVisible?: boolean | undefined }[]) => void) {
      sight = { tell: (isVisible) => seen([{ isVisible }]), asked: 0, ended: false };
    }
    observe = () => void sight.asked++;
    unobserve = () => undefined;
    disconnect = () => {
      sight.ended = true;
    };
  };
}

const changesSeen = () => vi.advanceTimersByTimeAsync(1);
const enters = (target: EventTarget, newState = 'open') =>
  target.dispatchEvent(Object.assign(new Event('toggle', { bubbles: true }), { newState }));

describe('a page that leaves the notice alone', () => {
  it('costs no look and is never left', async () => {
    await vi.advanceTimersByTimeAsync(60_000);
    guard.check();
    expect([raise, fought].map((each) => each.mock.calls.length)).toEqual([0, 0]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not blamed for what the browser says while the notice fades in, however late that comes', async () => {
    isFading = true;
    sight.tell(false);
    await vi.advanceTimersByTimeAsync(400);
    sight.tell(false);
    isFading = false;
    await vi.advanceTimersByTimeAsync(400);
    expect(sight.asked).toBe(3);
    sight.tell(true);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(raise).not.toHaveBeenCalled();
  });

  it('is not blamed for an entry of which nothing is left when the browser is asked again', async () => {
    sight.tell(false);
    await vi.advanceTimersByTimeAsync(400);
    sight.tell(true);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(raise).not.toHaveBeenCalled();
  });

  it('is not blamed in a browser that says nothing of it (Firefox)', async () => {
    sight.tell(undefined);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(raise).not.toHaveBeenCalled();
  });

  it('may open one layer of its own over the notice, which comes back on top', async () => {
    enters(document.body);
    await changesSeen();
    expect(raise).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(20_000);
    enters(document.body, 'closed');
    enters(host);
    await changesSeen();
    expect(raise).toHaveBeenCalledTimes(1);
    expect(fought).not.toHaveBeenCalled();
  });
});

describe('a page that works against the notice', () => {
  it('has it put back, and is left at the fourth time', async () => {
    over = document.body;
    guard.check();
    expect(raise).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(400 * 2);
    expect(raise).toHaveBeenCalledTimes(3);
    expect(fought).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(400);
    expect(fought).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(60_000);
    guard.fight();
    guard.check();
    expect([raise, fought].map((each) => each.mock.calls.length)).toEqual([3, 1]);
    expect(sight.ended).toBe(true);
  });

  it('is forgiven what it did more than eight seconds ago', async () => {
    for (let n = 0; n < 10; n++) {
      guard.fight();
      await vi.advanceTimersByTimeAsync(8500);
    }
    expect(raise).toHaveBeenCalledTimes(10);
    expect(fought).not.toHaveBeenCalled();
  });

  it('cannot take it out, close it, or shrink it', () => {
    isOpen = false;
    guard.check();
    expect(raise).toHaveBeenCalledTimes(1);
    isOpen = true;
    host.remove();
    guard.check();
    expect(raise).toHaveBeenCalledTimes(2);
    document.documentElement.append(host);
    dialog.getBoundingClientRect = () => new DOMRect(100, 100, 90, 240);
    guard.check();
    expect(raise).toHaveBeenCalledTimes(3);
  });

  it.each(['inert', 'hidden', 'popover', 'aria-hidden', 'style', 'class'])('cannot change its %s', (name) => {
    host.setAttribute(name, '');
    guard.check();
    expect(host.hasAttribute(name)).toBe(false);
    expect(raise).toHaveBeenCalledTimes(1);
  });

  it('cannot lie over it without taking the pointer, where the browser sees that', async () => {
    sight.tell(false);
    await vi.advanceTimersByTimeAsync(400);
    expect(raise).not.toHaveBeenCalled();
    sight.tell(false);
    expect(raise).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(400);
    expect(raise).toHaveBeenCalledTimes(2);
    sight.tell(true);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(raise).toHaveBeenCalledTimes(2);
  });

  it('cannot cover it and let it go in turn, however fast', async () => {
    for (let n = 0; n < 12 && !fought.mock.calls.length; n++) {
      sight.tell(false);
      await vi.advanceTimersByTimeAsync(380);
      sight.tell(true);
      await vi.advanceTimersByTimeAsync(150);
    }
    expect(fought).toHaveBeenCalledTimes(1);
  });

  it('cannot put one layer after the other over it', async () => {
    for (let n = 0; n < 5; n++) {
      enters(document.body);
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(fought).toHaveBeenCalledTimes(1);
  });

  it('is not looked at while nobody sees it', async () => {
    hidden = true;
    over = document.body;
    guard.check();
    expect(raise).not.toHaveBeenCalled();
  });

  it('may cover what lies outside the window', () => {
    dialog.getBoundingClientRect = () => new DOMRect(innerWidth - 180, 100, 360, 240);
    document.elementFromPoint = (x) => (x > innerWidth ? null : host);
    guard.check();
    expect(raise).not.toHaveBeenCalled();
    dialog.getBoundingClientRect = () => new DOMRect(innerWidth + 10, 100, 360, 240);
    guard.check();
    expect(raise).toHaveBeenCalledTimes(1);
  });
});
