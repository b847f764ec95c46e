// From an address to the names people and rules compare: host, registrable domain, display form. The only user of tldts.
import { getDomain, parse } from 'tldts';
import { SHARED_NAMES } from '../rules/compiled/shared-hosts';
import { PLAIN_WORDS } from '../rules/plain-words';
import { codesAmong } from './code-shape';
import { hostToUnicode } from './punycode';

/** A host name taken apart. All but `unicode` and `port` are in ASCII, lower case, without a final dot. */
export type Site = {
  host: string;
  unicode: string; // the same name in Unicode
  port: string; // '' when it is the default one of the scheme
  domain: string; // registrable domain; the host itself when there is none (IP, public suffix, one label) or it is shared
  suffix: string; // public suffix; '' when there is none
  ownSuffix: boolean; // the suffix is of a registry (com, com.cn), not of a hosting company (github.io)
  isIp: boolean;
};

/** What tldts gets are host names as `canonicalHost` writes them; the names of hosting companies are suffixes too. */
const HOST_NAMES = { allowPrivateDomains: true, extractHostname: false, validateHostname: false };

/** Takes a host name apart. `host` may be written in any way a browser accepts; never throws. */
export function siteOfHost(host: string, port = ''): Site {
  const name = canonicalHost(host);
  const parsed = parse(name, HOST_NAMES);
  return {
    host: name,
    unicode: hostToUnicode(name),
    port,
    domain: parsed.domain && !isShared(name, parsed.domain) ? parsed.domain : name,
    suffix: parsed.publicSuffix ?? '',
    ownSuffix: !parsed.isPrivate,
    isIp: parsed.isIp ?? false,
  };
}

/** Does the host end in a suffix that names are given out under (com, com.cn, github.io), with a name before it? Never throws. */
export function isRegistrable(host: string): boolean {
  const { isIcann, isPrivate, domain } = parse(canonicalHost(host), HOST_NAMES);
  return domain !== null && (isIcann === true || isPrivate === true);
}

/** May all below this name be taken for one owner's? Not where names are given out or strangers put pages of their own. Never throws. */
export const isOneOwners = (name: string): boolean =>
  canonicalHost(name) === name &&
  getDomain(name, HOST_NAMES) !== null &&
  !SHARED.some((host) => host === name || host.endsWith(`.${name}`) || name.endsWith(`.${host}`));

const SHARED: readonly string[] = SHARED_NAMES.split(' ');
const SHARED_DOMAINS = new Set(SHARED.map((host) => host.split('.').slice(-2).join('.')));

/** Is that a host where strangers put pages of their own, or below one? */
const isShared = (name: string, domain: string) =>
  SHARED_DOMAINS.has(domain) && SHARED.some((host) => name === host || name.endsWith(`.${host}`));

/** The host as browsers compare it: ASCII, lower case, no final dot, no port. '' when it is no host name. */
export function canonicalHost(host: string): string {
  if (/^[a-z0-9.-]*[a-z][a-z0-9-]*$/.test(host) && !host.includes('xn--')) return host;
  try {
    return new URL(`https://${host.trim()}/`).hostname.replace(/\.$/, '');
  } catch {
    return '';
  }
}

/** Whose a host is (`www.x.com.cn` -> `x.com.cn`): its registrable domain; the host itself when it has none or is shared. */
export function siteOf(host: string): string {
  return siteOfHost(host).domain;
}

export const LONGEST = 300; // UTF-16 units kept of an address

/**
 * What may be written down of an address: origin and path. Query, fragment, parameters and user part are left out, and all
 * of the path and of the names below the registrable domain that could be a card code is replaced by `…`. Of an address
 * without a host only the scheme is kept.
 */
export function addressForRecord(address: string): string {
  const kept = withoutCodes(address);
  return kept.length > LONGEST ? `${kept.slice(0, LONGEST - 1)}…` : kept;
}

/** The same, however long it is. */
export function withoutCodes(address: string): string {
  const url = parseAddress(address);
  if (!url) return '';
  return isWeb(url) ? recordedOrigin(url) + recordedPath(url.pathname) : url.protocol;
}

/** The same for an origin, which has no path; '' for what is no web address. */
export function originForRecord(address: string): string {
  const url = parseAddress(address);
  return url && isWeb(url) ? recordedOrigin(url) : '';
}

/** The same for a host name, with or without a port, in ASCII or Unicode. */
export function hostForRecord(host: string): string {
  const [name, port = ''] = host.split(/(?=:\d+$)/) as [string, string?];
  const labels = name.split('.');
  const domain = getDomain(canonicalHost(name), HOST_NAMES) ?? name;
  const below = labels.length - domain.split('.').length;
  // Parted further, so that a name that imitates another one stays readable beside what is left out.
  const pieces = labels.slice(0, below).flatMap((label, i) => {
    const shown = hostToUnicode(label);
    return (shown === label ? label.split(/(?<=[-_])/) : [shown]).map((text) => ({ text, i }));
  });
  const codes = codesAmong(
    pieces.map(({ text }) => text),
    WORDS,
  );
  const kept = labels.map((label, i) => {
    const inLabel = pieces.flatMap((piece, n) => (piece.i === i ? [codes[n] ? '…' : piece.text] : []));
    return inLabel.includes('…') ? inLabel.join('') : label;
  });
  return kept.join('.') + port;
}

const WORDS: ReadonlySet<string> = new Set(PLAIN_WORDS);
const SHORTEST_CODE = 8;
const isWeb = ({ protocol }: URL) => protocol === 'https:' || protocol === 'http:';
const recordedOrigin = ({ protocol, host }: URL) => `${protocol}//${hostForRecord(host)}`;

function recordedPath(path: string): string {
  const segments = path.split('/').map((segment) => segment.replace(/;.*/, ''));
  const texts = segments.map(decode);
  const codes = codesAmong(
    texts.map((text) => text ?? ''),
    WORDS,
  );
  const hidden = texts.map((text, i) => codes[i] || mayHide(text));
  const spread = oddAmong(texts.map((text = '', i) => (hidden[i] ? '' : text)));
  return segments.map((segment, i) => (hidden[i] || spread[i] ? '…' : segment)).join('/');
}

/**
 * Which segments hold pieces as a code has them (digits in it, capitals, less than four letters, and no word), where these
 * are as many signs as the shortest code: one may be spread over a path with anything between its pieces.
 */
function oddAmong(texts: readonly string[]): boolean[] {
  const odd = texts.map((text) =>
    Array.from(text.matchAll(/[a-z\d]+/gi), ([piece]) => piece).filter(
      (piece) =>
        !WORDS.has(piece.toLowerCase()) && (piece.length < 4 || /\d/.test(piece) || /^[A-Z]+$/.test(piece)),
    ),
  );
  const isCode = odd.flat().join('').length >= SHORTEST_CODE && new Set(odd.flat()).size > 2;
  return odd.map((pieces) => isCode && pieces.length > 0);
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment).normalize('NFKC');
  } catch {
    return undefined;
  }
}

/** In a path nothing is lost by leaving out too much: parts of codes go too, years and words stay. */
function mayHide(text: string | undefined): boolean {
  if (text === undefined || text.length > 64) return true;
  const digits = text.match(/\p{Nd}/gu)?.length ?? 0;
  return (digits > 3 && !/^(19|20)\d\d$/.test(text)) || (text.match(/[A-Z]/g)?.length ?? 0) > 5;
}

/** The address as browsers read it; undefined when it is none. */
export function parseAddress(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
