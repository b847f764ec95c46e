// What a frame tells of what it saw: roles, ids of words and origins; no address, no value, no text of the page.
import type { Sighting, WayHere } from '../../model';
import type { FieldsFound } from './find-fields';

const MOST_FIELDS = 64; // that are told
/** In UTF-16 units. No host that the network knows is longer; of one that is cut nobody can say whose it is. */
const LONGEST_ORIGIN = 300;

export function sightingOf(found: FieldsFound, destinations: string[], alreadyTyped: boolean): Sighting {
  const { fields, kind, claimsBrand } = found;
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
  let from = '';
  try {
    const { origin, protocol } = new URL(document.referrer);
    if (/^https?:$/.test(protocol)) from = origin;
  } catch {
    // no referrer
  }
  return {
    from,
    type: (entry?.type as WayHere['type'] | undefined) ?? 'unknown',
    redirects: entry?.redirectCount ?? 0,
    began: Math.round(performance.timeOrigin),
    answered: Math.round(performance.timeOrigin + (entry?.responseStart ?? 0)),
    first: history.length < 2,
  };
}
