// What the word of an organisation makes of a judged part: an unknown site may become one that it vouches for, nothing else changes.
import type { Part } from '../model';
import type { Policy } from './policy';
import { isOneOwners } from './site';

/**
 * The part under a policy. Only an unknown site with encryption can get better by it: an imitation stays one. The same comes
 * out for a part that was under another policy before, so that a word that was taken back is gone.
 */
export function underPolicy(part: Part, { officialDomains, knownIssuers }: Policy): Part {
  const { named, ...own } = part;
  const plain: Part = own.kind === 'vouched' || named ? { ...own, kind: 'unofficial' } : part;
  if (plain.kind !== 'unofficial' || !plain.ascii || plain.findings.some(({ rule }) => rule === 'http'))
    return plain;
  if (isBelow(plain.ascii, officialDomains)) return { ...plain, kind: 'vouched' };
  const issuer = knownIssuers.find(({ domains }) => isBelow(plain.ascii, domains));
  return issuer ? { ...plain, kind: 'other-issuer', named: issuer.name } : plain;
}

/** A link whose end is under a policy. */
export const linkUnder = <L extends { part: Part }>(link: L, policy: Policy): L => ({
  ...link,
  part: underPolicy(link.part, policy),
});

/** Names in the policy that are not taken, as strangers have sites of their own below them. */
export const strangersIn = ({ officialDomains, knownIssuers }: Policy): string[] =>
  [...officialDomains, ...knownIssuers.flatMap(({ domains }) => domains)].filter(
    (domain) => !isOneOwners(domain),
  );

/** Is the host, which may have a port, one of the domains or below it? */
const isBelow = (host: string, domains: readonly string[]): boolean => {
  const name = host.replace(/:\d+$/, '');
  return domains.some((domain) => (name === domain || name.endsWith(`.${domain}`)) && isOneOwners(domain));
};
