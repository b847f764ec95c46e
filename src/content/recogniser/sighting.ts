// What a frame tells of what it saw: roles, ids of words and origins; no address, no value, no text of the page.
import type { Sighting, WayHere } from '../../model';
import type { Seen } from './find-fields';

const MOST_FIELDS = 64; // that are told
/** In UTF-16 units. No host that the network knows is longer; of one that is cut nobody can say whose it is. */
const LONGEST_ORIGIN = 300;

export function sightingOf(found: Seen, alreadyTyped: boolean): Sighting {
  const { fields, kind, claimsBrand, destinations } = found;
  return {
    fields: fields.slice(0, MOST_FIELDS).map(({ role, words }) => ({ role, words })),
    kind,
    claimsBrand,
    destinations: destinations.map((origin) => origin.slice(0, LONGEST_ORIGIN)),
    alreadyTyped,
    way: wayHere(),
  };
}

/** How the shopper came to this document, as far as the document can tell. */
function wayHere(): WayHere {
  const entry = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined;
  const { timeOrigin } = performance;
  // The browser writes a referrer without user, default port and fragment: its beginning is an origin.
  const from = /^https?:\/\/[^/]+/.exec(document.referrer)?.[0] ?? '';
  return {
    from,
    type: (entry?.type as WayHere['type'] | undefined) ?? 'unknown',
    redirects: entry?.redirectCount ?? 0,
    began: Math.round(timeOrigin),
    answered: Math.round(timeOrigin + (entry?.responseStart ?? 0)),
    first: history.length < 2,
  };
}
