// The way a card's code went, from the recorded visits: every page official, no third-party jump, done inside Taobao or Tmall.
import type { AuditEvent, Outcome, PageCheck, Part } from '../model';
import { isOfficialAddress } from './official';
import { type Fault, faultOf } from './page';

/** One page visit: its summary row and its events in order. */
export type PageVisit = { check: PageCheck; events: AuditEvent[] };

/** `pages`: those that were not official, where they are what the outcome rests on. */
type Finding = { outcome: Outcome; evidence: AuditEvent[]; pages?: readonly (readonly Part[])[] };
export type PathFindings = Partial<Record<'official-pages' | 'direct-way' | 'inside-taobao', Finding>>;

/** Judges the visits of one card. A step the record says nothing about is left out. */
export function judgePath(visits: readonly PageVisit[]): PathFindings {
  const ours = visits.filter(concernsCard);
  if (ours.length === 0) return {};
  const entered = ours.filter(codeEntered);
  const strange = ours.filter(({ check }) => check.verdict !== 'official');
  const given = strange.filter(codeEntered);
  return {
    'official-pages':
      given.length > 0
        ? { outcome: 'failed', evidence: given.flatMap(entryEvents), pages: given.map(partsOf) }
        : {
            outcome: strange.length > 0 ? 'cant-tell' : 'passed',
            evidence: (strange.length > 0 ? strange : ours).map(firstSighting),
            ...(strange.length > 0 && { pages: strange.map(partsOf) }),
          },
    ...directWay(entered.length > 0 ? entered : ours.slice(-1)),
    ...insideTaobao(entered, given),
  };
}

/** Fields of Taobao or Tmall all the same: how they were sent is another matter, and says nothing about this step. */
const INSIDE: readonly Fault[] = ['http', 'frame-http', 'destination', 'destination-http'];

function insideTaobao(entered: readonly PageVisit[], given: readonly PageVisit[]): PathFindings {
  const outside = given.filter(({ check }) => !INSIDE.includes(faultOf(check.parts)));
  if (outside.length > 0)
    return { 'inside-taobao': { outcome: 'failed', evidence: outside.flatMap(entryEvents) } };
  if (given.length > 0 || entered.length === 0) return {};
  return { 'inside-taobao': { outcome: 'passed', evidence: entered.flatMap(entryEvents) } };
}

/**
 * A page for another card is no part of this card's way: another issuer's own page, a page for game keys or memberships
 * that needed no more than a tip, or one the shopper said was for another card.
 */
function concernsCard({ check, events }: PageVisit): boolean {
  if (check.verdict === 'official') return true;
  if (check.level === 'none' || check.level === 'tip') return false;
  const continued = events.findLast(
    ({ data }) => data.type === 'continued' || data.type === 'continue-withdrawn',
  );
  return !(continued?.data.type === 'continued' && continued.data.reason === 'other-card');
}

const partsOf = ({ check }: PageVisit) => check.parts;
const codeEntered = (visit: PageVisit) => entryEvents(visit).length > 0;
const entryEvents = ({ events }: PageVisit) =>
  events.filter(({ data }) => data.type === 'code-entered' || data.type === 'already-typed');
const firstSighting = ({ events }: PageVisit) => events.find(({ data }) => data.type === 'sighted')!;

/**
 * Where the shopper came from, on the pages where the code went in (before that: on the last page). Another site's link to an
 * official page proves nothing bad and nothing good. No origin at all may be a typed address, a bookmark or a scanned code:
 * the browser cannot tell them apart and says nothing.
 */
function directWay(visits: readonly PageVisit[]): PathFindings {
  const came = visits.map((visit) => {
    const sighting = firstSighting(visit);
    return { sighting, from: sighting.data.type === 'sighted' ? (sighting.data.way?.from ?? '') : '' };
  });
  const jumps = came.filter(({ from }) => from !== '' && !isOfficialAddress(from));
  if (jumps.length === 0 && came.some(({ from }) => from === '')) return {};
  return jumps.length > 0
    ? { 'direct-way': { outcome: 'cant-tell', evidence: jumps.map(({ sighting }) => sighting) } }
    : { 'direct-way': { outcome: 'passed', evidence: came.map(({ sighting }) => sighting) } };
}
