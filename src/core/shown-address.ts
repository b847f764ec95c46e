// How an address is drawn everywhere: the whole host, its registrable domain bold, the misleading part underlined.
import type { Finding, Part } from '../model';
import { hostToUnicode } from './punycode';

/** A run of text drawn in one way. */
export type Span = { text: string; site: boolean; misleading: boolean };
/** `main` is the host as people are shown it; `other` its other form (punycode or Unicode) when the two differ. */
export type Addressed = Pick<Part, 'host' | 'ascii' | 'site' | 'findings'>;
export type ShownAddress = { main: Span[]; other?: Span[] };

/** Splits the host of a part, and marks what its findings point at. */
export function shownAddress({ host, ascii, site, findings }: Addressed): ShownAddress {
  const unicode = withPort(ascii, hostToUnicode);
  const marksOf = (shown: string) => findings.filter((finding) => finding.host === shown);
  const main = draw(host, site, marksOf(host));
  // A user name that poses as a host is shown before it, as it was in the address.
  const user = findings.find((finding) => finding.host.endsWith(`@${unicode}`));
  if (user) main.unshift(...draw(user.host.slice(0, -unicode.length), '', [user]));
  if (unicode === ascii) return { main };
  return host === unicode
    ? { main, other: draw(ascii, siteIn(ascii, site), []) }
    : { main, other: draw(unicode, hostToUnicode(site), marksOf(unicode)) };
}

function draw(host: string, site: string, marks: Pick<Finding, 'start' | 'end'>[]): Span[] {
  const name = host.replace(/:\d+$/, '');
  const from = name.endsWith(site) ? name.length - site.length : 0;
  const spans: Span[] = [];
  for (let at = 0; at < host.length; at++) {
    const bold = at >= from && at < name.length;
    const misleading = marks.some(({ start, end }) => at >= (start ?? 0) && at < (end ?? 0));
    const last = spans.at(-1);
    if (last && last.site === bold && last.misleading === misleading) last.text += host[at];
    else spans.push({ text: host[at]!, site: bold, misleading });
  }
  return spans;
}

function withPort(host: string, change: (name: string) => string): string {
  const [name, port = ''] = host.split(/(?=:\d+$)/);
  return change(name!) + port;
}

/** The site in ASCII: as many labels from the end as the site has. */
function siteIn(ascii: string, site: string): string {
  return ascii.replace(/:\d+$/, '').split('.').slice(-site.split('.').length).join('.');
}
