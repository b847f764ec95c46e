// The checklist of one card, derived from its events and those of its pages; nothing of it is stored, the order given does not matter.
import type { AuditEvent, CardClosing, EventData, EventType, Outcome, ResultKind } from '../model';
import { APPEAL_PROBLEMS } from '../rules/appeal-problems';
import { CHECKLIST_STEPS, PARTS } from '../rules/checklist-steps';
import { judgePath, type PageVisit } from './path';
import { attachedProofs, cardFrom, checkFrom, filedChecks } from './summary';
import { type EventRef, inOrder, isAfter, refOf } from './timeline';

export type PartId = (typeof PARTS)[number];
export type StepId = (typeof CHECKLIST_STEPS)[number]['id'];
export type ProblemId = (typeof APPEAL_PROBLEMS)[number]['id'];

/** A result witnessed on an official page since the shopper's last answer: what it would make of the step. */
export type Suggestion = { outcome: Outcome; result: ResultKind; check: string; phrase: string; at: number };

/**
 * One step as it stands. `by` says who settled it: the shopper, the shopper confirming a witnessed result (`witness`), or
 * the browser's own record; null while open. `evidence` are the events behind the outcome.
 */
export type Step = {
  id: StepId;
  mode: 'auto' | 'manual';
  where: readonly ('home' | 'web' | 'app' | 'mini-program')[];
  outcome: Outcome;
  by: 'shopper' | 'witness' | 'browser' | null;
  at?: number;
  evidence: EventRef[];
  suggestion?: Suggestion;
};

export type Part = { id: PartId; steps: Step[]; done: number; total: number; failed: boolean };

/**
 * `stop`: something failed and no appeal has begun; `appeal`: one has; `done`: everything is verified or the card is
 * closed as redeemed or settled. `next` is the one thing to do now, null when there is nothing (stop, done, all answered).
 */
export type Checklist = {
  parts: Part[];
  state: 'going' | 'stop' | 'done' | 'appeal';
  next: StepId | null;
  stopReason?: { step: StepId; result?: ResultKind };
  /** The problem stated, or else the one that fits what failed. */
  problem?: ProblemId;
  problemStated: boolean;
  closed?: CardClosing;
  reminder?: { at: number; due: boolean };
};

type Row = {
  id: StepId;
  part: PartId;
  mode: 'auto' | 'manual';
  where: Step['where'];
  results?: Partial<Record<ResultKind, Outcome>>;
  madeBy?: StepId;
  needed?: boolean;
};
const ROWS: readonly Row[] = CHECKLIST_STEPS;

type Finding = { outcome: Outcome; evidence: AuditEvent[] };

/**
 * `card` is the card's chain, `checks` the chains of page checks (those not filed under the card are ignored), both in any
 * order; `now` is in milliseconds and only decides whether a reminder is due. Throws if the card was never opened.
 */
export function checklist(
  card: readonly AuditEvent[],
  checks: readonly (readonly AuditEvent[])[],
  now: number,
): Checklist {
  const events = inOrder([card]);
  const { facts: _, closed, remindAt } = cardFrom(card);
  const visits = visitsOf(card, checks);
  const found = findings(events, visits);
  const seen = inOrder(visits.map((visit) => visit.events));
  const settled = ROWS.map((row) => settle(row, found.get(row.id), events, seen));
  const steps = ROWS.map((row, index) => withoutPreparation(row, settled[index]!, settled));
  const parts = PARTS.map((id) => partOf(id, steps));

  const broken = steps.find((step) => step.outcome === 'failed' && partIn(step) !== 'appeal');
  const result = broken && resultBehind(broken, seen);
  const stated = statedProblem(events);
  const appealing = closed === 'appeal-sent' || stated !== undefined || steps.some((step) => begun(step));
  const state = stateOf({ closed, appealing, broken: broken !== undefined, steps });
  const problem = stated ?? (broken && fittingProblem(broken.id, result));
  return {
    parts,
    state,
    next: nextStep(steps, state),
    problemStated: stated !== undefined,
    ...(broken && { stopReason: { step: broken.id, ...(result && { result }) } }),
    ...(problem && { problem }),
    ...(closed && { closed }),
    ...(remindAt !== undefined && { reminder: { at: remindAt, due: now >= remindAt } }),
  };
}

/** Name of a message about a step: `stepMessage('add-card', 'how')` is `step_addCardHow` (its lines are separated by \n). */
export const stepMessage = (step: StepId, about: 'title' | 'question' | 'how' | Outcome) =>
  `step_${camelCase(`${step}-${about}`)}`;
export const partMessage = (part: PartId) => `step_part${camelCase(`-${part}`)}`;
export const problemMessage = (problem: ProblemId) => `problem_${camelCase(problem)}`;
export const resultMessage = (result: ResultKind) => `result_${camelCase(result)}`;
const camelCase = (id: string) => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

function visitsOf(card: readonly AuditEvent[], checks: readonly (readonly AuditEvent[])[]): PageVisit[] {
  const filed = new Set(filedChecks(card));
  return checks
    .filter((events) => events.length > 0 && filed.has(events[0]!.chain))
    .filter((events) => events.some(({ data }) => data.type === 'sighted'))
    .map((events) => ({ check: checkFrom(events), events: inOrder([events]) }))
    .sort((a, b) => a.check.at - b.check.at || (a.check.id < b.check.id ? -1 : 1));
}

/** What the record alone says, per step. */
function findings(events: readonly AuditEvent[], visits: readonly PageVisit[]): Map<StepId, Finding> {
  const found = new Map<StepId, Finding>(Object.entries(judgePath(visits)) as [StepId, Finding][]);
  const last = <T extends EventType>(...types: T[]) =>
    events.findLast((event) => (types as EventType[]).includes(event.data.type)) as
      | (AuditEvent & { data: Extract<EventData, { type: T }> })
      | undefined;

  const proofs = new Set(attachedProofs(events).map(({ proof }) => proof));
  const attached = events.filter(({ data }) => data.type === 'proof-attached' && proofs.has(data.proof));
  if (attached.length > 0) found.set('proof-of-purchase', { outcome: 'passed', evidence: attached });
  const facts = last('card-opened', 'card-edited');
  if (facts?.data.facts.lastFour) found.set('number-and-timeline', { outcome: 'passed', evidence: [facts] });
  const problem = last('problem-stated');
  if (problem) found.set('problem-stated', { outcome: 'passed', evidence: [problem] });
  const closing = last('card-closed', 'card-reopened');
  if (closing?.data.type === 'card-closed') {
    const sent: Finding = { outcome: 'passed', evidence: [closing] };
    if (closing.data.as === 'appeal-sent') found.set('appeal-submitted', sent);
    if (closing.data.as === 'settled') found.set('appeal-submitted', sent).set('result-awaited', sent);
  }
  return found;
}

/** The outcome of one step: the shopper's last answer, unless the record has since seen something go wrong. */
function settle(
  row: Row,
  found: Finding | undefined,
  events: readonly AuditEvent[],
  seen: readonly AuditEvent[],
): Step {
  const step = { id: row.id, mode: row.mode, where: row.where };
  const witnessed = lastResult(row, seen);
  const auto = found ?? (row.mode === 'auto' && witnessed ? witnessed : undefined);
  const answer = events.findLast(({ data }) => data.type === 'step-answered' && data.step === row.id);
  const answered = answer?.data.type === 'step-answered' ? answer.data : undefined;

  const sinceAnswer = (event: AuditEvent) => !answer || isAfter(event, answer);
  const wrongSince = auto?.outcome === 'failed' && auto.evidence.some(sinceAnswer);
  const settled: Step =
    answer && answered && answered.outcome !== 'untested' && !wrongSince
      ? { ...step, outcome: answered.outcome, by: answered.by, at: answer.at, evidence: [refOf(answer)] }
      : auto
        ? {
            ...step,
            outcome: auto.outcome,
            by: 'browser',
            ...timed(auto),
            evidence: auto.evidence.map(refOf),
          }
        : { ...step, outcome: 'untested', by: null, evidence: answer ? [refOf(answer)] : [] };

  if (row.mode === 'auto' || !witnessed || !sinceAnswer(witnessed.event)) return settled;
  if (witnessed.outcome === settled.outcome) return settled;
  const { event, outcome, data } = witnessed;
  const suggestion = { outcome, result: data.result, check: event.chain, phrase: data.phrase, at: event.at };
  return { ...settled, suggestion };
}

const timed = ({ evidence }: Finding) =>
  evidence.length > 0 ? { at: Math.max(...evidence.map(({ at }) => at)) } : {};

/** The last result that says something about this step. One seen on a page that is not official proves nothing. */
function lastResult(row: Row, seen: readonly AuditEvent[]) {
  for (const event of seen.toReversed()) {
    const { data } = event;
    if (data.type !== 'result-seen' || !data.official) continue;
    const outcome = row.results?.[data.result];
    if (outcome) return { outcome, event, data, evidence: [event] };
  }
  return undefined;
}

/** A preparation that nobody answered is not needed any more once the step it leads to is answered. */
function withoutPreparation(row: Row, step: Step, steps: readonly Step[]): Step {
  const goal = steps.find(({ id }) => id === row.madeBy);
  if (step.outcome !== 'untested' || !goal || goal.outcome === 'untested') return step;
  return {
    ...step,
    outcome: 'inapplicable',
    by: 'browser',
    ...(goal.at !== undefined && { at: goal.at }),
    evidence: goal.evidence,
  };
}

const rowOf = (step: StepId) => ROWS.find(({ id }) => id === step)!;
const partIn = (step: Step) => rowOf(step.id).part;

function partOf(id: PartId, all: readonly Step[]): Part {
  const steps = all.filter((step) => partIn(step) === id);
  const done = steps.filter((step) => !asks(step)).length;
  return { id, steps, done, total: steps.length, failed: steps.some(({ outcome }) => outcome === 'failed') };
}

/** Does the step wait for the shopper? What the record cannot tell is asked. */
const asks = (step: Step) =>
  step.outcome === 'untested' || (step.outcome === 'cant-tell' && step.by === 'browser');

/** An appeal begins when the shopper acts on it, not when the record happens to hold what it will need. */
const begun = (step: Step) =>
  partIn(step) === 'appeal' &&
  (step.by === 'shopper' || step.by === 'witness') &&
  step.outcome !== 'inapplicable';

/** The problem last stated, unless the shopper has since said that no appeal is needed. */
function statedProblem(events: readonly AuditEvent[]): ProblemId | undefined {
  const last = events.findLast(
    ({ data }) =>
      data.type === 'problem-stated' || (data.type === 'step-answered' && data.step === 'problem-stated'),
  );
  if (last?.data.type === 'step-answered' && last.data.outcome === 'inapplicable') return undefined;
  const stated = events.findLast(({ data }) => data.type === 'problem-stated');
  const id = stated?.data.type === 'problem-stated' ? stated.data.problem : undefined;
  return APPEAL_PROBLEMS.find((problem) => problem.id === id)?.id;
}

function stateOf(at: {
  closed: CardClosing | undefined;
  appealing: boolean;
  broken: boolean;
  steps: readonly Step[];
}): Checklist['state'] {
  if (at.closed === 'redeemed' || at.closed === 'settled') return 'done';
  if (at.appealing) return 'appeal';
  if (at.broken || at.closed === 'failed') return 'stop';
  const walk = at.steps.filter((step) => partIn(step) !== 'appeal');
  const verified = walk.every((step) => !asks(step) && (!rowOf(step.id).needed || step.outcome === 'passed'));
  return verified && !walk.some(({ suggestion }) => suggestion) ? 'done' : 'going';
}

/** A witnessed result is confirmed first; then the first step of the way that still waits for the shopper. */
function nextStep(steps: readonly Step[], state: Checklist['state']): StepId | null {
  if (state === 'stop' || state === 'done') return null;
  if (state === 'appeal') return steps.find((step) => partIn(step) === 'appeal' && asks(step))?.id ?? null;
  const walk = steps.filter((step) => partIn(step) !== 'appeal');
  const next =
    walk.find(({ suggestion }) => suggestion) ??
    walk.find(asks) ??
    walk.find((step) => rowOf(step.id).needed && step.outcome !== 'passed');
  return next?.id ?? null;
}

function resultBehind(step: Step, seen: readonly AuditEvent[]): ResultKind | undefined {
  const witnessed = lastResult(rowOf(step.id), seen);
  return witnessed?.outcome === step.outcome ? witnessed.data.result : undefined;
}

function fittingProblem(step: StepId, result: ResultKind | undefined): ProblemId {
  type When = { step?: StepId; result?: ResultKind };
  const fits = ({ when }: { when: When }) => when.step === step && (!result || when.result === result);
  return (APPEAL_PROBLEMS.find(fits) ?? APPEAL_PROBLEMS.find(({ when }) => !('step' in when)))!.id;
}
