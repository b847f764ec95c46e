// From an address to the names people and rules compare: host, registrable domain, display form. The only user of tldts.
import { parse } from 'tldts';
import { hostToUnicode } from './punycode';

/** A host name taken apart. All but `unicode` and `port` are in ASCII, lower case, without a final dot. */
export type Site = {
  host: string;
  unicode: string; // the same name in Unicode
  port: string; // '' when it is the default one of the scheme
  domain: string; // registrable domain; the host itself when there is none (IP, public suffix, one label)
  suffix: string; // public suffix; '' when there is none
  ownSuffix: boolean; // the suffix is of a registry (com, com.cn), not of a hosting company (github.io)
  isIp: boolean;
};

/** Takes a host name apart. `host` may be written in any way a browser accepts; never throws. */
export function siteOfHost(host: string, port = ''): Site {
  const name = canonicalHost(host);
  const parsed = parse(name, { allowPrivateDomains: true, extractHostname: false, validateHostname: false });
  return {
    host: name,
    unicode: hostToUnicode(name),
    port,
    domain: parsed.domain ?? name,
    suffix: parsed.publicSuffix ?? '',
    ownSuffix: !parsed.isPrivate,
    isIp: parsed.isIp ?? false,
  };
}

/** The host as browsers compare it: ASCII, lower case, no final dot, no port. '' when it is no host name. */
export function canonicalHost(host: string): string {
  if (/^[a-z0-9.-]*[a-z][a-z0-9-]*$/.test(host) && !host.includes('xn--')) return host;
  try {
    return new URL(`https://${host.trim()}/`).hostname.replace(/\.$/, '');
  } catch {
    return '';
  }
}

/** The registrable domain of a host (`www.x.com.cn` -> `x.com.cn`); the host itself when it has none. */
export function siteOf(host: string): string {
  return siteOfHost(host).domain;
}

const LONGEST = 300; // UTF-16 units kept of an address

/**
 * What may be written down of an address: origin and path. Query, fragment and user part are left out, and every path
 * segment that could be a card code is replaced by `…`. Of an address without a host only the scheme is kept.
 */
export function addressForRecord(address: string): string {
  const url = parseAddress(address);
  if (!url) return '';
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return url.protocol;
  const path = url.pathname.split('/').map((part) => (couldBeCode(part) ? '…' : part));
  const kept = url.origin + path.join('/');
  return kept.length > LONGEST ? `${kept.slice(0, LONGEST - 1)}…` : kept;
}

/** Card codes are digits, or capitals, or letters and digits mixed; words and short names are not. */
function couldBeCode(part: string): boolean {
  let text: string;
  try {
    text = decodeURIComponent(part).normalize('NFKC');
  } catch {
    return true;
  }
  const digits = text.match(/\d/g)?.length ?? 0;
  const signs = text.match(/[a-z0-9]/gi)?.length ?? 0;
  const capitals = text.match(/[A-Z]/g)?.length ?? 0;
  return digits >= 4 || (digits > 0 && signs >= 8) || capitals >= 6 || text.length > 64;
}

/** The address as browsers read it; undefined when it is none. */
export function parseAddress(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
