// What is said about a verdict, by its kind and how loud it is: the conclusion, then the reason with what to do.
import { isOfficialHost } from '../core/official';
import { imitatedBrand } from '../core/rule-text';
import type { Level, Verdict, VerdictKind } from '../model';
import type { Tone } from '../ui/callout';
import { type TextKey, text, textOf } from '../ui/text';

/** The title is ready to be shown; `body` takes at $1 the domain of the worst part of the page, given as `fill`. */
export type VerdictWords = { tone: Tone; title: string; body: TextKey; fill: string };

type Subject = { verdict: Verdict; level: Level };
type Keys = { tone: Tone; title: TextKey; body: TextKey };

const BY_KIND: Record<VerdictKind, Keys> = {
  official: { tone: 'ok', title: 'ui_officialTitle', body: 'ui_officialBody' },
  affiliated: { tone: 'warn', title: 'ui_affiliatedTitle', body: 'ui_affiliatedBody' },
  'other-issuer': { tone: 'warn', title: 'ui_otherIssuerTitle', body: 'ui_otherIssuerBody' },
  unofficial: { tone: 'warn', title: 'ui_unofficialTitle', body: 'ui_unofficialBody' },
  lookalike: { tone: 'stop', title: 'ui_lookalikeTitle', body: 'ui_lookalikeBody' },
};

const IMITATES_TMALL: Keys = { tone: 'stop', title: 'ui_lookalikeTmallTitle', body: 'ui_lookalikeTmallBody' };
const DESTINATION: Keys = { tone: 'warn', title: 'ui_destinationTitle', body: 'ui_destinationBody' };
const FRAME: Keys = { tone: 'warn', title: 'ui_frameTitle', body: 'ui_frameBody' };
const NO_HOST: Keys = { tone: 'warn', title: 'ui_noHostTitle', body: 'ui_noHostBody' };
const NOT_ENCRYPTED: Keys = { tone: 'warn', title: 'ui_httpTitle', body: 'ui_httpBody' };
const NOT_REDEMPTION: Keys = {
  tone: 'quiet',
  title: 'ui_notRedemptionTitle',
  body: 'ui_notRedemptionBody',
};

/** The words for a judged page. */
export function verdictWords(subject: Subject): VerdictWords {
  const { site, host, owner } = subject.verdict;
  const { tone, title, body } = keysFor(subject);
  const fill = site || host;
  const issuer =
    owner && textOf(`issuer_${owner.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())}`);
  if (title === 'ui_otherIssuerTitle' && issuer)
    return { tone, title: text('ui_issuerTitle', issuer), body, fill };
  return { tone, title: text(title, fill), body, fill };
}

function keysFor({ verdict, level }: Subject): Keys {
  const { kind, host, findings } = verdict;
  if (kind === 'official') return BY_KIND.official;
  const own = findings.filter((finding) => finding.host === host);
  if (own.some(({ rule }) => rule === 'no-host')) return NO_HOST;
  // Only an official name without https: any other unencrypted page has something worse to say.
  if (kind === 'unofficial' && isOfficialHost(verdict.ascii)) return NOT_ENCRYPTED;
  if (kind === 'lookalike') return imitatedBrand(findings) === 'tmall' ? IMITATES_TMALL : BY_KIND.lookalike;
  if (!own.some(({ where }) => where === 'page')) {
    if (own.some(({ where }) => where === 'destination')) return DESTINATION;
    if (own.some(({ where }) => where === 'frame')) return FRAME;
  }
  const quiet = kind === 'unofficial' && (level === 'tip' || level === 'none');
  return quiet ? NOT_REDEMPTION : BY_KIND[kind];
}

/** One or two words for a column or a filter. */
export const VERDICT_NAMES: Record<VerdictKind, TextKey> = {
  official: 'ui_officialName',
  affiliated: 'ui_affiliatedName',
  'other-issuer': 'ui_otherIssuerName',
  unofficial: 'ui_unofficialName',
  lookalike: 'ui_lookalikeName',
};

/** The tone of a verdict where there is no room for its words. */
export const verdictTone = (kind: VerdictKind): Tone => BY_KIND[kind].tone;
