// Which kind of card a field's words and its surroundings speak of.
import type { Reading } from './evidence';

const KINDS = ['stored-value', 'telecom', 'game', 'membership'] as const;
export type Kind = (typeof KINDS)[number] | 'unknown';

export const kindOf = ({ says }: Reading): Kind => KINDS.find((kind) => says.has(kind)) ?? 'unknown';
