// Which kind of card a field takes, by its own words first, then the heading, then the title; in doubt it is unknown.
import type { Reading } from './evidence';

const KINDS = ['stored-value', 'telecom', 'game', 'membership'] as const;
export type Kind = (typeof KINDS)[number] | 'coupon' | 'unknown';

/** The first of these that speaks of a card decides; if it speaks of several kinds, only stored value is sure enough. */
export function kindOf({ kinds, eitherWay }: Reading): Kind {
  if (eitherWay) return 'coupon';
  for (const said of kinds) {
    const named = KINDS.filter((kind) => said.has(kind));
    if (named.length) return named.length === 1 || named[0] === 'stored-value' ? named[0]! : 'unknown';
    if (said.has('balance')) return 'stored-value';
  }
  return 'unknown';
}
