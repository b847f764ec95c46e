// Summary rows folded from one chain of events: what the lists show of a page check or a card. Events stay the truth.
import type { AuditEvent, Card, EventData, EventType, PageCheck, Part } from '../model';
import { louder, merge, openPart, verdictOf, worstPart } from './page';
import { hostToUnicode } from './punycode';
import { searchKeys } from './search-words';
import { inOrder } from './timeline';

type Data<T extends EventType> = Extract<EventData, { type: T }>;

const ACTIONS: Partial<Record<EventType, PageCheck['action']>> = {
  warned: 'warned',
  held: 'held',
  left: 'left',
  'opened-official': 'opened-official',
  continued: 'continued',
  'continue-withdrawn': 'warned',
};

/** Whose the page in front is, whatever stands in it: one form of the name, as it is shown where that is safe and otherwise not. */
export const ownSite = (parts: readonly Part[]): string => hostToUnicode(openPart(parts).site);

/**
 * The row of a page visit after one more event of its chain; undefined until the first sighting. `card` is kept as it is:
 * only the card's chain knows what is filed under it (`filedChecks`).
 */
export function foldCheck(
  row: PageCheck | undefined,
  { chain, at, data }: AuditEvent,
): PageCheck | undefined {
  if (data.type === 'sighted') {
    const { page: parts } = merge(row?.parts ?? [], data.parts);
    const first = row ?? { id: chain, at, address: data.address, otherCard: false };
    return {
      action: 'none',
      entered: false,
      alreadyTyped: false,
      results: [],
      ...first,
      parts,
      words: searchKeys(first.address, parts, first.at),
      level: row ? louder(row.level, data.level) : data.level,
      verdict: verdictOf(parts),
      site: worstPart(parts).site,
      own: ownSite(parts),
    };
  }
  if (!row) return undefined;
  // What the shopper decided stands above a hold that came while the decision was on its way.
  const isDecided = !['none', 'warned', 'held'].includes(row.action);
  const isOurs = data.type === 'warned' || data.type === 'held';
  const action = (isDecided && isOurs ? undefined : ACTIONS[data.type]) ?? row.action;
  switch (data.type) {
    case 'already-typed':
      return { ...row, alreadyTyped: true };
    case 'entry-denied':
      return { ...row, alreadyTyped: false };
    case 'code-entered':
      return { ...row, entered: true };
    case 'continued':
      return { ...row, action, otherCard: data.reason === 'other-card' };
    case 'continue-withdrawn':
      return { ...row, action, otherCard: false };
    case 'result-seen':
      return { ...row, results: [...row.results.filter((seen) => seen !== data.result), data.result] };
    default:
      return { ...row, action };
  }
}

/**
 * The row of one page visit from its chain, in any order. `card` is the card the check is filed under.
 * Throws if the page was never sighted.
 */
export function checkFrom(events: readonly AuditEvent[], card?: string): PageCheck {
  const row = inOrder([events]).reduce<PageCheck | undefined>(foldCheck, undefined);
  if (!row) throw new Error('a page check begins with a sighting');
  return card === undefined ? row : { ...row, card };
}

/** Is nothing more to come? A submitted appeal still waits for its answer. */
export const isEnded = ({ closed }: Pick<Card, 'closed'>): boolean =>
  closed !== undefined && closed !== 'appeal-sent';

/** The row of a card after one more event of its chain; undefined until it was opened. */
export function foldCard(card: Card | undefined, { chain, at, data }: AuditEvent): Card | undefined {
  if (data.type === 'card-opened') return { id: chain, openedAt: at, facts: data.facts };
  if (!card) return undefined;
  const { closed: _, ...open } = card;
  const { remindAt: __, ...unreminded } = card;
  switch (data.type) {
    case 'card-edited':
      return { ...card, facts: data.facts };
    case 'card-closed':
      return { ...card, closed: data.as };
    case 'card-reopened':
      return open;
    case 'reminder-set':
      return data.at === null ? unreminded : { ...card, remindAt: data.at };
    default:
      return card;
  }
}

/** The row of one card from its chain, in any order; throws if it was never opened. */
export function cardFrom(events: readonly AuditEvent[]): Card {
  const card = inOrder([events]).reduce<Card | undefined>(foldCard, undefined);
  if (!card) throw new Error('a card begins by being opened');
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
