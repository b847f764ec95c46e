// What an organisation decides about the extension. It can only make it stricter, but for two keys that name sites, and what
// these two free is said to be the organisation's word wherever it is shown.
export const FEATURES = ['history', 'link-marks', 'context-menu'] as const;
/** What can be switched off: writing down the pages that were checked, the marks at links, the entry of the context menu. */
export type Feature = (typeof FEATURES)[number];

export type KnownIssuer = { name: string; domains: string[] };

export type Policy = {
  officialDomains: string[]; // each with all hosts below it
  knownIssuers: KnownIssuer[];
  strict: boolean; // every page that asks for a card and is not official is held
  noContinue: boolean; // no way on past a warning
  keepDays: number | null; // pages are kept no longer; null: as the shopper sets it
  featuresOff: Feature[];
};

export const NO_POLICY: Policy = {
  officialDomains: [],
  knownIssuers: [],
  strict: false,
  noContinue: false,
  keepDays: null,
  featuresOff: [],
};

/** The keys that were given and could not be read; each of them is as if it had not been given. */
export type PolicyReading = { policy: Policy; ignored: (keyof Policy)[] };

/**
 * The policy from what was given. `read` returns the value of a key in its form, undefined where it has none.
 */
export function policyFrom(
  given: Record<string, unknown>,
  read: <K extends keyof Policy>(key: K, value: unknown) => Policy[K] | undefined,
): PolicyReading {
  const policy = { ...NO_POLICY };
  const ignored: (keyof Policy)[] = [];
  const take = <K extends keyof Policy>(key: K) => {
    if (given[key] === undefined) return;
    const value = read(key, given[key]);
    if (value === undefined) ignored.push(key);
    else policy[key] = value;
  };
  for (const key of Object.keys(NO_POLICY) as (keyof Policy)[]) take(key);
  return { policy, ignored };
}

/** Days that pages are kept: as the shopper set it, null for no end, and no longer than the organisation wants. */
export function daysKept(set: unknown, { keepDays }: Policy): number | null {
  // A setting that is damaged erases nothing.
  const days = typeof set === 'number' && set >= 1 ? set : null;
  return days === null || keepDays === null ? (days ?? keepDays) : Math.min(days, keepDays);
}
