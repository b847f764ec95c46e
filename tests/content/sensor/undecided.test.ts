// @vitest-environment happy-dom
// What was held back while nobody could tell: the last of it is told to the recogniser, and that it looked like a code stays.
import { expect, it, vi } from 'vitest';

const answers: ((around: null) => void)[] = [];
vi.mock('../../../src/content/tell', () => ({ tell: () => new Promise((answer) => answers.push(answer)) }));
const { undecided } = await import('../../../src/content/sensor/undecided');

const key = (isCode: boolean) => ({ input: 'typing' as const, field: null, hit: null, isCode });

it('a code that one more key follows is still one, until it has been judged', async () => {
  const link = { recogniser: {}, around: null } as unknown as Parameters<typeof undecided>[0];
  const settle = vi.fn();
  const { ask, wait, isWaiting } = undecided(link, settle);
  for (const isCode of [false, true, false]) wait(key(isCode));
  expect(isWaiting()).toBe(true);
  ask();
  answers.pop()!(null);
  await vi.waitFor(() => expect(settle).toHaveBeenCalledWith(key(true)));
  expect(isWaiting()).toBe(false);
  wait(key(false));
  ask();
  answers.pop()!(null);
  await vi.waitFor(() => expect(settle).toHaveBeenLastCalledWith(key(false)));
});
