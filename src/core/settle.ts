// The steps of one card as they stand: each settled by the shopper's last answer, by the record, or by another step.
import type {
  AuditEvent,
  CardClosing,
  EventData,
  EventType,
  Outcome,
  Part as PagePart,
  ResultKind,
} from '../model';
import { CHECKLIST_STEPS, type PARTS } from '../rules/checklist-steps';
import { judgePath, type PageVisit } from './path';
import { attachedProofs } from './summary';
import { type EventRef, inOrder, isAfter, type Mark, refOf } from './timeline';

export type PartId = (typeof PARTS)[number];
export type StepId = (typeof CHECKLIST_STEPS)[number]['id'];
/** What can be answered; `untested` is an answer taken back. */
export type Answer = Exclude<Outcome, 'untested'>;

/** A result witnessed on an official page since the shopper's last answer: what it would make of the step; `untested`: it cannot tell. */
type Suggestion = { outcome: Outcome; result: ResultKind; check: string; phrase: string; at: number };

/**
 * One step as it stands. `by` says who settled it: the shopper, the shopper confirming a witnessed result (`witness`), or
 * the browser's own record; null while open. `evidence` are the events behind the outcome.
 */
export type Step = {
  id: StepId;
  part: PartId;
  where: readonly ('home' | 'web' | 'app' | 'mini-program')[];
  answers: readonly Answer[];
  outcome: Outcome;
  by: 'shopper' | 'witness' | 'browser' | null;
  at?: number;
  evidence: EventRef[];
  /** What the browser's record holds is the shopper's own deed: a choice, a proof, a closing. */
  deed?: true;
  /** The pages that are not official on which the browser's outcome rests. */
  pages?: readonly (readonly PagePart[])[];
  /** The checks of pages where something stood in a field when it was found, where the outcome rests on nothing else. */
  found?: readonly string[];
  /** The origins that led to a page and are not official, where the outcome rests on them. */
  stops?: readonly string[];
  suggestion?: Suggestion;
  /** The step this one prepares; it is never asked by itself. */
  leadsTo?: StepId;
  /** What settled it where nothing was said about it: another step, or that the card is closed. */
  settledWith?: StepId | 'closing';
  /** Put aside by the shopper since the last answer. */
  aside: boolean;
  /** Answered, but asked again: without a pass the card is not verified. */
  again: boolean;
};

type Row = {
  id: StepId;
  part: PartId;
  where: Step['where'];
  answers: readonly Answer[];
  results?: Partial<Record<ResultKind, Outcome>>;
  leadsTo?: StepId;
  auto?: boolean;
  required?: boolean;
};
const ROWS: readonly Row[] = CHECKLIST_STEPS;

type Finding = {
  outcome: Outcome;
  evidence: Mark[];
  deed?: true;
  /** What is there cannot be answered away: no answer is asked for or counts. */
  plain?: true;
  pages?: Step['pages'];
  found?: Step['found'];
  stops?: Step['stops'];
};

/** All steps in the order of the table, from the card's events in order and the visits filed under it. */
export function settledSteps(
  events: readonly AuditEvent[],
  visits: readonly PageVisit[],
  closed: CardClosing | undefined,
): Step[] {
  const found = findings(events, visits);
  const seen = inOrder(visits.map((visit) => visit.events));
  const alone = ROWS.map((row) => settle(row, found.get(row.id), events, seen));
  return alone
    .map((step) => withoutSpentBalance(step, alone))
    .map((step, _, all) => withGoal(step, all))
    .map((step) => (closed ? withClosing(step, closed) : step))
    .map(withVerdict);
}

/** What the system says of a card that the shopper has redeemed already. */
const SPENT: readonly ResultKind[] = ['invalid-or-used', 'balance-zero'];

/** The last result that says something about this step. One seen on a page that is not official proves nothing. */
export function lastResult(step: StepId, seen: readonly AuditEvent[]) {
  const { results } = ROWS.find(({ id }) => id === step)!;
  const official = seen.filter(({ data }) => data.type === 'result-seen' && data.official);
  const taken = official.findIndex(({ data }) => data.type === 'result-seen' && data.result === 'accepted');
  for (const event of official.toReversed()) {
    const { data } = event;
    if (data.type !== 'result-seen') continue;
    // A card that was taken is refused as used when it is tried once more.
    if (taken >= 0 && official.indexOf(event) > taken && SPENT.includes(data.result)) continue;
    const outcome = results?.[data.result];
    if (outcome) return { outcome, event, data, evidence: [event] };
  }
  return undefined;
}

/** What the record alone says, per step. */
function findings(events: readonly AuditEvent[], visits: readonly PageVisit[]): Map<StepId, Finding> {
  const path = Object.entries(judgePath(visits)) as [StepId, Finding][];
  const found = new Map<StepId, Finding>(isRedeemedUnseen(events, visits) ? path.filter(isNoPass) : path);
  const last = <T extends EventType>(...types: T[]) =>
    events.findLast((event) => (types as EventType[]).includes(event.data.type)) as
      | (AuditEvent & { data: Extract<EventData, { type: T }> })
      | undefined;

  const proofs = new Set(attachedProofs(events).map(({ proof }) => proof));
  const attached = events.filter(({ data }) => data.type === 'proof-attached' && proofs.has(data.proof));
  if (attached.length > 0)
    found.set('proof-of-purchase', { outcome: 'passed', evidence: attached, deed: true, plain: true });
  const problem = last('problem-stated');
  if (problem) found.set('problem-stated', { outcome: 'passed', evidence: [problem], deed: true });
  const closing = last('card-closed', 'card-reopened');
  if (closing?.data.type === 'card-closed') {
    const sent: Finding = { outcome: 'passed', evidence: [closing], deed: true };
    if (closing.data.as === 'appeal-sent') found.set('appeal-submitted', sent);
    if (closing.data.as === 'settled') found.set('appeal-submitted', sent).set('result-awaited', sent);
  }
  return found;
}

const isNoPass = ([, { outcome }]: [StepId, Finding]) => outcome !== 'passed';

/** The card went in where the browser did not see it: that it saw good pages says nothing of that place. */
function isRedeemedUnseen(events: readonly AuditEvent[], visits: readonly PageVisit[]): boolean {
  const data = events.findLast((event) => 'step' in event.data && event.data.step === 'system-check')?.data;
  const isTold = data?.type === 'step-answered' && data.by === 'shopper' && data.outcome !== 'untested';
  return isTold && !visits.some(({ check }) => check.entered);
}

/** The outcome of one step: the shopper's last answer, unless the record has since seen something go wrong. */
function settle(
  row: Row,
  found: Finding | undefined,
  events: readonly AuditEvent[],
  seen: readonly AuditEvent[],
): Step {
  const last = events.findLast(({ data }) => data.type === 'step-answered' && data.step === row.id);
  const word = events.findLast(({ data }) => 'step' in data && data.step === row.id);
  const given = last?.data.type === 'step-answered' && last.data.outcome !== 'untested' ? last.data : null;
  // An answer taken back is none: what was seen before it is put to the shopper again.
  const answer = given && last && !found?.plain ? { ...given, event: last } : null;
  const { id, part, where, leadsTo } = row;
  const answers = found?.plain ? [] : row.answers;
  const step = {
    ...{ id, part, where, answers, again: false },
    ...(leadsTo && { leadsTo }),
    aside: word?.data.type === 'step-set-aside',
  };
  const witnessed = lastResult(row.id, seen);
  const auto = found ?? (row.auto && witnessed ? witnessed : undefined);
  const sinceAnswer = (event: Mark) => !answer || isAfter(event, answer.event);
  const pages = {
    ...(found?.deed && { deed: true as const }),
    ...(found?.pages && { pages: found.pages }),
    ...(found?.found && { found: found.found }),
    ...(found?.stops && { stops: found.stops }),
  };
  const wrongSince = auto?.outcome === 'failed' && auto.evidence.some(sinceAnswer);
  const settled: Step =
    answer && !wrongSince
      ? {
          ...step,
          outcome: answer.outcome,
          by: answer.by,
          at: answer.event.at,
          evidence: [refOf(answer.event)],
          again: asksAgain(row, answer.outcome),
        }
      : auto
        ? {
            ...step,
            outcome: auto.outcome,
            by: 'browser',
            at: latest(auto),
            evidence: auto.evidence.map(refOf),
            ...pages,
          }
        : { ...step, outcome: 'untested', by: null, evidence: [] };

  if (row.auto || !witnessed || !sinceAnswer(witnessed.event)) return settled;
  // A balance that was seen says nothing against the one that was as it should be.
  const agrees = witnessed.outcome === 'untested' ? 'passed' : witnessed.outcome;
  if (agrees === settled.outcome) return settled;
  const { event, outcome, data } = witnessed;
  const suggestion = { outcome, result: data.result, check: event.chain, phrase: data.phrase, at: event.at };
  return { ...settled, suggestion };
}

const latest = ({ evidence }: Finding) => Math.max(...evidence.map(({ at }) => at));

const asksAgain = ({ required, answers }: Row, outcome: Outcome) =>
  required === true &&
  (outcome === 'cant-tell' || (outcome === 'inapplicable' && !answers.includes('inapplicable')));

/**
 * Once the system has taken the card its own balance is zero, which is no fault, and looking it up would mean to type a
 * spent code again. So the balance is not asked, not proposed, and nothing said about it before counts against the card.
 */
function withoutSpentBalance(step: Step, steps: readonly Step[]): Step {
  if (step.id !== 'balance-shown') return step;
  const taken = steps.find(({ id }) => id === 'system-check')!;
  const redeemed = taken.outcome === 'passed';
  if (!redeemed && taken.suggestion?.outcome !== 'passed') return step;
  const { suggestion: _, ...rest } = step;
  if (!redeemed || step.outcome === 'passed') return rest;
  return { ...rest, ...settledBy(taken), settledWith: taken.id };
}

/** A preparation that nothing was said about is settled with the step it leads to. */
function withGoal(step: Step, steps: readonly Step[]): Step {
  const goal = steps.find(({ id }) => id === step.leadsTo);
  if (step.outcome !== 'untested' || !goal || goal.outcome === 'untested') return step;
  return { ...step, ...settledBy(goal), settledWith: goal.settledWith ?? goal.id };
}

/** Customer service has given its answer, so what comes before it in an appeal is behind the shopper. */
function withVerdict(step: Step, _: number, steps: readonly Step[]): Step {
  const awaited = steps.find(({ id }) => id === 'result-awaited')!;
  if (step.part !== 'appeal' || step.outcome !== 'untested' || awaited.outcome === 'untested') return step;
  return { ...step, ...settledBy(awaited), settledWith: awaited.id };
}

/** A card that is closed asks nothing more, except for the answer to an appeal that was sent. */
function withClosing(step: Step, closed: CardClosing): Step {
  const { suggestion: _, ...rest } = step;
  if (step.outcome !== 'untested' || (step.id === 'result-awaited' && closed === 'appeal-sent'))
    return { ...rest, again: false };
  return { ...rest, outcome: 'inapplicable', by: 'browser', settledWith: 'closing' };
}

const settledBy = ({ at, evidence }: Step) => ({
  outcome: 'inapplicable' as const,
  by: 'browser' as const,
  again: false,
  at: at!,
  evidence,
});
