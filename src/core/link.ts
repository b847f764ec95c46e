// What a link leads to before it is opened: what its address holds inside, and the verdict on the one that counts.
import type { Part, VerdictKind } from '../model';
import { REDIRECT_PLACES, SHORT_HOSTS } from '../rules/compiled/links';
import type { LinkNote } from '../rules/link-notes';
import type { Opener } from '../rules/link-schemes';
import { addressesInside, hostsInPath, schemeOf, schemeRow } from './link-inside';
import { worstPart } from './page';
import { parseAddress } from './site';
import { judge } from './verdict';

/**
 * One link. `url` is the address as it was found, `final` the one that counts: of all that the way goes through the worst, of
 * equals the last. `known` is false where nobody can say before it opens what it leads to: a short link, or an app's own address.
 */
export type Link = { url: string; final: string; part: Part; known: boolean; notes: LinkNote[] };

/** Addresses on the way of one link. */
const MOST_ON_WAY = 32;
const DEEPEST = 6;
/** Longest address that is shown or copied; in UTF-16 units. */
const LONGEST_SHOWN = 2048;

const DOUBT: readonly VerdictKind[] = [
  'lookalike',
  'unofficial',
  'affiliated',
  'other-issuer',
  'vouched',
  'official',
];

/** The most doubtful first; of equals those that lead where nobody knows, then as they stood. */
export const byDoubt = (links: readonly Link[]): Link[] =>
  [...links].sort(
    (a, b) => DOUBT.indexOf(a.part.kind) - DOUBT.indexOf(b.part.kind) || Number(a.known) - Number(b.known),
  );

/** The ids of all that speaks for the verdict on a link: of the rules of its host, and of what is said besides. */
export const rulesOf = ({ part, notes }: Link): string[] => [
  ...part.findings.map(({ rule }) => rule),
  ...notes,
];

/** `lost`: it leads on to more than is followed. */
type Step = { address: string; part: Part; lost?: boolean };

/** What one address leads to, written as in a link of a page or alone in a code. Never throws. */
export function linkOf(address: string): Link {
  const way: Step[] = [];
  follow(address.trim(), 0, way);
  const worst = worstPart(way.map(({ part }) => part)).kind;
  const { address: final, part, lost } = way.findLast(({ part: { kind } }) => kind === worst)!;
  const opens = openerOf(address);
  const notes: LinkNote[] = [];
  if (opens !== 'page') notes.push(`${opens}-link`);
  if (way.length > 1 || way[0]!.address !== address.trim()) notes.push('address-inside');
  const isShort = isShortLink(final);
  if (isShort) notes.push('short-link');
  const known = !isShort && !lost && openerOf(final) !== 'app';
  return { url: shown(address.trim()), final: shown(final), part, known, notes };
}

/**
 * Puts the address on the way, or in its place what an app's address holds; goes on where it is sure to lead on. Where there
 * is more inside than is followed, nobody can say whose it is.
 */
function follow(address: string, depth: number, way: Step[]): void {
  const inside = addressesInside(address);
  const isWeb = /^https?$/.test(schemeOf(address));
  const step = { address, part: partOf(address) };
  // An app or the view of a source has no page of its own: what it holds is where it leads.
  if (isWeb || inside.length === 0) way.push(step);
  if (isWeb && !leadsOn(step)) return;
  for (const next of [...inside, ...(isWeb ? strangersInPath(address) : [])]) {
    if (depth < DEEPEST && way.length < MOST_ON_WAY) follow(next, depth + 1, way);
    else {
      way.push({ address, part: partOf(NOBODY), lost: true });
      return;
    }
  }
}

/** A host in a path is a doubt and no more: of one of Alibaba's own there is nothing to say, unless it is a short link. */
function strangersInPath(address: string): string[] {
  const hosts = hostsInPath(address, MOST_ON_WAY + 1);
  if (hosts.length > MOST_ON_WAY) return hosts;
  return hosts.filter((host) => !['official', 'affiliated'].includes(partOf(host).kind) || isShortLink(host));
}

/** A page of Alibaba, or one that is made to send on. Any other opens itself, whatever stands in its address. */
function leadsOn({ address, part }: Step): boolean {
  if (part.kind === 'official' || part.kind === 'affiliated') return true;
  const url = parseAddress(address);
  if (!url) return false;
  // An official name without encryption leads on as the same one with it.
  if (part.findings[0]?.rule === 'http') return true;
  return LEAD_ON.some((place) => (url.hostname + url.pathname).startsWith(place));
}

const LEAD_ON = REDIRECT_PLACES.split(' ');

/** An origin that belongs to nobody. */
const NOBODY = 'null';

/** The address as the judge sees it, whatever it leads to. */
export const partOf = (address: string): Part => judge({ address, frames: [], destinations: [] })[0]!;

function openerOf(address: string): Opener {
  const scheme = schemeOf(address);
  if (!scheme || /^https?$/.test(scheme)) return 'page';
  return schemeRow(scheme)?.opens ?? 'app';
}

const SHORT: ReadonlySet<string> = new Set(SHORT_HOSTS.split(' '));

/** A host that gives out short addresses, or one below it. */
function isShortLink(address: string): boolean {
  const host = parseAddress(address)?.hostname.replace(/\.$/, '') ?? '';
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1))
    if (SHORT.has(name)) return true;
  return false;
}

/** As the browser writes it, where it is an address of the web; else as it is. Cut where it is too long to be read. */
function shown(address: string): string {
  const url = /^https?$/.test(schemeOf(address)) ? parseAddress(address) : undefined;
  return (url?.href ?? address).slice(0, LONGEST_SHOWN);
}
