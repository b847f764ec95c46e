// @vitest-environment happy-dom
// What was held back while nobody could tell: all of it is told when the recogniser comes, and goes where it was meant to go.
import { beforeEach, expect, it, vi } from 'vitest';

const answers: ((around: null) => void)[] = [];
vi.mock('../../../src/content/tell', () => ({
  tell: () => new Promise((answer) => answers.push(answer)),
  isOrphan: () => false,
}));
const { undecided } = await import('../../../src/content/sensor/undecided');

const settle = vi.fn();
beforeEach(() => settle.mockReset());
const start = () =>
  undecided({ hold: { settle }, around: null } as unknown as Parameters<typeof undecided>[0]);
const key = (keys: string, isCode = false) => ({
  input: 'typing' as const,
  field: null,
  hit: null,
  isCode,
  keys,
});
const focus = (field: HTMLElement) => ({
  input: 'focus' as const,
  field,
  hit: null,
  isCode: false,
  keys: '',
});
const field = () => document.createElement('input');

it('a code that one more key follows is still one, until it has been judged', async () => {
  const { ask, wait, isWaiting } = start();
  for (const isCode of [false, true, false]) wait(key('7', isCode));
  expect(isWaiting()).toBe(true);
  ask();
  answers.pop()!(null);
  await vi.waitFor(() => expect(settle).toHaveBeenCalledWith([key('777', true)]));
  expect(isWaiting()).toBe(false);
  wait(key('8'));
  ask();
  answers.pop()!(null);
  await vi.waitFor(() => expect(settle).toHaveBeenLastCalledWith([key('8')]));
});

it('what waits is asked for again with the next key when nobody answered', async () => {
  const link = { hold: null as object | null, around: null };
  const { wait } = undecided(link as unknown as Parameters<typeof undecided>[0]);
  wait(key('a'));
  answers.pop()!(null); // the background was ended, and no recogniser came
  await vi.waitFor(() => {
    wait(key('b'));
    expect(answers.length).toBe(1);
  });
  expect(settle).not.toHaveBeenCalled();
  link.hold = { settle };
  answers.pop()!(null);
  await vi.waitFor(() => expect(settle.mock.lastCall![0][0].keys).toMatch(/^ab+$/));
});

it('an answer that was lost judges nothing, though the recogniser has come, and is asked for again', async () => {
  const link = { hold: { settle }, around: 'before' };
  const { ask, wait } = undecided(link as unknown as Parameters<typeof undecided>[0]);
  wait(key('a'));
  (answers.pop() as (around?: null) => void)();
  await vi.waitFor(() => expect(answers.length).toBe(0));
  expect(settle).not.toHaveBeenCalled();
  expect(link.around).toBe('before');
  await vi.waitFor(() => {
    ask();
    expect(answers.length).toBe(1);
  });
  answers.pop()!(null);
  await vi.waitFor(() => expect(settle).toHaveBeenCalledWith([key('a')]));
});

it('the recogniser is asked for again by itself until it has come, once at a time however often it is asked for', async () => {
  vi.useFakeTimers();
  const link = { hold: null as object | null, around: null };
  const { ask } = undecided(link as unknown as Parameters<typeof undecided>[0]);
  ask();
  for (let n = 0; n < 40; n++) {
    answers.pop()!(null);
    await vi.advanceTimersByTimeAsync(399);
    ask();
    expect(answers).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(answers.length).toBe(1);
  }
  link.hold = { settle };
  answers.pop()!(null);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(answers).toEqual([]);
  vi.useRealTimers();
});

it('keys that come to no field are for the one that lost the focus last, and those of another before it are kept', async () => {
  const { ask, wait } = start();
  const [one, other] = [field(), field()];
  wait(focus(one));
  wait(key('a'));
  wait(focus(other));
  wait(key('b'));
  wait(key('c'));
  ask();
  answers.pop()!(null);
  const [first, second] = [
    { ...key('a'), field: one },
    { ...key('bc'), field: other },
  ];
  await vi.waitFor(() => expect(settle).toHaveBeenCalledWith([first, second]));
  for (const waiting of [focus(one), key('d'), focus(other), focus(one), key('e')]) wait(waiting);
  ask();
  answers.pop()!(null);
  const back = { ...key('de'), field: one };
  await vi.waitFor(() => expect(settle).toHaveBeenLastCalledWith([back]));
});

it('a click that hit no field is for none, and comes after what was typed', async () => {
  const { ask, wait } = start();
  const hit = document.createElement('button');
  const one = field();
  wait(focus(one));
  wait(key('a'));
  wait({ ...key(''), hit });
  ask();
  answers.pop()!(null);
  const typed = { ...key('a'), field: one };
  await vi.waitFor(() => expect(settle).toHaveBeenCalledWith([typed, { ...key(''), hit }]));
});
