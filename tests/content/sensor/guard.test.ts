// @vitest-environment happy-dom
// Keys past every field: held for a field that waits to be judged, free on a page that holds nothing.
import { expect, it } from 'vitest';
import { guardOf } from '../../../src/content/sensor/guard';
import type { HeldFrame } from '../../../src/content/sensor/held-frame';

const frame = (change: Partial<HeldFrame>) =>
  ({
    isOfficial: true,
    isHeld: false,
    isWaiting: () => false,
    state: { asks: '' },
    link: { notice: null },
    fields: { lookForDrawn() {}, isUndecided: () => false },
    ...change,
  }) as unknown as HeldFrame;
const holdsPage = (change: Partial<HeldFrame>) => guardOf(frame(change), () => false).holdsPage();

it.each([true, false])('a field that waits keeps them, on an official host too: %s', (isOfficial) => {
  expect(holdsPage({ isOfficial, isWaiting: () => true })).toBe(true);
  expect(holdsPage({ isOfficial, isWaiting: () => false })).toBe(false);
});
