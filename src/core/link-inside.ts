// The addresses that stand inside an address, as its page or app would be sent on to them: in its parameters, its path, its scheme.
import { BESIDE as NAMED_BESIDE, SCHEME_ROWS, THAT_LEAD } from '../rules/compiled/links';
import type { Holding, Opener } from '../rules/link-schemes';
import { isOfficialHost } from './official';
import { isRegistrable, parseAddress } from './site';

/** What a scheme that is not of the web opens, and how it holds an address; null for one that nobody knows. */
export const schemeRow = (scheme: string): { opens: Opener; holds: Holding } | null =>
  SCHEMES.get(scheme.toLowerCase()) ?? null;

const SCHEMES = new Map(
  SCHEME_ROWS.flatMap(([schemes, opens, holds]) =>
    schemes.split(' ').map((scheme) => [scheme, { opens, holds }] as const),
  ),
);

const BESIDE: ReadonlySet<string> = new Set(NAMED_BESIDE.split(' '));
const LEADS: ReadonlySet<string> = new Set(THAT_LEAD.split(' '));

/** How often a value may be encoded over again. */
const MOST_LAYERS = 4;

/** The scheme of an address in lower case, '' when it has none. */
export const schemeOf = (address: string): string =>
  /^\s*([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase() ?? '';

/**
 * The addresses inside `address`, each as a browser takes it. Whether the way goes on to them is for the caller to know: a
 * page of an unknown owner opens itself, whatever it carries.
 */
export function addressesInside(address: string): string[] {
  const scheme = schemeOf(address);
  const rest = address.trim().slice(scheme.length + 1);
  const { holds } = schemeRow(scheme) ?? { holds: 'parameters' };
  switch (holds) {
    case 'nothing':
      return [];
    case 'rest':
      return [rest];
    case 'page':
      return [...(/^\/\/[^/?#]/.test(rest) ? [`https:${rest}`] : []), ...inParts(address)];
    case 'intent':
      return inIntent(rest);
    case 'parameters':
      return inParts(address);
  }
}

/** `//host/path#Intent;scheme=https;S.browser_fallback_url=…;end` */
function inIntent(rest: string): string[] {
  const [front = '', fields = ''] = rest.split(/#Intent;/i) as [string, string?];
  const values = fields.split(';').map((field) => /([^=]*)=(.*)/s.exec(field));
  const scheme = values.find((value) => value?.[1] === 'scheme')?.[2] ?? '';
  const hasHost = /^\/\/[^/?#]/.test(front);
  const own = hasHost ? [`${/^[a-z][a-z0-9+.-]*$/i.test(scheme) ? scheme : 'https'}:${front}`] : [];
  return [
    ...own,
    ...values.flatMap((value) =>
      value && value[1] !== 'scheme' ? valueAddresses(value[1]!, value[2]!) : [],
    ),
  ];
}

/** In query and fragment by parameters, in the path wherever one begins. */
function inParts(address: string): string[] {
  const front = /^[^?#]*/.exec(address)![0];
  const found: string[] = [];
  for (const part of address.slice(front.length).split(/[?#]/)) {
    for (const piece of part.split(/[&;]+/)) {
      const equals = piece.indexOf('=');
      // A parameter without a name, and the path in a fragment, may be an address as a whole.
      const [name, value] = equals < 0 ? ['', piece] : [piece.slice(0, equals), piece.slice(equals + 1)];
      // Google's page that sends on has the address where its search has the words.
      found.push(...valueAddresses(name === 'q' && /\/url$/.test(front) ? '' : name, value));
    }
    if (!part.includes('=')) found.push(...trailing(part));
  }
  for (const { name, value } of piecesOfPath(front)) {
    const whole = name === null ? [] : valueAddresses(name, value);
    found.push(...(whole.length > 0 ? whole : trailing(value)));
  }
  return [...new Set(found)];
}

/** What parts a path into the path itself and the parameters in it: `;name=value`, `/name=value`. */
const IN_PATH = /[;&]|\/(?=[\w.-]+=)/;

/** The path of an address, whose name is null, and the parameters in it that may lead on. */
function piecesOfPath(front: string): { name: string | null; value: string }[] {
  const path = front.replace(/[\t\n\r]/g, '').replace(/^[a-z][a-z0-9+.-]*:[/\\]*[^/\\]*/i, '');
  return path
    .split(IN_PATH)
    .map((piece, i) => {
      const equals = i > 0 ? piece.indexOf('=') : -1;
      const name = i > 0 ? piece.slice(0, Math.max(equals, 0)) : null;
      return { name, value: piece.slice(equals + 1) };
    })
    .filter(({ name }) => name === null || !BESIDE.has(plainName(name)));
}

const HOST_IN_PATH = /(?<!https?:[/\\]{0,9})[/\\]{2}(?=[^/\\]{0,1024}[.。．｡])([^/\\?#;&]{1,1024})/gi;
/** Pages of Java are files of this name, and no other file that a shop shows ends as a host may. */
const FILE = /^[\w-]+\.do$/i;

/**
 * The addresses in the path of an address that have no scheme: a host after two slashes, in a place where some pages of large
 * sites send on to it. Official ones are left out. No more than `most`.
 */
export function hostsInPath(address: string, most: number): string[] {
  const found = new Set<string>();
  for (const { value } of piecesOfPath(/^[^?#]*/.exec(address)![0])) {
    const path = decoded(value).at(-1)!;
    for (const { 0: all, 1: name, index } of path.matchAll(HOST_IN_PATH)) {
      const from = index + all.length - name!.length;
      const host = parseAddress(`https://${name}/`)?.hostname ?? '';
      if (!isRegistrable(host) || isOfficialHost(host)) continue;
      if (FILE.test(name!) && from + name!.length === path.length) continue;
      found.add(`https://${path.slice(from)}`);
      if (found.size >= most) return [...found];
    }
  }
  return [...found];
}

const INNER = /(?:https?(?::|%(?:25)*3a)(?:[/\\]|%(?:25)*(?:2f|5c))).*$/i;

/** An address that begins in the middle of a path, and goes on to its end. */
function trailing(part: string): string[] {
  const found = INNER.exec(part)?.[0];
  return found ? [decoded(found).at(-1)!] : [];
}

const plainName = (name: string) => name.toLowerCase().replace(/[_-]/g, '').replace(/^.*\./, '');

/** What a parameter leads to: its value as it is, decoded as often as it was encoded, from base64. */
function valueAddresses(name: string, value: string): string[] {
  const plain = plainName(name);
  if (BESIDE.has(plain)) return [];
  const found = decoded(value.replaceAll('+', ' ')).flatMap((text) => {
    const address = asAddress(text.trim(), LEADS.has(plain));
    return address ? [address] : [];
  });
  // Each layer of the same value is the same address, less encoded.
  return found.slice(0, 1);
}

/** The value, and what comes of it by decoding it once, twice …; from base64 where it begins as `http` does there. */
export function decoded(value: string): string[] {
  const layers = [value];
  for (let text = value; layers.length <= MOST_LAYERS; ) {
    const next = fromPercent(text);
    if (next === text) break;
    layers.push(next);
    text = next;
  }
  const base64 = /^aHR0c[\w+/=-]+$/.exec(layers.at(-1)!)?.[0];
  if (base64) layers.push(fromBase64(base64));
  return layers;
}

/** Escapes that are none stay, so that a spoiled one hides nothing. */
const fromPercent = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      );
    }
  });

function fromBase64(text: string): string {
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}

/** The value as an address: one with a scheme, one that takes over the scheme; a host alone where the name says that it leads. */
function asAddress(value: string, leads: boolean): string | null {
  // As the URL parser does: tabs and line ends do not count, and a backslash is a slash.
  const text = value.replace(/[\t\n\r]/g, '');
  const scheme = schemeOf(text);
  if (/^https?$/.test(scheme)) return parseAddress(text) ? text : null;
  if (scheme && schemeRow(scheme)) return text;
  if (/^[/\\]{2}[^/\\]/.test(text)) {
    const address = `https:${text}`;
    return parseAddress(address) ? address : null;
  }
  const host = leads ? /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+(?=[:/?#@]|$)/u.exec(text)?.[0] : undefined;
  const url = host && parseAddress(`https://${text}`);
  // A name before an @ that is no host is that of a mail address.
  return url && isRegistrable(url.hostname) && isRegistrable(host) ? `https://${text}` : null;
}
