// The first link of some chains that is not as it was written, and how that is said.
import { type BrokenLink, verifyChain } from '../core/timeline';
import { timeOf } from '../evidence/fingerprint';
import { type AuditEvent, type EventData, readEvents } from '../model';
import { fullTime } from '../ui/format';
import { text } from '../ui/text';
import { eventText } from '../words/event-words';

/**
 * The first broken link: in the chain of a card, by its label, or of a page, by its host, '' where it does not say; which
 * event (from 0), as far as it can be read, and its time in ms since 1970.
 */
export type BrokenAt = {
  chain: { of: 'card' | 'page'; name: string };
  at: number;
  time: number;
  event: EventData | null;
  why: BrokenLink;
};

/** null where all links of the chain fit. `known`: its name where it does not say one itself. */
export function brokenIn(chain: readonly unknown[], of: 'card' | 'page', known = ''): BrokenAt | null {
  const verdict = verifyChain(chain as readonly AuditEvent[]);
  if (verdict.ok) return null;
  const { at, why } = verdict;
  const [event] = readEvents([chain[at]]);
  const name = nameOf(readEvents(chain)) || known;
  return { chain: { of, name }, at, time: timeOf(chain[at]), event: event?.data ?? null, why };
}

/** What a chain says that it is of, true or not: the label of a card, the host of a page. */
function nameOf(events: readonly AuditEvent[]): string {
  for (const { data } of events.toReversed()) {
    if (data.type === 'card-opened' || data.type === 'card-edited') return data.facts.label;
    if (data.type === 'sighted') return data.address.replace(/^[a-z]+:\/\/|\/.*$/g, '');
  }
  return '';
}

export const brokenText = ({ chain, at, time, event }: BrokenAt): string =>
  text(
    chain.of === 'card' ? 'history_packLinkCard' : 'history_packLinkPage',
    chain.name,
    at + 1,
    fullTime(time),
    event ? eventText(event) : text('history_packLinkUnread'),
  );
