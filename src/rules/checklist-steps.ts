// The checklist that walks one card home: its four parts, one row per step. Wording: messages `step_<id><Title|Question|How|…>`.
//
// Only deciding steps are asked. A step with `leadsTo` is a preparation: a line of that step's how-to, kept as a row of its own
// that tells what the browser saw of it, or that it was settled with the step it leads to.
//
// where    where the step is done: with the card in hand, on the web, in the Taobao app, in the mini program inside it
// answers  what a shopper may answer, in the order of the buttons (messages `step_<id>Say<outcome>`); none for a preparation
// events   the kinds of events that decide it by themselves
// results  what a result seen on an official page says about this step; only proposed to the shopper, except where `auto`;
//          `untested`: nothing is proposed, it only brings the question
// auto     a result settles it without being confirmed
// required the card is not called verified without a pass here, and a `cant-tell` asks again
// source   where the advice comes from; `published`: the issuer's page for card holders, `advice`: this project's own rule
export const PARTS = ['authenticity', 'balance', 'path', 'appeal'] as const;

/**
 * The order of a careful shopper, which is not that of the parts: is this the right place, before the code is typed. The
 * balance comes in only where something is doubtful: once a card is redeemed, its own balance is zero.
 */
export const WALK = [
  'coating-intact',
  'official-pages',
  'balance-shown',
  'system-check',
  'assets-updated',
] as const;

/** The order in which an appeal is done. */
export const APPEAL = [
  'problem-stated',
  'proof-of-purchase',
  'number-and-timeline',
  'human-agent',
  'appeal-submitted',
  'result-awaited',
] as const;

/**
 * What is to be done once a step has failed, with this result where one is named; elsewhere `refused`. `leaked`: a stranger may
 * have the code, so redeem before them. `seller`: ask for another card. `refused`: keep everything and appeal.
 */
export const STOPS = [
  { step: 'coating-intact', stop: 'seller' },
  { step: 'official-pages', stop: 'leaked' },
  { step: 'inside-taobao', stop: 'leaked' },
  { step: 'balance-shown', result: 'balance-zero', stop: 'refused' },
  { step: 'balance-shown', stop: 'seller' },
] as const;

export const CHECKLIST_STEPS = [
  {
    id: 'coating-intact',
    part: 'authenticity',
    where: ['home'],
    answers: ['passed', 'failed', 'inapplicable', 'cant-tell'],
    events: [],
    source: 'advice',
  },
  {
    id: 'open-card-wallet',
    part: 'authenticity',
    where: ['app'],
    leadsTo: 'system-check',
    answers: [],
    events: [],
    source: 'published',
  },
  {
    id: 'add-card',
    part: 'authenticity',
    where: ['app', 'web'],
    leadsTo: 'system-check',
    answers: [],
    events: [],
    source: 'published',
  },
  {
    id: 'system-check',
    part: 'authenticity',
    where: ['app', 'web'],
    answers: ['passed', 'failed', 'cant-tell'],
    events: ['result-seen'],
    results: {
      accepted: 'passed',
      'invalid-or-used': 'failed',
      expired: 'failed',
      'wrong-code': 'cant-tell',
      'too-many-tries': 'cant-tell',
    },
    required: true,
    source: 'published',
  },
  {
    id: 'find-mini-program',
    part: 'balance',
    where: ['app'],
    leadsTo: 'balance-shown',
    answers: [],
    events: [],
    source: 'published',
  },
  {
    id: 'open-balance-query',
    part: 'balance',
    where: ['mini-program'],
    leadsTo: 'balance-shown',
    answers: [],
    events: [],
    source: 'published',
  },
  {
    id: 'enter-full-code',
    part: 'balance',
    where: ['mini-program'],
    leadsTo: 'balance-shown',
    answers: [],
    events: [],
    source: 'published',
  },
  {
    id: 'balance-shown',
    part: 'balance',
    where: ['mini-program', 'web'],
    answers: ['passed', 'failed', 'inapplicable', 'cant-tell'],
    events: ['result-seen'],
    results: {
      'balance-shown': 'untested',
      'balance-zero': 'failed',
      'not-activated': 'failed',
      'no-such-card': 'failed',
    },
    source: 'published',
  },
  {
    id: 'official-pages',
    part: 'path',
    where: ['app', 'web'],
    answers: ['passed', 'failed', 'cant-tell'],
    events: ['sighted', 'code-entered', 'already-typed', 'continued'],
    source: 'advice',
  },
  {
    id: 'direct-way',
    part: 'path',
    where: ['web'],
    leadsTo: 'official-pages',
    answers: [],
    events: ['sighted', 'code-entered', 'already-typed'],
    source: 'advice',
  },
  {
    id: 'inside-taobao',
    part: 'path',
    where: ['web', 'app'],
    leadsTo: 'official-pages',
    answers: [],
    events: ['code-entered', 'already-typed'],
    source: 'advice',
  },
  {
    id: 'assets-updated',
    part: 'path',
    where: ['app', 'web'],
    answers: ['passed', 'failed', 'inapplicable', 'cant-tell'],
    events: ['result-seen'],
    results: { 'assets-updated': 'passed' },
    auto: true,
    required: true,
    source: 'published',
  },
  {
    id: 'problem-stated',
    part: 'appeal',
    where: ['web'],
    answers: ['inapplicable'],
    events: ['problem-stated'],
    source: 'advice',
  },
  {
    id: 'proof-of-purchase',
    part: 'appeal',
    where: ['web'],
    answers: ['inapplicable'],
    events: ['proof-attached', 'proof-removed'],
    source: 'advice',
  },
  {
    id: 'number-and-timeline',
    part: 'appeal',
    where: ['web'],
    answers: ['passed'],
    events: [],
    source: 'advice',
  },
  {
    id: 'human-agent',
    part: 'appeal',
    where: ['app'],
    answers: ['passed'],
    events: [],
    source: 'published',
  },
  {
    id: 'appeal-submitted',
    part: 'appeal',
    where: ['app'],
    answers: ['passed'],
    events: ['card-closed'],
    source: 'advice',
  },
  {
    id: 'result-awaited',
    part: 'appeal',
    where: ['app'],
    answers: ['passed', 'failed'],
    events: ['card-closed'],
    source: 'advice',
  },
] as const;
