// @vitest-environment happy-dom
// A notice about fields of another frame goes when the page is free, whoever asked for it.
import { expect, it, vi } from 'vitest';
import { linkOfFrame } from '../../../src/content/link';

const view = { level: 'hold' };
const look = vi.fn(async (): Promise<{ level: string } | null | undefined> => view);
const heard: ((message: unknown) => Promise<void>)[] = [];
vi.mock('../../../src/content/tell', () => ({
  tell: () => look(),
  api: { runtime: { onMessage: { addListener: (one: (typeof heard)[0]) => heard.push(one) } } },
}));
const close = vi.fn();
vi.mock('../../../src/content/notice/stand', () => ({
  stand: (_: unknown, link: { notice: unknown }) => {
    link.notice = { close };
  },
}));

const stance = async (decided: boolean, now: { level: string } | null | undefined) => {
  close.mockClear();
  look.mockResolvedValueOnce(now);
  await heard[0]!({ type: 'stance', document: 'd', level: 'hold', decided });
  return close.mock.calls.length;
};

it('stays until the background itself says that there is nothing more to warn of', async () => {
  await import('../../../src/content/notice/main');
  await vi.waitFor(() => expect(linkOfFrame()?.notice).toBeTruthy());
  expect(await stance(false, null)).toBe(0);
  look.mockReset();
  expect(await stance(true, view)).toBe(0); // that was said of the page before
  expect(await stance(true, undefined)).toBe(0); // nobody answers
  expect(await stance(true, null)).toBe(1);
  expect(await stance(true, { level: 'none' })).toBe(1);
});
