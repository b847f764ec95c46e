// @vitest-environment happy-dom
// Keys past every field: held for a field that waits to be judged, free on a page that holds nothing.
import { expect, it } from 'vitest';
import type { Doubt, FrameLink } from '../../../src/content/link';
import { guardOf } from '../../../src/content/recogniser/guard';
import type { HeldFrame } from '../../../src/content/recogniser/held-frame';
import { net } from '../../../src/content/sensor/net';

const frame = { isHeld: false, state: { asks: '' }, fields: { lookForDrawn() {} } } as unknown as HeldFrame;
const holdsPage = (doubt: Partial<Doubt>) =>
  guardOf(frame, { notice: null } as FrameLink, doubt as Doubt).holdsPage();

it.each([true, false])('a field that waits keeps them, on an official host too: %s', (isOfficial) => {
  expect(holdsPage({ isOfficial, isWaiting: () => true })).toBe(true);
  expect(holdsPage({ isOfficial, isWaiting: () => false })).toBe(false);
});

it('what is typed past every field while one waits is a row of that field, and no page without a prompt ends it', () => {
  let isWaiting = true;
  const typed = net();
  const counted = (_: unknown, text: string) => typed.counts(text);
  const doubt = { typed, isOfficial: false, isWaiting: () => isWaiting, guard: { catches: counted } };
  const fields = { isOther: () => false, catches: () => false }; // as for a page that asks for nothing
  const held = { ...frame, fields } as unknown as HeldFrame;
  const guard = guardOf(held, { notice: null } as FrameLink, doubt as unknown as Doubt);
  expect([...'7K3Q'].map((sign) => guard.catches(null, sign))).toEqual([false, false, false, true]);
  isWaiting = false;
  expect([...'7K3Q'].map((sign) => guard.catches(null, sign))).toEqual([false, false, false, false]);
});

it('a choice for each character is asked for by what names it, as words before a choice are no prompt of the page', () => {
  const signs = [...'0123456789'].map((sign) => `<option>${sign}</option>`).join('');
  document.body.innerHTML = `<select>${signs}</select>`.repeat(4);
  const asked: unknown[] = [];
  const fields = {
    speaksOfCard: () => true,
    note() {},
    standing: () => [],
    catches: (field: unknown) => asked.push(field),
  };
  const doubt = { roots: { all: [document] }, isOfficial: false } as unknown as Doubt;
  const guard = guardOf({ ...frame, fields } as unknown as HeldFrame, { notice: null } as FrameLink, doubt);
  const choice = document.querySelector('select')!;
  expect(guard.holdsPress?.(choice)).toBe('typing');
  expect(asked).toEqual([choice]);
});
