// What the parts of an address around the host say: one pure function per id of the rules table that looks beyond the host.
import type { LookalikeRule } from '../rules/lookalike-rules';
import type { Mark } from './host-name';
import type { HostRule } from './lookalike';
import type { Site } from './site';
import { skeleton } from './skeleton';

/** The rules that look at an address, not at a host alone; `no-host` is given where there is no host at all. */
export type AddressRule = Exclude<LookalikeRule, HostRule | 'no-host'>;
/** `host` is set where something beside the host has to be shown, as in `taobao.com@evil.cn`. */
export type AddressFinding = { rule: AddressRule; host?: string } & Partial<Mark>;

const MAX_LENGTH = 50; // UTF-16 units; about what the address bar of a phone shows
const MANY_LABELS = /(?:\.[^.]*){6}/; // more than six
const BRAND = /(?:^|[^a-z])(taobao|tmall)(?:$|[^a-z])/;

const CHECKS: Record<AddressRule, (url: URL, site: Site) => Omit<AddressFinding, 'rule'> | null> = {
  userinfo: (url, site) => {
    const user = BRAND.exec(plain(url.username)) ?? BRAND.exec(plain(url.password));
    if (!user) return null;
    const shown = `${user[1]}.com`;
    return { host: `${shown}@${site.unicode}${portOf(site)}`, start: 0, end: shown.length };
  },
  'path-decoy': (url) => (BRAND.test(plain(url.pathname)) || BRAND.test(plain(url.hash)) ? {} : null),
  http: (url) => (url.protocol === 'http:' ? {} : null),
  'ip-address': (_, site) => (site.isIp ? {} : null),
  'odd-port': (_, site) => {
    const start = site.unicode.length;
    return site.port ? { start, end: start + portOf(site).length } : null;
  },
  'long-host': (_, { host, isIp }) =>
    !isIp && (host.length > MAX_LENGTH || MANY_LABELS.test(host)) ? {} : null,
};
const RULES = Object.keys(CHECKS) as AddressRule[];

/** What an address says beside its host. `url` is http or https, `site` the one of its host. */
export function addressFindings(url: URL, site: Site): AddressFinding[] {
  const findings: AddressFinding[] = [];
  for (const rule of RULES) {
    const finding = CHECKS[rule](url, site);
    if (finding) findings.push({ rule, ...finding });
  }
  return findings;
}

/** `:8443`, or nothing for the default port. */
export function portOf({ port }: Site): string {
  return port && `:${port}`;
}

function plain(part: string): string {
  try {
    return skeleton(decodeURIComponent(part).toLowerCase()).text;
  } catch {
    return part.toLowerCase();
  }
}
