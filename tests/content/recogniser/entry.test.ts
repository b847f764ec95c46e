// @vitest-environment happy-dom
// A code that goes into a free field: told once, and again only where the background was ended over it.
import { beforeEach, expect, it, vi } from 'vitest';

let sent = 0;
let ended = 0; // times that the background is ended before it answers
let isHeld = false;

const sendMessage = async () => {
  sent++;
  if (ended-- > 0) throw new Error('The message port closed before a response was received.');
  return null;
};
vi.stubGlobal('chrome', { runtime: { id: 'kashao', sendMessage } });
const { entryTeller } = await import('../../../src/content/recogniser/entry');

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<input>';
  [sent, ended, isHeld] = [0, 0, false];
  const told = entryTeller({
    get isHeld() {
      return isHeld;
    },
    fields: { has: () => true },
  });
  document.body.oninput = told;
});

async function type(text: string) {
  const field = document.querySelector('input')!;
  for (const sign of text) {
    field.value += sign;
    field.dispatchEvent(new InputEvent('input', { inputType: 'insertText', bubbles: true }));
  }
  await vi.advanceTimersByTimeAsync(60_000);
}

it('is told once, however long it is', async () => {
  await type('2GH3JK4M');
  expect(sent).toBe(1);
});

it('is told again until it is heard', async () => {
  ended = 2;
  await type('2GH3');
  expect(sent).toBe(3);
});

it('is not told for ever', async () => {
  ended = Number.POSITIVE_INFINITY;
  await type('2GH3');
  expect(sent).toBe(7);
});

it('is none where the field is held', async () => {
  isHeld = true;
  await type('2GH3');
  expect(sent).toBe(0);
});
