// @vitest-environment happy-dom
// A held frame until the background has answered: what is typed in that time is written where it frees, and lost where it warns.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Doubt, FrameLink } from '../../../src/content/link';
import type { Seen } from '../../../src/content/recogniser/find-fields';
import { knownRoots } from '../../../src/content/sensor/known-roots';
import type { SightingReply } from '../../../src/protocol';

let answers: ((reply: Partial<SightingReply> | undefined) => void)[];
vi.mock('../../../src/content/tell', () => ({
  tell: ({ type }: { type: string }) =>
    new Promise((answer) => {
      if (type === 'sighting') answers.push(answer as never);
    }),
  isOrphan: () => false,
  api: () => ({}),
}));
let found: (seen: Seen) => void;
vi.mock('../../../src/content/recogniser/card-fields', () => ({
  cardFields: (_: unknown, __: unknown, then: typeof found) => {
    found = then;
    return { has: () => true };
  },
}));
vi.mock('../../../src/content/recogniser/sighting', () => ({ sightingOf: () => ({}) }));
const { heldFrame } = await import('../../../src/content/recogniser/held-frame');

const field = () => document.querySelector('input')!;
let link: FrameLink;
let frame: ReturnType<typeof heldFrame>;
const write = vi.fn();
const answer = async (reply: Partial<SightingReply> | undefined) => {
  answers.pop()!(reply);
  await vi.advanceTimersByTimeAsync(0);
};
const see = (asks: string) =>
  found({ asks, elements: [field()], fields: [], destinations: [], kind: 'stored-value' } as never);

beforeEach(() => {
  vi.useFakeTimers();
  answers = [];
  document.body.innerHTML = '<input>';
  document.execCommand = (_, __, text) => write(document.activeElement?.localName, text);
  write.mockClear();
  link = { touched: null } as FrameLink;
  const doubt = { isOfficial: false, roots: knownRoots(), isWaiting: () => false, fields: new Set() };
  frame = heldFrame(link, doubt as unknown as Doubt);
  see('card');
  frame.stopped('typing', field(), null, '7');
  frame.stopped('paste', null, null, 'K3QX');
  frame.stopped('typing', null, null, '9');
});

// A page that is warned of hears no more keys.
afterEach(() => {
  const answer: SightingReply = { document: 'd', level: 'hold', verdict: 'unofficial', decided: false };
  frame.take({ type: 'answered', asks: 'card', answer });
});

it('is written where the page is freed, each key by itself and what was pasted at once', async () => {
  expect(write).not.toHaveBeenCalled();
  await answer({ document: 'd', level: 'hold', decided: true });
  expect(write.mock.calls).toEqual([
    ['input', '7'],
    ['input', 'K3QX'],
    ['input', '9'],
  ]);
});

it('is lost where the shopper is warned, also when the choice is to go on', async () => {
  await answer({ document: 'd', level: 'hold', decided: false });
  frame.take({ type: 'stance', stance: { type: 'stance', document: 'd', level: 'hold', decided: true } });
  expect(frame.isHeld).toBe(false);
  expect(document.activeElement).toBe(field());
  expect(write).not.toHaveBeenCalled();
});

it('is lost where the page asks for nothing any more, or for something else than was answered', async () => {
  see('');
  expect(frame.isHeld).toBe(false);
  expect(write).not.toHaveBeenCalled();
  see('card');
  frame.stopped('typing', field(), null, '7');
  see('card and more');
  answers.shift()!({ document: 'd', level: 'none', decided: false }); // of what it asked for before
  await vi.advanceTimersByTimeAsync(0);
  expect(frame.isHeld).toBe(true);
  expect(write).not.toHaveBeenCalled();
});

it('is written as it was typed, with what stands between and without what was taken away', async () => {
  const press = (key: string, more: object = {}) => {
    const event = new KeyboardEvent('keydown', { key, cancelable: true, ...more });
    Object.defineProperty(event, 'isTrusted', { value: !('made' in more) });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(['-', 'x', 'Backspace', 'Tab'].map((key) => press(key))).toEqual([true, true, true, false]);
  expect([press('c', { ctrlKey: true }), press('y', { made: true })]).toEqual([false, false]);
  await answer({ document: 'd', level: 'none', decided: false });
  expect(write.mock.calls.map(([, text]) => text)).toEqual(['7', 'K3QX', '9', '-']);
  expect(press('-')).toBe(false);
});

it('goes to the field that was touched last alone', async () => {
  document.body.append(document.createElement('textarea'));
  frame.stopped('typing', document.querySelector('textarea'), null, '2');
  await answer({ document: 'd', level: 'none', decided: false });
  expect(write.mock.calls).toEqual([['textarea', '2']]);
});

it('asks again where nobody could say which page this is, and holds meanwhile', async () => {
  await answer({ document: '', level: 'hold', decided: false });
  expect(frame.isHeld).toBe(true);
  await vi.advanceTimersByTimeAsync(400);
  await answer(undefined);
  expect(answers).toEqual([]);
  await vi.advanceTimersByTimeAsync(800);
  expect(answers.length).toBe(1);
  await answer({ document: 'd', level: 'tip', decided: false });
  expect(write).toHaveBeenCalledTimes(3);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(answers).toEqual([]);
});

it('is told of, and loses the focus, where an element has the name that says whether a document is seen', async () => {
  answers.pop();
  for (const name of ['hidden', 'visibilityState'])
    vi.spyOn(document, name as 'hidden', 'get').mockReturnValue(document.createElement('form') as never);
  see('code');
  expect(answers).toHaveLength(1);
  field().focus();
  see('code');
  expect(document.activeElement).toBe(document.body);
  vi.restoreAllMocks();
});
