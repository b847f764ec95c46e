// @vitest-environment happy-dom
// The notice is placed again whenever there is news of its page: it says that news, or goes where nothing is left to warn of.
import { beforeEach, expect, it, vi } from 'vitest';

type View = { level: string } | null | undefined;
let view: View;
vi.mock('../../../src/content/tell', () => ({ tell: async () => view }));
const standing = { close: vi.fn(), refresh: vi.fn() };
const stand = vi.fn((_: unknown, link: { notice: unknown }) => {
  link.notice = standing;
});
vi.mock('../../../src/content/notice/stand', () => ({ stand }));

/** Places it, with what the background answers then. */
async function place(answer: View): Promise<void> {
  view = answer;
  vi.resetModules();
  await import('../../../src/content/notice/main');
  await new Promise((done) => setTimeout(done));
}

beforeEach(() => {
  for (const mock of [stand, standing.close, standing.refresh]) mock.mockClear();
});

it('stands once, and not where there is nothing to say', async () => {
  for (const nothing of [null, undefined, { level: 'none' }]) await place(nothing);
  expect(stand).not.toHaveBeenCalled();
  await place({ level: 'hold' });
  expect(stand).toHaveBeenCalledOnce();
  await place({ level: 'interstitial' });
  expect(stand).toHaveBeenCalledOnce();
  expect(standing.refresh).toHaveBeenCalledExactlyOnceWith({ level: 'interstitial' });
});

it.each([
  ['the shopper has gone on', null, 1],
  ['the page needs no warning any more', { level: 'none' }, 1],
  ['nobody answers', undefined, 0],
])('goes where %s: %o', async (_, answer, times) => {
  await place({ level: 'hold' });
  await place(answer);
  expect(standing.close).toHaveBeenCalledTimes(times);
});
