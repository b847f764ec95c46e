// The way a card's code went, from the recorded visits: every page official, no third-party jump, done inside Taobao or Tmall.
import type { AuditEvent, Outcome, PageCheck, Part } from '../model';
import { type Fault, faultOf, levelOf } from './page';
import { strangeStops } from './stops';
import { isAfter, type Mark } from './timeline';

/** One page visit: its summary row and its events in order; none where the row says all that there is (`chainsToRead`). */
export type PageVisit = { check: SeenCheck; events: AuditEvent[] };

/** The row of a page as far as the checklist of its card asks: of an official one it wants no more than this. */
export type SeenCheck = PageCheck | OfficialCheck;
type Asked = 'id' | 'at' | 'action' | 'entered' | 'alreadyTyped' | 'otherCard' | 'results' | 'card';
export type OfficialCheck = Pick<PageCheck, Asked> & { verdict: 'official' };

/**
 * The pages of a card whose chains hold more than their rows say, as far as its checklist asks: what went in, what was
 * answered, for which card the shopper went on; and of the last page that surely counts the way there.
 */
export function chainsToRead(rows: readonly SeenCheck[]): Set<string> {
  const more = rows.filter((row) => hasText(row) || row.results.length > 0 || mayBeOthers(row));
  const last = rows.findLast((row) => concernsCard(row) && !mayBeOthers(row));
  return new Set([...more, ...(last ? [last] : [])].map(({ id }) => id));
}

const hasText = ({ entered, alreadyTyped }: SeenCheck) => entered || alreadyTyped;
/** A row of an earlier version does not say for which card the shopper went on, whatever came after that. */
const mayBeOthers = (row: SeenCheck) =>
  row.otherCard === undefined && !['none', 'warned', 'held'].includes(row.action) && concernsCard(row);

/**
 * `pages`: those that were not official, where they are what the outcome rests on. `found`: the checks of pages where
 * something stood in a field when it was found, where that is all it rests on. `stops`: the origins that led there. `plain`:
 * it was seen, and no answer changes that.
 */
type Finding = {
  outcome: Outcome;
  evidence: Mark[];
  plain?: true;
  pages?: readonly (readonly Part[])[];
  found?: string[];
  stops?: string[];
};
export type PathFindings = Partial<Record<'official-pages' | 'direct-way' | 'inside-taobao', Finding>>;

/** Judges the visits of one card. A step the record says nothing about is left out. */
export function judgePath(visits: readonly PageVisit[]): PathFindings {
  const ours = visits.filter(({ check }) => concernsCard(check));
  if (ours.length === 0) return {};
  const strange = ours.filter(({ check }) => isStrange(check));
  const entered = ours.filter(codeEntered);
  const withText = ours.filter((visit) => codeEntered(visit) || textFound(visit));
  return {
    'official-pages': officialPages(ours, strange),
    ...directWay(withText.length > 0 ? withText : ours.slice(-1)),
    ...insideTaobao(entered, strange),
  };
}

function officialPages(ours: readonly PageVisit[], strange: readonly PageVisit[]): Finding {
  const given = strange.filter(codeEntered);
  if (given.length > 0)
    return {
      outcome: 'failed',
      plain: true,
      evidence: given.flatMap(entries),
      pages: given.map(({ check }) => partsOf(check)),
    };
  const found = strange.filter(textFound);
  if (found.length > 0)
    return {
      outcome: 'failed',
      evidence: found.flatMap(finds),
      pages: found.map(({ check }) => partsOf(check)),
      found: found.map(({ check }) => check.id),
    };
  if (strange.length > 0)
    return {
      outcome: 'cant-tell',
      evidence: strange.map(firstSighting),
      pages: strange.map(({ check }) => partsOf(check)),
    };
  return { outcome: 'passed', evidence: ours.map(firstSighting) };
}

/** Fields of Taobao or Tmall all the same: how they were sent is another matter, and says nothing about this step. */
const INSIDE: readonly Fault[] = ['http', 'frame-http', 'destination', 'destination-http'];

/** Only what was seen going in counts here: what stood in a field may be anybody's. */
function insideTaobao(entered: readonly PageVisit[], strange: readonly PageVisit[]): PathFindings {
  const given = entered.filter((visit) => strange.includes(visit));
  const outside = given.filter(({ check }) => !INSIDE.includes(faultOf(partsOf(check))));
  if (outside.length > 0)
    return { 'inside-taobao': { outcome: 'failed', evidence: outside.flatMap(entries) } };
  if (strange.some((visit) => codeEntered(visit) || textFound(visit)) || entered.length === 0) return {};
  return { 'inside-taobao': { outcome: 'passed', evidence: entered.flatMap(entries) } };
}

/**
 * A page for another card is no part of this card's way: another issuer's own page, a page for game keys or memberships
 * that needed no more than a tip, or one the shopper said was for another card. Where the shopper is strict such a page is held,
 * but takes no other cards for that.
 */
export const concernsCard = (check: SeenCheck): boolean => !isStrange(check) || asksForCard(check);

const asksForCard = ({ level, otherCard, parts }: PageCheck) =>
  level !== 'none' && level !== 'tip' && levelOf(parts) !== 'tip' && !otherCard;

const isStrange = (check: SeenCheck): check is PageCheck => check.verdict !== 'official';

/** Did a code of the shopper's own cards go into the page, and the page is not official? */
export const hasLeaked = (visit: PageVisit): boolean =>
  visit.check.verdict !== 'official' && concernsCard(visit.check) && codeEntered(visit);

/** Those of a page that is not official; of another none is asked for. */
const partsOf = (check: SeenCheck) => (isStrange(check) ? check.parts : []);
const codeEntered = (visit: PageVisit) => entries(visit).length > 0;
const entries = ({ events }: PageVisit) => events.filter(({ data }) => data.type === 'code-entered');
const textFound = (visit: PageVisit) => finds(visit).length > 0;
/** What stood in a field when it was found, unless the shopper has since said that it was not theirs. */
function finds({ events }: PageVisit): AuditEvent[] {
  const denied = events.findLast(({ data }) => data.type === 'entry-denied');
  return events.filter((event) => event.data.type === 'already-typed' && !(denied && isAfter(denied, event)));
}
const sighted = ({ events }: PageVisit) => events.find(({ data }) => data.type === 'sighted');
/** A chain begins with it. */
const firstSighting = (visit: PageVisit): Mark =>
  sighted(visit) ?? { chain: visit.check.id, n: 0, at: visit.check.at };

/**
 * How the shopper came, on the pages where the code went in (before that: on the last page). Another site's link or redirect to
 * an official page proves nothing bad and nothing good. Where nothing is known of the way it may be a typed address, a bookmark
 * or a scanned code: the browser cannot tell them apart and says nothing.
 */
function directWay(visits: readonly PageVisit[]): PathFindings {
  const came = visits.map((visit) => {
    const data = sighted(visit)?.data;
    const way = data?.type === 'sighted' ? data.way : undefined;
    return { sighting: firstSighting(visit), from: way?.from ?? '', strange: way ? strangeStops(way) : [] };
  });
  const jumps = came.filter(({ strange }) => strange.length > 0);
  if (jumps.length === 0 && came.some(({ from }) => from === '')) return {};
  const stops = [...new Set(jumps.flatMap(({ strange }) => strange))];
  return jumps.length > 0
    ? { 'direct-way': { outcome: 'cant-tell', evidence: jumps.map(({ sighting }) => sighting), stops } }
    : { 'direct-way': { outcome: 'passed', evidence: came.map(({ sighting }) => sighting) } };
}
