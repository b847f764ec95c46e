// What a page check begins with: the part of a tab's state that is worth an event.
import type { EventData, TabState } from '../model';

/** Two states of a page tell the same story if this is equal for both. */
export function sightedEvent(state: TabState): EventData & { type: 'sighted' } {
  const fields = Object.values(state.frames).flatMap((sighting) => sighting.fields);
  return {
    type: 'sighted',
    address: state.address,
    verdict: state.verdict,
    level: state.level,
    roles: [...new Set(fields.map(({ role }) => role))].sort(),
    words: [...new Set(fields.flatMap(({ words }) => words))].sort(),
    kind: state.kind,
    claimsBrand: state.claimsBrand,
    way: state.way,
  };
}
