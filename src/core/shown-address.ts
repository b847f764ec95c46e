// How an address is drawn everywhere: the whole host, its registrable domain bold, the misleading part underlined.
import type { Finding, Verdict } from '../model';
import { hostToUnicode } from './punycode';

/** A run of text drawn in one way. */
export type Span = { text: string; site: boolean; misleading: boolean };
/** `main` is the host as the verdict names it; `other` its other form (punycode or Unicode) when the two differ. */
export type ShownAddress = { main: Span[]; other?: Span[] };

/** Splits the host of a verdict, and marks what its findings point at. */
export function shownAddress(verdict: Pick<Verdict, 'host' | 'ascii' | 'site' | 'findings'>): ShownAddress {
  const unicode = withPort(verdict.ascii, hostToUnicode);
  const other = verdict.host === verdict.ascii ? unicode : verdict.ascii;
  const marks = verdict.findings.filter(({ host }) => host === unicode);
  const main = draw(verdict.host, verdict.site, verdict.host === unicode ? marks : []);
  if (other === verdict.host) return { main };
  const otherSite =
    other === verdict.ascii ? siteIn(verdict.ascii, verdict.site) : hostToUnicode(verdict.site);
  return { main, other: draw(other, otherSite, other === unicode ? marks : []) };
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
  const [, name, port] = /^(.*?)(:\d+)?$/.exec(host)!;
  return change(name!) + (port ?? '');
}

/** The site in ASCII: as many labels from the end as the site has. */
function siteIn(ascii: string, site: string): string {
  return ascii.replace(/:\d+$/, '').split('.').slice(-site.split('.').length).join('.');
}
