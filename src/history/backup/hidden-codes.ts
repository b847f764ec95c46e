// What a chain of a backup says that the record would never have written down: a file can be made by hand, and hide a card code.
import { keepOrderNumber } from '../../card/card-draft';
import { addsCode, hidesCode } from '../../card/free-text';
import { couldHoldCode } from '../../core/code-shape';
import { fromVersion1 } from '../../core/first-version';
import { isRecordedAddress, isRecordedHost } from '../../core/recorded-part';
import { statement } from '../../core/statement';
import { filedChecks } from '../../core/summary';
import { canonicalJson, isAfter } from '../../core/timeline';
import { LARGEST_PROOF, PROOF_TYPES } from '../../evidence/format';
import type { AuditEvent, CardFacts, EventData, Part, Way } from '../../model';
import type { Doubt, Link, ReadChain } from './format';

/** `chains`: all of the file, for what a statement was filled with. */
export function doubtOf({ stored, events }: ReadChain, chains: ReadonlyMap<string, ReadChain>): Doubt | null {
  if (events.length < stored.length || !stored.every((link, i) => saysNoMore(link, events[i]!)))
    return 'unreadable';
  return events.some((event) => hidesIn(event, events, chains)) ? 'withCode' : null;
}

/** Members of the first version's sightings that are none of today's; findings of other places than the worst were left out. */
const FIRST_MEMBERS = ['verdict', 'roles', 'kind', 'claimsBrand', 'words', 'where'];

/** Is everything that stands in the link read by this version? What it does not know could hold anything. */
function saysNoMore(link: Link, event: AuditEvent): boolean {
  const converted = fromVersion1(link) as AuditEvent;
  if (canonicalJson(converted.data) !== canonicalJson(event.data)) return false;
  if (converted === (link as unknown)) return true;
  const known = namesAndTexts(event.data);
  const ids = /^[a-z][a-z.-]{0,63}$/;
  const old = namesAndTexts(link.data);
  return (
    [...old.names].every((name) => known.names.has(name) || FIRST_MEMBERS.includes(name)) &&
    [...old.texts].every(
      (text) => known.texts.has(text) || (isRecordedHost(text) && (ids.test(text) || !couldHoldCode(text))),
    )
  );
}

function namesAndTexts(value: unknown, found = { names: new Set<string>(), texts: new Set<string>() }) {
  if (typeof value === 'string' || typeof value === 'number') found.texts.add(String(value));
  if (typeof value === 'object' && value !== null)
    for (const [name, member] of Object.entries(value)) {
      if (!Array.isArray(value)) found.names.add(name);
      namesAndTexts(member, found);
    }
  return found;
}

function hidesIn(
  event: AuditEvent,
  card: readonly AuditEvent[],
  chains: ReadonlyMap<string, ReadChain>,
): boolean {
  const { data } = event;
  switch (data.type) {
    case 'sighted':
      return !isAsRecorded(data);
    case 'card-opened':
    case 'card-edited':
      return hidesInFacts(data.facts);
    case 'statement-edited':
      return data.text !== null && addsCode(data.text, filledBefore(event, card, chains));
    case 'proof-attached':
      return hidesCode(data.name) || !(data.mime in PROOF_TYPES) || data.bytes > LARGEST_PROOF;
    default:
      return false;
  }
}

/** As `readDraft` has them. */
function hidesInFacts({ label, boughtFrom = '', orderNumber = '', faceValue = 0 }: CardFacts): boolean {
  const cents = faceValue * 100;
  return (
    hidesCode(label) ||
    hidesCode(boughtFrom) ||
    keepOrderNumber(orderNumber) !== orderNumber ||
    Math.abs(cents - Math.round(cents)) > 1e-6
  );
}

/** The statement as the facts gave it when the shopper changed it. */
function filledBefore(
  edit: AuditEvent,
  card: readonly AuditEvent[],
  chains: ReadonlyMap<string, ReadChain>,
): string {
  const before = (events: readonly AuditEvent[]) => events.filter((event) => isAfter(edit, event));
  const known = before(card);
  if (known[0]?.data.type !== 'card-opened') return '';
  const pages = filedChecks(known)
    .map((id) => before(chains.get(id)?.events ?? []))
    .filter(([first]) => first?.data.type === 'sighted');
  return statement(known, pages, Intl.DateTimeFormat().resolvedOptions().timeZone);
}

type Sighted = Extract<EventData, { type: 'sighted' }>;

function isAsRecorded({ address, parts, way, version }: Sighted): boolean {
  return (
    isRecordedAddress(address) &&
    parts.every(isRecordedPart) &&
    originsOf(way).every(isRecordedAddress) &&
    (version === undefined || /^\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(version))
  );
}

const originsOf = (way: Way | undefined) => (way ? [way.from, way.opener ?? '', ...(way.hops ?? [])] : []);

const isRecordedPart = ({ host, ascii, site, named = '', findings }: Part) =>
  [host, ascii, site, ...findings.map((finding) => finding.host)].every(isRecordedHost) && !hidesCode(named);
