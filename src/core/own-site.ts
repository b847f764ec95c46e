// The site of a host as a shopper writes it down, in the one form in which the record knows whose a page is (`ownSite`).
import { hostToUnicode } from './punycode';
import { hostForRecord, parseAddress, siteOf } from './site';

/** `https://www.gift.example/x`, `WWW.gift.example` -> `gift.example`; '' for what is no host. */
export function ownSiteOf(written: string): string {
  const text = written.trim();
  const host = parseAddress(text.includes('://') ? text : `https://${text}`)?.hostname ?? '';
  return hostToUnicode(hostForRecord(siteOf(host)));
}
