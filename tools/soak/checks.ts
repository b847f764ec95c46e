// What must hold after a soak: of the record, by the extension's own code, of what was visited, and of what was typed.
import { cardFrom, checkFrom, filedChecks } from '../../src/core/summary';
import { canonicalJson, verifyChain } from '../../src/core/timeline';
import { type AuditEvent, Card, PageCheck, readEvents } from '../../src/model';
import type { Kept } from './cards';
import { type Full, worked } from './faults';
import { isRecorded } from './pages';
import type { Visit } from './visit';

type Stored = { tables: Record<string, unknown[]>; local: object; session: object };
export type Soaked = { seed: number; full: Full; visits: Visit[]; kept: Kept[]; stored: Stored };

/** Visits of one site that get a record of their own within an hour. */
const MOST_VISITS = 60;

/** Everything that is wrong, one sentence each. */
export function faultsOf(soaked: Soaked): string[] {
  const { visits, kept, stored } = soaked;
  const chains = chainsOf(stored.tables.events ?? []);
  const checks = (stored.tables.checks ?? []).map((row) => PageCheck.parse(row));
  return [
    ...faultsOfChains(chains),
    ...faultsOfRows(
      chains,
      checks,
      (stored.tables.cards ?? []).map((row) => Card.parse(row)),
    ),
    ...visits.flatMap((visit) => faultsOfVisit(visit, checks, soaked)),
    ...kept.flatMap((each) => faultsOfCard(each, chains)),
    ...codesIn(stored, visits),
  ];
}

/** The events of each chain as they were written, in their order. */
function chainsOf(stored: readonly unknown[]): Map<string, AuditEvent[]> {
  const chains = new Map<string, AuditEvent[]>();
  for (const event of stored as AuditEvent[])
    chains.set(event.chain, [...(chains.get(event.chain) ?? []), event]);
  return chains;
}

function faultsOfChains(chains: ReadonlyMap<string, AuditEvent[]>): string[] {
  const broken = [...chains].flatMap(([id, events]) => {
    const verdict = verifyChain(events);
    if (!verdict.ok) return [`chain ${id}: link ${verdict.at} is broken (${verdict.why})`];
    return readEvents(events).length === events.length ? [] : [`chain ${id}: an event that cannot be read`];
  });
  const numbers = [...chains.values()].flat().map(({ seq }) => seq);
  return new Set(numbers).size === numbers.length ? broken : [...broken, 'two events have one number'];
}

/** Rows are what their chains tell, and there is neither one without the other. */
function faultsOfRows(
  chains: ReadonlyMap<string, AuditEvent[]>,
  checks: PageCheck[],
  cards: Card[],
): string[] {
  const isAs = (row: object, told: object) => canonicalJson(row) === canonicalJson(told);
  const of = (id: string) => chains.get(id) ?? [];
  const filed = new Map(cards.flatMap(({ id }) => filedChecks(of(id)).map((check) => [check, id] as const)));
  const rows = [...checks, ...cards].map(({ id }) => id);
  return [
    ...rows.filter((id) => !chains.has(id)).map((id) => `row ${id} has no chain`),
    ...[...chains.keys()].filter((id) => !rows.includes(id)).map((id) => `chain ${id} has no row`),
    ...[...filed.keys()].filter((id) => !rows.includes(id)).map((id) => `page ${id} of a card is gone`),
    ...checks
      .filter((row) => chains.has(row.id) && !isAs(row, checkFrom(of(row.id), filed.get(row.id))))
      .map(({ id }) => `page ${id} is not what its chain tells`),
    ...cards
      .filter((row) => chains.has(row.id) && !isAs(row, cardFrom(of(row.id))))
      .map(({ id }) => `card ${id} is not what its chain tells`),
  ];
}

function faultsOfVisit(visit: Visit, checks: PageCheck[], { seed, full, stored }: Soaked): string[] {
  const { kind, url, from, to, typed, entered } = visit;
  const all = checks.filter(({ address }) => address === url).toSorted((a, b) => a.at - b.at);
  const rows = isOfTwoCards(all) ? all.slice(1) : all;
  const wrong = (what: string) => [`${url}: ${what}`];
  if (typed && entered !== (kind !== 'unofficial'))
    return wrong(entered ? 'took a code' : 'did not get what was typed');
  if (!isRecorded(kind)) return rows.length > 0 ? wrong('is recorded, and asks for no card') : [];
  const [row, second] = rows;
  if (second) return wrong(`has ${rows.length} records`);
  if (row && row.verdict !== kind) return wrong(`is ${row.verdict}, not ${kind}`);
  if (!worked(seed, from, to)) return [];
  const isOneOfMany = (own: string) => checks.filter((each) => each.own === own).length >= MOST_VISITS;
  // Given up for what came after, which the shopper is told.
  if (
    !row &&
    from < full.until &&
    stored.tables.settings?.some((each) => (each as { key: string }).key === 'made-room')
  )
    return [];
  if (!row)
    return ['taobao.com', 'tmall.com'].some(isOneOfMany) && kind === 'official' ? [] : wrong('has no record');
  if (typed && kind === 'official' && !row.entered) return wrong('the entry is not recorded');
  if (typed && kind === 'official' && row.results.length === 0) return wrong('the answer is not recorded');
  return [];
}

/** Where another card was taken in hand, or the first closed, between the opening of a page and the code, the code has a record of its own. */
const isOfTwoCards = ([opened, entered, third]: PageCheck[]): boolean =>
  !third &&
  entered?.entered === true &&
  opened?.entered === false &&
  opened.card !== undefined &&
  opened.card !== entered.card;

function faultsOfCard({ card, confirmed, asked }: Kept, chains: ReadonlyMap<string, AuditEvent[]>): string[] {
  const answers = (chains.get(card) ?? []).filter(({ data }) => data.type === 'step-answered').length;
  return answers < confirmed || answers > asked
    ? [`card ${card}: ${answers} answers recorded, ${confirmed} confirmed, ${asked} given`]
    : [];
}

/** Any six characters in a row of what was typed are too many. */
function codesIn(stored: Stored, visits: Visit[]): string[] {
  const text = JSON.stringify(stored).toUpperCase();
  const parts = visits.flatMap(({ typed = '' }) =>
    Array.from({ length: Math.max(0, typed.length - 5) }, (_, at) => typed.slice(at, at + 6)),
  );
  return parts.filter((part) => text.includes(part)).map((part) => `“${part}” of a code is stored`);
}

/** What is meant to fail: a write of the storage, and in Chromium whatever a worker that is ended still asks the browser for. */
const IS_MEANT = /made to (fail|be full)|AbortError|transaction (was|has been) aborted|^Error: No SW$/im;

/** What nobody caught in the background, one sentence each. */
export const uncaught = (errors: string[]): string[] =>
  errors.filter((error) => !IS_MEANT.test(error)).map((error) => `nobody caught: ${error}`);
