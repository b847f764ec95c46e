// The promise of the hold, transition by transition, and in any order of events.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin, type HoldEvent, type HoldState, isHeld, step } from '../../src/core/hold-state';
import type { Level } from '../../src/model';

const seen = (asks: string, harmless = false): HoldEvent => ({ type: 'seen', asks, harmless });
const answered = (asks: string, level: Level, decided = false, document = 'd1'): HoldEvent => ({
  type: 'answered',
  asks,
  answer: { document, level, decided, verdict: 'unofficial' },
});
const stance = (level: Level, decided: boolean, document = 'd1'): HoldEvent => ({
  type: 'stance',
  stance: { type: 'stance', document, level, decided },
});

/** The state after these events, and what the last of them asked for. */
function run(official: boolean, ...events: HoldEvent[]) {
  let state = begin(official);
  let effects: string[] = [];
  for (const event of events) ({ state, effects } = step(state, event));
  return { state, effects, held: isHeld(state) };
}

describe('a frame that is not official', () => {
  it('holds nothing before it asks for a card', () => {
    expect(isHeld(begin(false))).toBe(false);
  });
  it('holds as soon as it asks, without any answer', () => {
    expect(run(false, seen('a'))).toMatchObject({ held: true, effects: ['hold'] });
  });
  it.each<[Level, boolean]>([
    ['none', true],
    ['tip', true],
    ['hold', false],
    ['interstitial', false],
  ])('on the answer %s gives the focus back: %s', (level, frees) => {
    const { held, effects } = run(false, seen('a'), answered('a', level));
    expect([held, effects]).toEqual([!frees, frees ? ['release'] : []]);
  });
  it('is free, and the notice done, when the shopper has decided', () => {
    expect(run(false, seen('a'), answered('a', 'hold', true))).toMatchObject({
      held: false,
      effects: ['decided', 'release'],
    });
    expect(run(false, seen('a'), answered('a', 'hold'), stance('hold', true))).toMatchObject({
      held: false,
      effects: ['decided', 'release'],
    });
  });
  it('holds again when it asks for something else, until that is answered', () => {
    const first = [seen('a'), answered('a', 'hold', true), seen('b')];
    expect(run(false, ...first)).toMatchObject({ held: true, effects: ['hold'] });
    expect(run(false, ...first, answered('b', 'tip')).held).toBe(false);
  });
  it('stays free in what it asked before, as far as the last eight answers go', () => {
    const both = [seen('a'), answered('a', 'tip'), seen('b'), answered('b', 'tip')];
    expect(run(false, ...both, seen('a')).held).toBe(false);
    const many = Array.from({ length: 9 }, (_, n) => [seen(`${n}`), answered(`${n}`, 'tip')]).flat();
    expect(run(false, ...many, seen('1')).held).toBe(false);
    expect(run(false, ...many, seen('0')).held).toBe(true);
  });
  it('waits with a box for coupons until something of a card code’s shape comes', () => {
    const box: HoldEvent = { type: 'seen', asks: 'coupon', harmless: false, mild: true };
    expect(run(false, box)).toMatchObject({ held: false, effects: [] });
    expect(run(false, box, answered('coupon', 'tip'), seen('unknown'))).toMatchObject({
      held: true,
      effects: ['hold'],
    });
  });
  it('is not freed by the answer to what it asked before', () => {
    expect(run(false, seen('a'), seen('b'), answered('a', 'tip'))).toMatchObject({
      held: true,
      effects: [],
    });
    expect(run(false, seen('a'), answered('a', 'hold'), seen('b'), stance('hold', true)).held).toBe(true);
  });
  it('holds again when the choice is taken back', () => {
    expect(run(false, seen('a'), answered('a', 'hold', true), stance('hold', false))).toMatchObject({
      held: true,
      effects: ['hold'],
    });
    const both = [seen('a'), answered('a', 'hold', true), seen('b'), answered('b', 'hold', true)];
    expect(run(false, ...both, stance('hold', false), seen('a')).held).toBe(true);
  });
  it('does not listen to a stance about another document, nor to any before it knows its own', () => {
    expect(run(false, seen('a'), answered('a', 'hold'), stance('hold', true, 'd2'))).toMatchObject({
      held: true,
      effects: [],
    });
    expect(run(false, seen('a'), answered('a', 'tip'), stance('hold', true, 'd2')).effects).toEqual([]);
    expect(run(false, seen('a'), stance('hold', true, '')).held).toBe(true);
    expect(run(false, seen('a'), answered('a', 'hold', false, ''), stance('hold', true, '')).held).toBe(true);
  });
  it('asks to be left when the document was replaced and is warned of, in either order, once', () => {
    expect(run(false, seen('a'), answered('a', 'hold'), { type: 'reopened' }).effects).toEqual(['leave']);
    expect(run(false, { type: 'reopened' }, seen('a'), answered('a', 'hold')).effects).toEqual(['leave']);
    const twice = [seen('a'), answered('a', 'hold'), { type: 'reopened' } as const, answered('a', 'hold')];
    expect(run(false, ...twice).effects).toEqual([]);
    expect(run(false, { type: 'reopened' }, seen('a'), answered('a', 'tip')).effects).toEqual(['release']);
    expect(run(false, { type: 'reopened' }, seen('a'), answered('a', 'hold', true)).effects).not.toContain(
      'leave',
    );
  });
});

describe('an official frame', () => {
  it('holds nothing while all it sends to is official', () => {
    expect(run(true, seen('a', true))).toMatchObject({ held: false, effects: [] });
  });
  it('holds when its form leads elsewhere, and goes on when the form was turned back', () => {
    expect(run(true, seen('a', true), seen('b', false))).toMatchObject({ held: true, effects: ['hold'] });
    expect(run(true, seen('a', true), seen('b', false), seen('a', true)).held).toBe(true);
  });
});

describe('whatever happens', () => {
  const asks = fc.constantFrom('a', 'b', 'c');
  const level = fc.constantFrom<Level>('none', 'tip', 'hold', 'interstitial');
  const document = fc.constantFrom('d1', 'd2', '');
  const events = fc.array(
    fc.oneof(
      fc.tuple(asks, fc.boolean()).map(([a, harmless]) => seen(a, harmless)),
      fc.tuple(asks, level, fc.boolean(), document).map(([a, l, d, page]) => answered(a, l, d, page)),
      fc.tuple(level, fc.boolean(), document).map(([l, d, page]) => stance(l, d, page)),
      fc.constant<HoldEvent>({ type: 'reopened' }),
    ),
    { maxLength: 30 },
  );
  const frees = (event: HoldEvent) => {
    const word = event.type === 'answered' ? event.answer : event.type === 'stance' ? event.stance : null;
    return !!word && (word.decided || word.level === 'none' || word.level === 'tip');
  };

  it('a held frame is freed by the answer for exactly what it asks, or by the shopper, and by nothing else', () => {
    fc.assert(
      fc.property(fc.boolean(), events, (official, all) => {
        let state: HoldState = begin(official);
        const freed = new Set<string>(); // what a word that frees was about
        let told = '';
        for (const event of all) {
          const before = state;
          ({ state } = step(before, event));
          if (event.type === 'answered') told = event.asks;
          const isHeard =
            event.type === 'answered' ||
            (event.type === 'stance' && before.page !== '' && event.stance.document === before.page);
          if (isHeard && event.type === 'stance' && !event.stance.decided) freed.clear();
          if (isHeard && frees(event)) freed.add(told);
          else if (isHeard) freed.delete(told);
          if (isHeld(before) && !isHeld(state)) {
            expect(freed).toContain(state.asks);
            expect(event.type === 'seen' || told === state.asks).toBe(true);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('what to do follows from what changed', () => {
    fc.assert(
      fc.property(fc.boolean(), events, (official, all) => {
        let state: HoldState = begin(official);
        for (const event of all) {
          const { state: next, effects } = step(state, event);
          expect(effects.includes('hold')).toBe(!isHeld(state) && isHeld(next));
          expect(effects.includes('release')).toBe(isHeld(state) && !isHeld(next));
          if (effects.includes('decided') || effects.includes('leave'))
            expect(effects.includes('decided')).toBe(!isHeld(next));
          expect(next.free.length).toBeLessThanOrEqual(8);
          if (state.warned) expect(next.warned).toBe(true);
          if (!state.harmless) expect(next.harmless).toBe(false);
          state = next;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
