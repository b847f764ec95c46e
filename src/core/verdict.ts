// The judge: every frame and every destination of a page becomes a part, and each part is judged alone.
import type { Asks, Finding, Part, VerdictKind } from '../model';
import { DECISIVE_RULES } from '../rules/compiled/lookalike-rules';
import { addressFindings, portOf } from './address-notes';
import { lookalikes } from './lookalike';
import { isOfficialHost } from './official';
import { affiliatedOwner, issuerOwner } from './owners';
import { parseAddress, type Site, siteOfHost } from './site';
import { hasUnsafeLetters } from './unsafe-letters';

/** Where a field was seen. All are addresses or origins as the browser says them. */
export type Seen = {
  address: string; // of the frame that holds the field
  origin?: string | undefined; // of the same frame; says whose it is when its address does not (about:blank, srcdoc)
  frames: readonly string[]; // its ancestors, the parent first, the top-level page last
  destinations: readonly string[]; // origins the forms send to
  asks?: Asks;
};

type Place = { where: Part['where']; address: string; asks?: Asks };

/** Longest name kept of a host; browsers resolve none longer than 253. In UTF-16 units. */
const LONGEST_HOST = 255;
/** Findings kept of one part. */
const MOST_FINDINGS = 12;

/** The parts of what was seen, the top-level page first. Never throws; what cannot be understood is unofficial. */
export function judge(seen: Seen): Part[] {
  return placesOf(seen).map(judgePlace);
}

const says = (address: string) => !/^about:/i.test(address);
const opaque = 'null';

function placesOf({ address, origin, frames, destinations, asks }: Seen): Place[] {
  const places: Place[] = [];
  for (let n = frames.length - 1; n >= 0; n--) {
    // A frame without an address of its own (about:blank, srcdoc) was written by the frame around it.
    const writer = frames.slice(n).find(says) ?? opaque;
    places.push({ where: n === frames.length - 1 ? 'page' : 'frame', address: writer });
  }
  const where = frames.length ? 'frame' : 'page';
  places.push({ where, address: says(address) ? address : (origin ?? opaque), ...(asks && { asks }) });
  // A sandboxed document has the address of its server, but belongs to nobody.
  if (says(address) && origin !== undefined && origin !== parseAddress(address)?.origin)
    places.push({ where, address: origin });
  // javascript: and mailto: have no origin; they send nothing to another site by themselves.
  for (const target of destinations)
    if (/^https?:/i.test(target)) places.push({ where: 'destination', address: target });
  return places;
}

function judgePlace({ where, address, asks }: Place): Part {
  const url = parseAddress(address);
  if (!url || !isWeb(url) || !url.hostname || url.hostname.length > LONGEST_HOST)
    return nameless(where, url, asks);
  const site = siteOfHost(url.hostname, url.port);
  const port = portOf(site);
  const shown = site.unicode + port;
  const safe = !hasUnsafeLetters(site.unicode);
  const part = (kind: VerdictKind, findings: Finding[], owner?: string): Part => ({
    where,
    kind,
    host: safe ? shown : site.host + port,
    ascii: site.host + port,
    site: safe ? unicodeSite(site) : site.domain,
    ...(owner && { owner }),
    findings: findings.slice(0, MOST_FINDINGS),
    ...(asks && { asks }),
  });
  if (isOfficialHost(url.hostname))
    return url.protocol === 'https:'
      ? part('official', [{ rule: 'official', host: shown }])
      : part('unofficial', [{ rule: 'http', host: shown }]);

  const beside: Finding[] = addressFindings(url, site).map((finding) => ({ host: shown, ...finding }));
  const affiliated = affiliatedOwner(site.host);
  if (affiliated) return part('affiliated', [{ rule: 'affiliated', host: shown }, ...beside], affiliated);
  const issuer = issuerOwner(site.host);
  if (issuer && url.protocol === 'https:')
    return part('other-issuer', [{ rule: 'other-issuer', host: shown }, ...beside], issuer);

  const findings = [...lookalikes(site).map((mark): Finding => ({ ...mark, host: shown })), ...beside];
  return findings.some(({ rule }) => DECISIVE.has(rule))
    ? part('lookalike', findings)
    : part('unofficial', [{ rule: 'unofficial', host: shown }, ...findings]);
}

/** A document that belongs to no host (blob:, data:, file:, a sandbox): nobody can be named, so nobody can be trusted. */
function nameless(where: Part['where'], url: URL | undefined, asks: Asks | undefined): Part {
  const scheme = url && !isWeb(url) ? url.protocol : '';
  return {
    where,
    kind: 'unofficial',
    host: '',
    ascii: '',
    site: '',
    findings: [{ rule: 'no-host', host: scheme.slice(0, LONGEST_HOST) }],
    ...(asks && { asks }),
  };
}

const isWeb = ({ protocol }: URL) => protocol === 'https:' || protocol === 'http:';

/** As many labels of the Unicode name as the registrable domain has. */
function unicodeSite({ unicode, domain }: Site): string {
  return unicode.split('.').slice(-domain.split('.').length).join('.');
}

const DECISIVE: ReadonlySet<string> = new Set(DECISIVE_RULES);
