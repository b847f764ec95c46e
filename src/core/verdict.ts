// The judgement on a page: every frame and every destination is judged alone, the worst one names the page.
import type { Finding, Verdict, VerdictKind } from '../model';
import { AFFILIATED_SITES } from '../rules/affiliated-sites';
import { LOOKALIKE_RULES } from '../rules/lookalike-rules';
import { OTHER_ISSUERS } from '../rules/other-issuers';
import { addressFindings, portOf } from './address-notes';
import { lookalikes } from './lookalike';
import { isOfficialHost } from './official';
import { parseAddress, type Site, siteOfHost } from './site';
import { hasUnsafeLetters } from './unsafe-letters';

/** What is known of a page. All are addresses or origins as the browser says them. */
export type Page = {
  address: string; // of the frame that holds the field
  origin?: string | undefined; // of the same frame; says whose it is when its address does not (about:blank, srcdoc)
  frames: readonly string[]; // its ancestors, the parent first, the top-level page last
  destinations: readonly string[]; // origins the forms send to
};

type Part = { where: Finding['where']; address: string };

/** How bad a part is; the worst part gives the verdict of the page. */
const RANK: Record<VerdictKind, number> = {
  official: 0,
  'other-issuer': 1,
  affiliated: 2,
  unofficial: 3,
  lookalike: 4,
};

/**
 * Judges a page. Never throws; what cannot be understood is unofficial. The host of the verdict is that of the worst
 * part: of two equally bad ones the top-level page, whose name the shopper can see. The findings are those of all parts.
 */
export function judge(page: Page): Verdict {
  return partsOf(page).map(judgePart).reduce(worst);
}

/** The worse of two verdicts on parts of the same page, the first of two equally bad ones, with the findings of both. */
export function worst(a: Verdict, b: Verdict): Verdict {
  const known = new Set(a.findings.map((finding) => JSON.stringify(finding)));
  const findings = [...a.findings, ...b.findings.filter((finding) => !known.has(JSON.stringify(finding)))];
  return { ...(RANK[b.kind] > RANK[a.kind] ? b : a), findings };
}

const says = (address: string) => !/^about:/i.test(address);
const opaque = 'null';

function partsOf({ address, origin, frames, destinations }: Page): Part[] {
  const parts: Part[] = [];
  for (let n = frames.length - 1; n >= 0; n--) {
    // A frame without an address of its own (about:blank, srcdoc) was written by the frame around it.
    const writer = frames.slice(n).find(says) ?? opaque;
    parts.push({ where: n === frames.length - 1 ? 'page' : 'frame', address: writer });
  }
  const where = frames.length ? 'frame' : 'page';
  parts.push({ where, address: says(address) ? address : (origin ?? opaque) });
  // A sandboxed document has the address of its server, but belongs to nobody.
  if (says(address) && origin !== undefined && origin !== parseAddress(address)?.origin)
    parts.push({ where, address: origin });
  // javascript: and mailto: have no origin; they send nothing to another site by themselves.
  for (const target of destinations)
    if (/^https?:/i.test(target)) parts.push({ where: 'destination', address: target });
  return parts;
}

function judgePart({ where, address }: Part): Verdict {
  const url = parseAddress(address);
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname) return withoutHost(where, url);
  const site = siteOfHost(url.hostname, url.port);
  const port = portOf(site);
  const shown = site.unicode + port;
  const ascii = site.host + port;
  const verdict = (kind: VerdictKind, findings: Finding[], owner?: string): Verdict => {
    const safe = !hasUnsafeLetters(site.unicode);
    return {
      kind,
      host: safe ? shown : ascii,
      ascii,
      site: safe ? unicodeSite(site) : site.domain,
      ...(owner && { owner }),
      findings,
    };
  };
  if (isOfficialHost(url.hostname))
    return url.protocol === 'https:'
      ? verdict('official', [{ rule: 'official', where, host: shown }])
      : verdict('unofficial', [{ rule: 'http', where, host: shown }]);

  const beside: Finding[] = addressFindings(url, site).map((finding) => ({ host: shown, ...finding, where }));
  const affiliated = ownerOf(AFFILIATED, site.host);
  if (affiliated)
    return verdict('affiliated', [{ rule: 'affiliated', where, host: shown }, ...beside], affiliated);
  const issuer = ownerOf(ISSUERS, site.host);
  if (issuer && url.protocol === 'https:')
    return verdict('other-issuer', [{ rule: 'other-issuer', where, host: shown }, ...beside], issuer);

  const findings = [...lookalikes(site).map((mark): Finding => ({ ...mark, where, host: shown })), ...beside];
  return findings.some(({ rule }) => DECISIVE.has(rule))
    ? verdict('lookalike', findings)
    : verdict('unofficial', [{ rule: 'unofficial', where, host: shown }, ...findings]);
}

function withoutHost(where: Finding['where'], url: URL | undefined): Verdict {
  const host = url && url.protocol !== 'http:' && url.protocol !== 'https:' ? url.protocol : '';
  return { kind: 'unofficial', host, ascii: host, site: host, findings: [{ rule: 'no-host', where, host }] };
}

/** As many labels of the Unicode name as the registrable domain has. */
function unicodeSite({ host, unicode, domain }: Site): string {
  return unicode === host ? domain : unicode.split('.').slice(-domain.split('.').length).join('.');
}

const DECISIVE = new Set<string>(
  Object.entries(LOOKALIKE_RULES)
    .filter(([, { impact }]) => impact === 'lookalike')
    .map(([rule]) => rule),
);

type Owners = ReadonlyMap<string, string>;
const owners = (rows: readonly { id: string; sites: readonly string[] }[]): Owners =>
  new Map(rows.flatMap(({ id, sites }) => sites.map((site) => [site, id] as const)));
const AFFILIATED = owners(AFFILIATED_SITES);
const ISSUERS = owners(OTHER_ISSUERS);

/** Looks a host up, then every name above it. */
function ownerOf(rows: Owners, host: string): string | undefined {
  for (let name = host; ; ) {
    const owner = rows.get(name);
    const dot = name.indexOf('.');
    if (owner || dot < 0) return owner;
    name = name.slice(dot + 1);
  }
}
