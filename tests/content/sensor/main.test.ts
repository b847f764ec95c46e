// @vitest-environment happy-dom
// The sensor begins in every frame, once, whatever else has come into the frame before it.
import { expect, it, vi } from 'vitest';

vi.mock('../../../src/content/tell', () => ({ tell: () => new Promise(() => {}), isOrphan: () => false }));
vi.stubGlobal('requestIdleCallback', () => 0);
const { linkOfFrame } = await import('../../../src/content/link');

it('a notice that was meant for the page before, and came first, does not keep it out', async () => {
  await import('../../../src/content/notice/main');
  const link = linkOfFrame()!;
  link.notice = { host: document.body } as NonNullable<typeof link.notice>;
  expect(link.doubt).toBeUndefined();
  const listen = vi.spyOn(globalThis, 'addEventListener');
  await import('../../../src/content/sensor/main');
  expect(listen.mock.calls.map(([type]) => type)).toContain('beforeinput');
  // The notice that stands is guarded by it.
  expect(linkOfFrame()).toBe(link);
  expect(link.doubt!().isWaiting()).toBe(false);
  expect(link.notice).toMatchObject({ host: document.body });
});

it('placed again it does nothing', async () => {
  const listen = vi.spyOn(globalThis, 'addEventListener').mockClear();
  vi.resetModules();
  const before = linkOfFrame();
  await import('../../../src/content/sensor/main');
  expect(listen).not.toHaveBeenCalled();
  expect(linkOfFrame()).toBe(before);
});
