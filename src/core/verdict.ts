// The judgement on a page: every frame and every destination is judged alone, the worst one names the page.
import type { Finding, Verdict, VerdictKind } from '../model';
import { AFFILIATED_SITES } from '../rules/affiliated-sites';
import { OTHER_ISSUERS } from '../rules/other-issuers';
import { isOfficialAddress, isOfficialHost } from './official';
import { type Site, siteOfHost } from './site';

/** What is known of a page. All are addresses or origins as the browser says them. */
export type Page = {
  address: string; // of the frame that holds the field
  origin?: string | undefined; // of the same frame, needed when its address says nothing (about:, blob:)
  frames: string[]; // its ancestors, the parent first, the top-level page last
  destinations: string[]; // origins the forms send to
};

type Part = { where: Finding['where']; address: string };

const RANK: Record<VerdictKind, number> = {
  official: 0,
  'other-issuer': 1,
  affiliated: 2,
  unofficial: 3,
  lookalike: 4,
};

/** Judges a page. Never throws; what cannot be understood is unofficial. */
export function judge(page: Page): Verdict {
  let worst: Verdict | undefined;
  const findings: Finding[] = [];
  for (const part of partsOf(page)) {
    const verdict = judgePart(part);
    findings.push(...verdict.findings);
    if (!worst || RANK[verdict.kind] > RANK[worst.kind]) worst = verdict;
  }
  return { ...worst!, findings };
}

/** The worse of two verdicts on parts of the same page, with the findings of both. */
export function worst(a: Verdict, b: Verdict): Verdict {
  const known = new Set(a.findings.map((finding) => JSON.stringify(finding)));
  const findings = [...a.findings, ...b.findings.filter((finding) => !known.has(JSON.stringify(finding)))];
  return { ...(RANK[b.kind] > RANK[a.kind] ? b : a), findings };
}

/** The top-level page first: of two equally bad parts it is the one whose name the shopper can see. */
function partsOf({ address, origin, frames, destinations }: Page): Part[] {
  const chain = [address, ...frames];
  const own = chain.map((frame, at) =>
    /^about:/i.test(frame)
      ? (at === 0 && origin) || chain.slice(at + 1).find((a) => !/^about:/i.test(a)) || frame
      : frame,
  );
  if (origin && !/^about:/i.test(address) && origin !== originOf(address)) own.push(origin);
  const parts: Part[] = own
    .reverse()
    .map((frame, at) => ({ where: at === 0 ? 'page' : 'frame', address: frame }));
  for (const target of destinations)
    if (/^https?:/i.test(target)) parts.push({ where: 'destination', address: target });
  return parts;
}

function judgePart({ where, address }: Part): Verdict {
  const url = parsed(address);
  if (!url || !/^https?:$/.test(url.protocol)) {
    const scheme = url?.protocol ?? '';
    return {
      kind: 'unofficial',
      host: scheme,
      ascii: scheme,
      site: scheme,
      findings: [{ rule: 'no-host', where, host: scheme }],
    };
  }
  const site = siteOfHost(url.hostname, url.port);
  const port = site.port && `:${site.port}`;
  const named = { host: site.unicode + port, ascii: site.host + port, site: site.domain };
  const fired = (rule: string): Finding => ({ rule, where, host: named.host });
  if (isOfficialHost(site.host)) {
    if (isOfficialAddress(url.origin) && !url.username && !url.password)
      return { kind: 'official', ...named, findings: [fired('official')] };
    return { kind: 'unofficial', ...named, findings: [fired('http')] };
  }
  const affiliated = ownerOf(AFFILIATED_SITES, site);
  if (affiliated) return { kind: 'affiliated', ...named, owner: affiliated, findings: [fired('affiliated')] };
  const issuer = ownerOf(OTHER_ISSUERS, site);
  if (issuer) return { kind: 'other-issuer', ...named, owner: issuer, findings: [fired('other-issuer')] };
  return { kind: 'unofficial', ...named, findings: [fired('unofficial')] };
}

function ownerOf(
  rows: readonly { id: string; sites: readonly string[] }[],
  { host }: Site,
): string | undefined {
  return rows.find(({ sites }) => sites.some((site) => host === site || host.endsWith(`.${site}`)))?.id;
}

function parsed(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

function originOf(address: string): string {
  return parsed(address)?.origin ?? 'null';
}
