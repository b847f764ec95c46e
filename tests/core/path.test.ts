// The way of a code, as the record of its pages tells it.
import { expect, test } from 'vitest';
import { type Checklist, checklist } from '../../src/core/checklist';
import { levelOf, merge } from '../../src/core/page';
import { hasLeaked } from '../../src/core/path';
import { checkFrom } from '../../src/core/summary';
import { append } from '../../src/core/timeline';
import { judge, type Seen } from '../../src/core/verdict';
import type { AuditEvent, EventData } from '../../src/model';
import {
  answered,
  cardId,
  chain,
  checkId,
  entered,
  filed,
  MINUTE,
  opened,
  START,
  seen,
  sighted,
} from './chains';
import { bad, good, HOUR, partOf, step, walk } from './walk';

test('a code given to a page that is not official stops at once, and the answer from before does not hide it', () => {
  expect(walk([bad])).toMatchObject({
    state: 'stop',
    stopReason: { step: 'official-pages' },
    problem: 'strange-page',
  });
  expect(walk([[sighted('unofficial'), { type: 'already-typed' }]]).state).toBe('stop');

  const card = chain(cardId(), [opened(), answered('official-pages', 'passed'), filed()]);
  const page = chain(checkId(), bad, START + HOUR);
  expect(checklist(card, [page], START + HOUR).state).toBe('stop');
});

test('a page that only an organisation vouches for is no part of the way: it proves nothing, and gives nothing away', () => {
  const list = walk([[sighted('vouched'), entered]]);
  expect(step(list, 'official-pages').outcome).toBe('untested');
  expect(step(list, 'inside-taobao').outcome).toBe('untested');
  expect(list.state).toBe('going');
});

test('what stood in a field may be anybody’s: the way stops, nothing is said to have been typed, and it can be denied', () => {
  const found = [sighted('unofficial'), { type: 'already-typed' } as const];
  const list = walk([found, good]);
  expect(step(list, 'official-pages')).toMatchObject({
    outcome: 'failed',
    by: 'browser',
    found: [checkId(1)],
  });
  expect(step(list, 'inside-taobao')).toMatchObject({
    outcome: 'inapplicable',
    settledWith: 'official-pages',
  });
  const left = walk([[...found, { type: 'left' }], good]);
  expect(step(left, 'official-pages')).toMatchObject({ outcome: 'failed', found: [checkId(1)] });
  const denied = walk([[...found, { type: 'entry-denied' }], good]);
  expect(step(denied, 'official-pages')).toMatchObject({ outcome: 'cant-tell', by: 'browser' });
  expect(step(denied, 'official-pages')).not.toHaveProperty('found');
  expect(denied.state).toBe('going');
  const again = walk([[...found, { type: 'entry-denied' }, { type: 'already-typed' }], good]);
  expect(again.state).toBe('stop');
  const typed = walk([found, bad]);
  expect(step(typed, 'official-pages').pages).toHaveLength(1);
  expect(step(typed, 'official-pages')).not.toHaveProperty('found');
  expect(step(walk([[sighted('official'), { type: 'already-typed' }]]), 'inside-taobao').outcome).toBe(
    'inapplicable',
  );
});

test('a code leaks into a page that is not official, unless it was another card’s', () => {
  const visit = (events: EventData[]) => {
    const chained = chain(checkId(1), events);
    return { check: checkFrom(chained), events: chained };
  };
  const onward = (reason: 'other-card' | 'other'): EventData => ({
    type: 'continued',
    reason,
    scope: 'session',
  });
  expect(hasLeaked(visit([sighted('unofficial'), entered]))).toBe(true);
  expect(hasLeaked(visit([sighted('unofficial'), onward('other'), entered]))).toBe(true);
  expect(hasLeaked(visit([sighted('unofficial'), onward('other-card'), entered]))).toBe(false);
  expect(hasLeaked(visit([sighted('unofficial')]))).toBe(false);
  expect(hasLeaked(visit([sighted('official'), entered]))).toBe(false);
});

test('a card that was taken and is tried once more was refused by its own redemption', () => {
  const again = [
    sighted('official'),
    entered,
    seen('accepted'),
    entered,
    seen('invalid-or-used'),
    seen('balance-zero'),
  ];
  expect(step(walk([again]), 'system-check').suggestion).toMatchObject({
    outcome: 'passed',
    result: 'accepted',
  });
  const first = [sighted('official'), entered, seen('invalid-or-used'), entered, seen('accepted')];
  expect(step(walk([first]), 'system-check').suggestion).toMatchObject({ outcome: 'passed' });
  const other = [sighted('official'), entered, seen('accepted'), entered, seen('expired')];
  expect(step(walk([other]), 'system-check').suggestion).toMatchObject({ outcome: 'failed' });
});

test('a page that is not official and took no code is asked about', () => {
  const list = walk([[sighted('lookalike'), { type: 'left' }], good]);
  expect(step(list, 'official-pages')).toMatchObject({ outcome: 'cant-tell', by: 'browser' });
  expect(step(list, 'inside-taobao').outcome).toBe('passed');
  expect(list.state).toBe('going');
  const said = walk([[sighted('lookalike'), { type: 'left' }], good], [answered('official-pages', 'passed')]);
  expect(step(said, 'official-pages')).toMatchObject({ outcome: 'passed', by: 'shopper' });
});

test('a page for another card is no part of the way', () => {
  for (const page of [
    [sighted('other-issuer'), entered],
    [sighted('unofficial'), { type: 'continued', reason: 'other-card', scope: 'session' } as const, entered],
  ])
    expect(step(walk([page, good]), 'official-pages').outcome).toBe('passed');
  expect(step(walk([[sighted('other-issuer'), entered]]), 'official-pages').outcome).toBe('untested');
});

test.each([
  ['https://www.taobao.com', 'passed'],
  ['https://detail.tmall.com', 'passed'],
  ['https://promo.example', 'cant-tell'],
  ['http://www.taobao.com', 'cant-tell'],
  ['https://taobao.com.evil.example', 'cant-tell'],
  ['', 'inapplicable'],
] as const)('coming from %j, the way is %s', (from, outcome) => {
  expect(step(walk([[sighted('official', { from }), entered]]), 'direct-way').outcome).toBe(outcome);
});

test('a link from elsewhere to an official page is told, not asked, and stops nothing', () => {
  const jumped = [sighted('official', { from: 'https://promo.example' })];
  expect(walk([jumped])).toMatchObject({ state: 'going', next: 'coating-intact' });
  expect(partOf(walk([jumped]), 'path').counts).toMatchObject({ 'cant-tell': 1 });
  expect(step(walk([jumped, good]), 'direct-way').outcome).toBe('passed');
  const twice = sighted('official', { from: 'https://promo.example', hops: ['https://t.cn'] });
  expect(
    step(
      walk([
        [...jumped, entered],
        [twice, entered],
      ]),
      'direct-way',
    ).stops,
  ).toEqual(['https://promo.example', 'https://t.cn']);
});

test('before a code went in, only the last page says how the shopper came', () => {
  const jumped = [sighted('official', { from: 'https://promo.example' })];
  expect(step(walk([jumped, [sighted()]]), 'direct-way').outcome).toBe('passed');
  expect(step(walk([[sighted()], jumped]), 'direct-way').outcome).toBe('cant-tell');
});

test('a page that needed no warning at all is no part of the way', () => {
  const quiet = { ...sighted('other-issuer'), level: 'none' } as EventData;
  expect(step(walk([[quiet, entered]]), 'official-pages').outcome).toBe('untested');
});

test.each([
  ['the clock went on', START + HOUR],
  ['the clock was set back by two hours in between', START - 2 * HOUR],
])('a code given to a strange page after the answer fails the step although %s', (_, at) => {
  const event = (last: AuditEvent | undefined, name: string, seq: number, when: number, data: EventData) =>
    append(name, last, { at: when, seq }, data);
  const opening = event(undefined, cardId(), 1, START, opened());
  const answer = event(opening, cardId(), 2, START + MINUTE, answered('official-pages', 'passed'));
  const page = [event(undefined, checkId(), 3, at, sighted('lookalike'))];
  const filing = event(answer, cardId(), 4, at, filed());
  page.push(event(page[0], checkId(), 5, at + 1, entered));
  const list = checklist([opening, answer, filing], [page], START + 2 * HOUR);
  expect(step(list, 'official-pages')).toMatchObject({ outcome: 'failed', by: 'browser' });
  expect(list).toMatchObject({ state: 'stop', stopReason: { step: 'official-pages' } });
});

test.each(['passed', 'cant-tell'] as const)(
  'what was seen going in elsewhere is no answer’s to undo: %s',
  (outcome) => {
    const list = walk([bad, good], [answered('official-pages', outcome)]);
    expect(step(list, 'official-pages')).toMatchObject({ outcome: 'failed', by: 'browser', answers: [] });
    expect(partOf(list, 'path').outcome).toBe('failed');
    expect(list).toMatchObject({ state: 'stop', stopReason: { step: 'official-pages', kind: 'leaked' } });
    // What only stood in a field may be anybody’s.
    const found = [sighted('unofficial'), { type: 'already-typed' } as const];
    const denied = walk([found, good], [answered('official-pages', outcome)]);
    expect(step(denied, 'official-pages')).toMatchObject({ outcome, by: 'shopper' });
  },
);

test('a page for other cards stays one where a strict shopper had it held: what went in there is no leak of this card', () => {
  const first = sighted('unofficial') as Extract<EventData, { type: 'sighted' }>;
  const game = { ...asks, kind: 'game' as const, claimsBrand: false };
  const held = { ...first, level: 'hold' as const, parts: [{ ...first.parts[0]!, asks: game }] };
  const list = walk([[held, entered]]);
  expect(step(list, 'official-pages').outcome).toBe('untested');
  expect(list.state).toBe('going');
});

const asks = { roles: ['card-pin' as const], kind: 'stored-value' as const, claimsBrand: true, words: [] };
const OURS = 'https://www.taobao.com/card';
const FOREIGN = 'https://gift.example';
/** A code typed where this was seen. */
const typedAt = (where: Omit<Seen, 'asks'>): EventData[] => {
  const { page: parts } = merge([], judge({ ...where, asks }));
  return [{ type: 'sighted', address: OURS, parts, level: levelOf(parts) }, entered];
};

test.each<[string, Omit<Seen, 'asks'>, string, Checklist['problem']]>([
  [
    'http',
    { address: 'http://www.taobao.com/card', frames: [], destinations: [] },
    'untested',
    'faulty-page',
  ],
  ['a form that leaves', { address: OURS, frames: [], destinations: [FOREIGN] }, 'untested', 'faulty-page'],
  [
    'a form sent over http',
    { address: OURS, frames: [], destinations: ['http://www.tmall.com'] },
    'untested',
    'faulty-page',
  ],
  [
    'a frame over http',
    { address: 'http://www.tmall.com/', frames: [OURS], destinations: [] },
    'untested',
    'faulty-page',
  ],
  ['a foreign frame', { address: `${FOREIGN}/`, frames: [OURS], destinations: [] }, 'failed', 'faulty-page'],
  ['a foreign page', { address: `${FOREIGN}/`, frames: [], destinations: [] }, 'failed', 'strange-page'],
  [
    'a foreign page with a foreign frame',
    { address: 'https://taobao.cc/', frames: [`${FOREIGN}/`], destinations: [] },
    ...(['failed', 'strange-page'] as const),
  ],
])('%s: an official page with a fault is not called a strange one', (_, where, inside, problem) => {
  const list = walk([typedAt(where)]);
  expect(list).toMatchObject({
    state: 'stop',
    stopReason: { step: 'official-pages', kind: 'leaked' },
    problem,
  });
  expect(step(list, 'official-pages')).toMatchObject({ outcome: 'failed', by: 'browser' });
  expect(step(list, 'inside-taobao').outcome).toBe(inside === 'untested' ? 'inapplicable' : inside);
});

test('one strange page among faulty ones is the worse', () => {
  const http = typedAt({ address: 'http://www.taobao.com/card', frames: [], destinations: [] });
  expect(walk([http, bad]).problem).toBe('strange-page');
  expect(walk([good, http]).problem).toBe('faulty-page');
});

test('the outcome names the pages it rests on, and only those', () => {
  const strange = [sighted('lookalike')];
  const list = walk([good, strange]);
  expect(step(list, 'official-pages')).toMatchObject({
    outcome: 'cant-tell',
    pages: [[{ host: 'taobao-lipin.example' }]],
    evidence: [{ chain: checkId(2), n: 0 }],
  });
  expect(step(walk([good]), 'official-pages').pages).toBeUndefined();
  expect(step(walk([good]), 'official-pages').evidence).toHaveLength(1);
});

test('going on for another reason than another card, or taking it back, keeps the page on the way', () => {
  const gone = (reason: 'known-site' | 'other-card') =>
    ({ type: 'continued', reason, scope: 'session' }) as const;
  const withdrawn = { type: 'continue-withdrawn' } as const;
  for (const decided of [[gone('known-site')], [gone('other-card'), withdrawn]])
    expect(step(walk([[sighted('unofficial'), ...decided, entered], good]), 'official-pages').outcome).toBe(
      'failed',
    );
});

test('where a code went in, those pages alone say how the shopper came', () => {
  const from = (way: string) => sighted('official', { from: way });
  const direct = (...pages: EventData[][]) => step(walk(pages), 'direct-way').outcome;
  expect(direct([from('https://promo.example'), entered], [sighted()])).toBe('cant-tell');
  expect(direct([from('https://promo.example'), entered], [from(''), entered])).toBe('cant-tell');
  expect(direct([from('https://www.taobao.com'), entered], [from(''), entered])).toBe('inapplicable');
  const wayless = { ...sighted(), way: undefined } as EventData;
  expect(direct([wayless, entered])).toBe('inapplicable');
});

test('before a code went in nothing is said of where it was typed', () => {
  expect(step(walk([[sighted()]]), 'inside-taobao')).toMatchObject({
    outcome: 'inapplicable',
    settledWith: 'official-pages',
  });
});
