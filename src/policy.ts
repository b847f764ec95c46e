// The one reader of what an organisation has set for the extension, in a place that only its administrators can write.
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { FEATURES, type Policy, type PolicyReading, policyFrom } from './core/policy';

/** A name of the web in lower case: labels of letters, digits and hyphens, two at least, no port, no `*`. */
const Domain = z
  .string()
  .check(z.maxLength(253), z.regex(/^([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/));
const Domains = z.array(Domain).check(z.maxLength(50));

const KEYS = {
  officialDomains: Domains,
  knownIssuers: z
    .array(
      z.object({
        name: z.string().check(z.regex(/^[^\p{C}\p{Z}](?:[^\p{C}]{0,38}[^\p{C}\p{Z}])?$/u)),
        domains: Domains,
      }),
    )
    .check(z.maxLength(50)),
  strict: z.boolean(),
  noContinue: z.boolean(),
  keepDays: z.int().check(z.positive(), z.maximum(3650)),
  featuresOff: z.array(z.enum(FEATURES)),
};

/** What is set now; the policy that changes nothing where no organisation has set anything. Never rejects. */
export async function readPolicy(): Promise<PolicyReading> {
  // Firefox has no such place where nobody has set anything, Firefox for Android none at all.
  const given = (await browser.storage.managed?.get().catch(() => ({}))) ?? {};
  return policyFrom(given, <K extends keyof Policy>(key: K, value: unknown) => {
    const parsed = KEYS[key].safeParse(value);
    return parsed.success ? (parsed.data as Policy[K]) : undefined;
  });
}

export const policyNow = async (): Promise<Policy> => (await readPolicy()).policy;

/** Calls `changed` whenever the organisation sets something else; returns what ends that. */
export function onPolicy(changed: () => void): () => void {
  const heard = (_: unknown, area: string) => {
    if (area === 'managed') changed();
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}
