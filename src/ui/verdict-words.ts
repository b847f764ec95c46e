// What is said about a verdict, by its kind and how loud it is: the conclusion, then the reason with what to do.
import { isOfficialHost } from '../core/official';
import { imitatedBrand } from '../core/rule-text';
import type { Level, Verdict, VerdictKind } from '../model';
import type { Tone } from './callout';
import type { TextKey } from './text';

/** `fill` names what stands at $1 of both texts: the domain of the worst part of the page. */
export type VerdictWords = { tone: Tone; title: TextKey; body: TextKey; fill: string };

type Subject = { verdict: Verdict; level: Level };

const BY_KIND: Record<VerdictKind, Omit<VerdictWords, 'fill'>> = {
  official: { tone: 'ok', title: 'ui_officialTitle', body: 'ui_officialBody' },
  affiliated: { tone: 'warn', title: 'ui_affiliatedTitle', body: 'ui_affiliatedBody' },
  'other-issuer': { tone: 'warn', title: 'ui_otherIssuerTitle', body: 'ui_otherIssuerBody' },
  unofficial: { tone: 'warn', title: 'ui_unofficialTitle', body: 'ui_unofficialBody' },
  lookalike: { tone: 'stop', title: 'ui_lookalikeTitle', body: 'ui_lookalikeBody' },
};

const IMITATES_TMALL = { title: 'ui_lookalikeTmallTitle', body: 'ui_lookalikeTmallBody' } as const;
const DESTINATION = { title: 'ui_destinationTitle', body: 'ui_destinationBody' } as const;
const FRAME = { title: 'ui_frameTitle', body: 'ui_frameBody' } as const;
const NO_HOST = { title: 'ui_noHostTitle', body: 'ui_noHostBody' } as const;
const NOT_ENCRYPTED = { title: 'ui_httpTitle', body: 'ui_httpBody' } as const;
const NOT_REDEMPTION = { title: 'ui_notRedemptionTitle', body: 'ui_notRedemptionBody' } as const;

/** The words for a judged page. */
export function verdictWords({ verdict, level }: Subject): VerdictWords {
  const { kind, site, host, findings } = verdict;
  const fill = site || host;
  if (kind === 'official') return { ...BY_KIND.official, fill };
  const own = findings.filter((finding) => finding.host === host);
  const rules = own.map((finding) => finding.rule);
  if (rules.includes('no-host')) return { tone: 'warn', ...NO_HOST, fill };
  // Only an official name without https: any other unencrypted page has something worse to say.
  if (kind === 'unofficial' && isOfficialHost(verdict.ascii)) return { tone: 'warn', ...NOT_ENCRYPTED, fill };
  if (kind === 'lookalike')
    return { ...BY_KIND.lookalike, ...(imitatedBrand(findings) === 'tmall' && IMITATES_TMALL), fill };
  if (!own.some((finding) => finding.where === 'page')) {
    if (own.some((finding) => finding.where === 'destination')) return { tone: 'warn', ...DESTINATION, fill };
    if (own.some((finding) => finding.where === 'frame')) return { tone: 'warn', ...FRAME, fill };
  }
  if (kind === 'unofficial' && (level === 'tip' || level === 'none'))
    return { tone: 'quiet', ...NOT_REDEMPTION, fill };
  return { ...BY_KIND[kind], fill };
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
