// @vitest-environment happy-dom
// Keys past every field: held for a field that waits to be judged, free on a page that holds nothing.
import { expect, it } from 'vitest';
import type { Doubt, FrameLink } from '../../../src/content/link';
import { guardOf } from '../../../src/content/recogniser/guard';
import type { HeldFrame } from '../../../src/content/recogniser/held-frame';

const frame = { isHeld: false, state: { asks: '' }, fields: { lookForDrawn() {} } } as unknown as HeldFrame;
const holdsPage = (doubt: Partial<Doubt>) =>
  guardOf(frame, { notice: null } as FrameLink, doubt as Doubt).holdsPage();

it.each([true, false])('a field that waits keeps them, on an official host too: %s', (isOfficial) => {
  expect(holdsPage({ isOfficial, isWaiting: () => true })).toBe(true);
  expect(holdsPage({ isOfficial, isWaiting: () => false })).toBe(false);
});
