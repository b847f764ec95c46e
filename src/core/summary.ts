// Summary rows derived from one chain of events: what the lists show of a page check or a card. Events stay the truth.
import type { AuditEvent, Card, EventData, EventType, Level, PageCheck, VerdictKind } from '../model';
import { inOrder } from './timeline';

type Data<T extends EventType> = Extract<EventData, { type: T }>;

const LEVELS: readonly Level[] = ['none', 'tip', 'hold', 'interstitial'];
const VERDICTS: readonly VerdictKind[] = [
  'official',
  'other-issuer',
  'affiliated',
  'unofficial',
  'lookalike',
];

const ACTIONS: Partial<Record<EventType, PageCheck['action']>> = {
  warned: 'warned',
  held: 'held',
  left: 'left',
  'opened-official': 'opened-official',
  continued: 'continued',
  'continue-withdrawn': 'warned',
};

/**
 * The row of one page visit from its chain, in any order; it must hold at least one `sighted` event. The verdict is the
 * worst one seen (a bad frame that came and went still counts), the action the last one. `card` is the card the check is
 * filed under, which only the card's chain knows (`filedChecks`).
 * Throws if the page was never sighted.
 */
export function checkFrom(events: readonly AuditEvent[], card?: string): PageCheck {
  const ordered = inOrder([events]);
  const sightings = ordered.map(({ data }) => data).filter((data) => data.type === 'sighted');
  const worst = sightings.reduce<Data<'sighted'> | undefined>(worse, undefined);
  if (!worst) throw new Error('a page check begins with a sighting');
  const results = ordered.flatMap(({ data }) => (data.type === 'result-seen' ? [data.result] : []));
  const action = ordered.map(({ data }) => ACTIONS[data.type]).findLast((found) => found !== undefined);
  return {
    id: ordered[0]!.chain,
    at: ordered[0]!.at,
    address: worst.address,
    verdict: worst.verdict,
    level: worst.level,
    kind: worst.kind,
    claimsBrand: sightings.some(({ claimsBrand }) => claimsBrand),
    action: action ?? 'none',
    alreadyTyped: ordered.some(({ data }) => data.type === 'already-typed'),
    results: [...new Set(results)],
    ...(card !== undefined && { card }),
  };
}

function worse(a: Data<'sighted'> | undefined, b: Data<'sighted'>): Data<'sighted'> {
  if (!a) return b;
  const rank = (data: Data<'sighted'>) =>
    VERDICTS.indexOf(data.verdict.kind) * LEVELS.length + LEVELS.indexOf(data.level);
  return rank(b) >= rank(a) ? b : a;
}

/** The row of one card from its chain, in any order; throws if it was never opened. */
export function cardFrom(events: readonly AuditEvent[]): Card {
  const ordered = inOrder([events]);
  const opened = ordered[0];
  if (opened?.data.type !== 'card-opened') throw new Error('a card begins by being opened');
  const card: Card = { id: opened.chain, openedAt: opened.at, facts: opened.data.facts };
  for (const { data } of ordered) {
    if (data.type === 'card-edited') card.facts = data.facts;
    if (data.type === 'card-closed') card.closed = data.as;
    if (data.type === 'card-reopened') delete card.closed;
    if (data.type === 'reminder-set') {
      if (data.at === null) delete card.remindAt;
      else card.remindAt = data.at;
    }
  }
  return card;
}

/** Ids of the page checks now filed under the card whose chain this is, in the order of filing. */
export function filedChecks(card: readonly AuditEvent[]): string[] {
  const filed = new Set<string>();
  for (const { data } of inOrder([card])) {
    if (data.type === 'check-filed') filed.add(data.check);
    if (data.type === 'check-unfiled') filed.delete(data.check);
  }
  return [...filed];
}

/** A proof now attached to the card whose chain this is. */
export type AttachedProof = Omit<Data<'proof-attached'>, 'type'> & { at: number };

/** The proofs attached and not removed again, oldest first. */
export function attachedProofs(card: readonly AuditEvent[]): AttachedProof[] {
  const attached = new Map<string, AttachedProof>();
  for (const { at, data } of inOrder([card])) {
    if (data.type === 'proof-attached') {
      const { type: _, ...proof } = data;
      attached.set(proof.proof, { ...proof, at });
    }
    if (data.type === 'proof-removed') attached.delete(data.proof);
  }
  return [...attached.values()];
}
