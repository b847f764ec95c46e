// The checklist of one card, derived from its events and those of its pages; nothing of it is stored, the order given does not matter.
import type { AuditEvent, CardClosing, Outcome, ResultKind } from '../model';
import { APPEAL_PROBLEMS } from '../rules/appeal-problems';
import { APPEAL, PARTS, STOPS, WALK } from '../rules/checklist-steps';
import { camelCase } from './camel-case';
import { isOfficialHost } from './official';
import { openPart } from './page';
import type { PageVisit, SeenCheck } from './path';
import { lastResult, type PartId, type Step, type StepId, settledSteps } from './settle';
import { cardFrom, checkFrom, filedChecks } from './summary';
import { inOrder } from './timeline';

export type { Answer, PartId, Step, StepId } from './settle';
export type ProblemId = (typeof APPEAL_PROBLEMS)[number]['id'];
export type StopKind = (typeof STOPS)[number]['stop'];

/**
 * `outcome` of a part: `failed` when a step failed, `untested` while one is open, `passed` only when every one passed, else
 * `cant-tell` or `inapplicable`. `counts` are those of the steps that have an outcome of their own. An `idle` part is not
 * needed as things stand.
 */
export type Part = {
  id: PartId;
  steps: Step[];
  outcome: Outcome;
  counts: Record<Outcome, number>;
  idle: boolean;
};

/**
 * `stop`: something failed and no appeal has begun; `appeal`: one has; `done`: everything is verified; `closed`: the shopper
 * has ended it. `next` is the one thing to do now, null when there is nothing. `appealStep` is where an appeal would begin
 * or goes on.
 */
export type Checklist = {
  parts: Part[];
  state: 'going' | 'stop' | 'appeal' | 'done' | 'closed';
  next: StepId | null;
  appealStep: StepId | null;
  aside: StepId[];
  stopReason?: { step: StepId; kind: StopKind; result?: ResultKind };
  /** The problem stated, or else the one that fits what failed. */
  problem?: ProblemId;
  problemStated: boolean;
  closed?: CardClosing;
  reminder?: { at: number; due: boolean };
};

/**
 * `card` is the card's chain, `checks` the chains of page checks (those not filed under the card are ignored), both in any
 * order; `now` is in milliseconds and only decides whether a reminder is due. `quiet` are the rows of pages whose chains
 * hold nothing more (`chainsToRead` in path.ts). Throws if the card was never opened.
 */
export function checklist(
  card: readonly AuditEvent[],
  checks: readonly (readonly AuditEvent[])[],
  now: number,
  quiet: readonly SeenCheck[] = [],
): Checklist {
  const events = inOrder([card]);
  const { closed, remindAt } = cardFrom(card);
  const visits = visitsOf(card, checks, quiet);
  const steps = settledSteps(events, visits, closed);
  const stopReason = stopOf(steps, inOrder(visits.map((visit) => visit.events)));
  const stated = statedProblem(events);
  const appealing = closed === 'appeal-sent' || stated !== undefined || steps.some(begun);
  const state = stateOf(steps, { closed, appealing, broken: stopReason !== undefined });
  const problem = stated ?? (stopReason && fittingProblem(stopReason, steps));
  const appealStep = stepsOf(APPEAL, steps).find(asks)?.id ?? null;
  return {
    parts: PARTS.map((id) => partOf(id, steps, appealing || stopReason !== undefined)),
    state,
    next: nextStep(steps, state, appealStep, stopReason?.kind),
    appealStep,
    aside: state === 'going' ? due(steps).flatMap(({ id, aside }) => (aside ? [id] : [])) : [],
    problemStated: stated !== undefined,
    ...(stopReason && { stopReason }),
    ...(problem && { problem }),
    ...(closed && { closed }),
    ...(remindAt !== undefined && { reminder: { at: remindAt, due: now >= remindAt } }),
  };
}

/** The step with this id. */
export const stepOf = (list: Checklist, id: StepId): Step =>
  list.parts.flatMap(({ steps }) => steps).find((step) => step.id === id)!;

/** The step that can be answered together with this one: who saw that the card was taken may have seen the money too. */
export function answeredWith(list: Checklist, { id, suggestion }: Step): Step | null {
  const assets = stepOf(list, 'assets-updated');
  return id === 'system-check' && suggestion?.outcome === 'passed' && asks(assets) ? assets : null;
}

/** What is still to be done on the phone, in its order: all of it is asked once it is done there. */
export function stepsForPhone(list: Checklist): Step[] {
  const order: readonly StepId[] = list.state === 'appeal' ? APPEAL : WALK;
  return order
    .map((id) => stepOf(list, id))
    .filter(({ where }) => where.some((place) => place === 'app' || place === 'mini-program'))
    .filter((step) => asks(step) && (step.id !== 'balance-shown' || step.id === list.next));
}

/** Name of a message about a step: `stepMessage('add-card', 'how')` is `step_addCardHow` (its lines are separated by \n). */
export const stepMessage = (step: StepId, about: string): string => `step_${camelCase(`${step}-${about}`)}`;
export const partMessage = (part: PartId) => `step_part${camelCase(`-${part}`)}`;
export const problemMessage = (problem: ProblemId) => `problem_${camelCase(problem)}`;

function visitsOf(
  card: readonly AuditEvent[],
  checks: readonly (readonly AuditEvent[])[],
  quiet: readonly SeenCheck[],
): PageVisit[] {
  const filed = new Set(filedChecks(card));
  const told = checks
    .filter((events) => events.some(({ data }) => data.type === 'sighted'))
    .map((events) => ({ check: checkFrom(events), events: inOrder([events]) }));
  return [...told, ...quiet.map((check) => ({ check, events: [] }))]
    .filter(({ check }) => filed.has(check.id))
    .sort((a, b) => a.check.at - b.check.at || (a.check.id < b.check.id ? -1 : 1));
}

const stepsOf = (ids: readonly StepId[], steps: readonly Step[]) =>
  ids.map((id) => steps.find((step) => step.id === id)!);

function partOf(id: PartId, all: readonly Step[], appealing: boolean): Part {
  const steps = all.filter(({ part }) => part === id);
  const counts = { passed: 0, failed: 0, 'cant-tell': 0, inapplicable: 0, untested: 0 };
  for (const step of steps) if (!step.leadsTo || (step.by && !step.settledWith)) counts[step.outcome] += 1;
  const worst = (['failed', 'untested', 'cant-tell'] as const).find((outcome) => counts[outcome] > 0);
  const idle =
    id === 'appeal'
      ? !appealing
      : id === 'balance' &&
        !doubtful(all) &&
        steps.every(({ outcome, suggestion }) => outcome === 'untested' && !suggestion);
  return {
    ...{ id, steps, counts, idle },
    outcome: worst ?? (counts.inapplicable === 0 ? 'passed' : 'inapplicable'),
  };
}

/** Has the shopper redeemed the card, as far as they have said? Whether the money came is another question. */
export const isRedeemed = (list: Checklist): boolean =>
  list.closed === 'redeemed' || isTaken(stepOf(list, 'system-check'));

const isTaken = ({ outcome, suggestion }: Step) => outcome === 'passed' && !suggestion;

/** Does the step wait for the shopper? What the record cannot tell is asked. */
const asks = (step: Step) =>
  step.outcome === 'untested' || step.again || (step.outcome === 'cant-tell' && step.by === 'browser');

/** Something that a look at the balance could clear up before the code is used. */
const doubtful = (steps: readonly Step[]) =>
  steps.some(
    ({ id, outcome, by }) =>
      ['coating-intact', 'official-pages', 'system-check'].includes(id) &&
      outcome === 'cant-tell' &&
      by !== 'browser',
  );

/** The steps of the walk that wait for the shopper as things stand, in their order. */
function due(steps: readonly Step[]): Step[] {
  const redeemed = steps.some(({ id, outcome }) => id === 'system-check' && outcome === 'passed');
  const inTurn = { 'balance-shown': !redeemed && doubtful(steps), 'assets-updated': redeemed };
  return stepsOf(WALK, steps).filter(
    (step) => asks(step) && (inTurn[step.id as keyof typeof inTurn] ?? true),
  );
}

/** An appeal begins when the shopper acts on it, not when the record happens to hold what it will need. */
const begun = (step: Step) =>
  step.part === 'appeal' &&
  (step.by === 'shopper' || step.by === 'witness') &&
  step.outcome !== 'inapplicable';

/**
 * What failed: the system's own word first; of a card that it took, that the money did not come. A card with a wrong balance is
 * not to be tried. Then comes that a stranger may have the code, then the order of the walk.
 */
function stopOf(steps: readonly Step[], seen: readonly AuditEvent[]): Checklist['stopReason'] {
  const failed = steps.filter(({ part, outcome }) => part !== 'appeal' && outcome === 'failed');
  const reasons = failed.map(({ id: step }) => {
    const witnessed = lastResult(step, seen);
    const result = witnessed?.outcome === 'failed' ? witnessed.data.result : undefined;
    return { step, kind: stopKind(step, result), ...(result && { result }) };
  });
  // The table has what is left in the order of the walk.
  const of = (id: StepId) => reasons.find(({ step }) => step === id);
  const isRedeemed = isTaken(stepsOf(['system-check'], steps)[0]!);
  return (
    of('system-check') ??
    (isRedeemed ? of('assets-updated') : of('balance-shown')) ??
    reasons.find(({ kind }) => kind === 'leaked') ??
    reasons[0]
  );
}

function stopKind(step: StepId, result: ResultKind | undefined): StopKind {
  const rows: readonly { step: StepId; result?: ResultKind; stop: StopKind }[] = STOPS;
  return rows.find((row) => row.step === step && (!row.result || row.result === result))?.stop ?? 'refused';
}

/** The problem last stated, unless the shopper has since said that no appeal is needed. */
function statedProblem(events: readonly AuditEvent[]): ProblemId | undefined {
  const last = events.findLast(
    ({ data }) => data.type === 'problem-stated' || ('step' in data && data.step === 'problem-stated'),
  );
  if (last?.data.type === 'step-answered' && last.data.outcome === 'inapplicable') return undefined;
  const stated = events.findLast(({ data }) => data.type === 'problem-stated');
  const id = stated?.data.type === 'problem-stated' ? stated.data.problem : undefined;
  return APPEAL_PROBLEMS.find((problem) => problem.id === id)?.id;
}

type Situation = { closed: CardClosing | undefined; appealing: boolean; broken: boolean };

function stateOf(steps: readonly Step[], { closed, appealing, broken }: Situation): Checklist['state'] {
  if (closed && closed !== 'appeal-sent') return 'closed';
  if (appealing) return 'appeal';
  if (broken) return 'stop';
  const isSettled = due(steps).length === 0 && !stepsOf(WALK, steps).some(({ suggestion }) => suggestion);
  return isSettled ? 'done' : 'going';
}

/** A witnessed result is confirmed first; then the first step of the way that still waits for the shopper. */
function nextStep(
  steps: readonly Step[],
  state: Checklist['state'],
  appealStep: StepId | null,
  stop: StopKind | undefined,
): StepId | null {
  if (state === 'done' || state === 'closed') return null;
  const seen = stepsOf(WALK, steps).findLast(({ suggestion }) => suggestion)?.id;
  if (state === 'appeal') return seen ?? appealStep;
  if (seen) return seen;
  if (state === 'stop') {
    const taken = stepsOf(['system-check'], steps)[0]!;
    return stop === 'leaked' && asks(taken) ? taken.id : null;
  }
  return due(steps).find(({ aside }) => !aside)?.id ?? null;
}

/**
 * Where a stranger may have the code, that is what customer service has to know first, except that the money did not come. What the
 * system said is claimed only where it was seen.
 */
function fittingProblem(reason: NonNullable<Checklist['stopReason']>, steps: readonly Step[]): ProblemId {
  type When = { step?: StepId; result?: ResultKind; open?: 'official' };
  const leaked = ({ id, outcome }: Step) => outcome === 'failed' && stopKind(id, undefined) === 'leaked';
  const leak = reason.step === 'assets-updated' ? undefined : steps.find(leaked);
  const { step, result }: { step: StepId; result?: ResultKind } = leak ? { step: 'official-pages' } : reason;
  const open = leak?.pages?.every((page) => isOfficialHost(openPart(page).ascii)) ? 'official' : undefined;
  const fits = ({ when }: { when: When }) =>
    when.step === step && when.open === open && when.result === result;
  return (APPEAL_PROBLEMS.find(fits) ?? APPEAL_PROBLEMS.find(({ when }) => !('step' in when)))!.id;
}
