// The official rule: https, and the host is taobao.com or tmall.com or below one of them. No dependency: the sensor carries it.
import { OFFICIAL_NAMES } from '../rules/compiled/official-sites';

/**
 * Is this host official? `host` is a host name as people write it, with or without a port; case and one final dot do
 * not matter. Anything that is not a plain host name (user part, path, non-ASCII, punycode, empty label) is refused.
 */
export function isOfficialHost(host: string): boolean {
  const name = /^((?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)+[a-z]+)\.?(?::\d{1,5})?$/i
    .exec(host)?.[1]
    ?.toLowerCase();
  if (!name || /(^|\.)xn--/.test(name)) return false;
  return OFFICIAL_NAMES.some((site) => name === site || name.endsWith(`.${site}`));
}

/** Is this an https origin (or address) on an official host? Opaque origins ('null'), blob:, data:, file: never are. */
export function isOfficialAddress(address: string): boolean {
  const match = /^https:\/\/([^/?#\\@]+)(?=[/?#]|$)/i.exec(address);
  return !!match && isOfficialHost(match[1]!);
}
