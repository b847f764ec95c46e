// The sites on which the shopper chose to continue: for this session in memory, or for good in the database.
import browser from 'webextension-polyfill';
import { database } from '../database';
import type { ContinueReason, ContinueScope, Verdict } from '../model';
import { SESSION_TRUST } from '../protocol';

type SessionTrust = Record<string, { reason: ContinueReason; at: number }>;

async function sessionTrust(): Promise<SessionTrust> {
  return (
    ((await browser.storage.session.get(SESSION_TRUST))[SESSION_TRUST] as SessionTrust | undefined) ?? {}
  );
}

/** Did the shopper choose to continue here? A choice for good never covers a lookalike. */
export async function isTrusted({ kind, site }: Verdict): Promise<boolean> {
  if (kind === 'official') return false;
  if (Object.hasOwn(await sessionTrust(), site)) return true;
  return kind !== 'lookalike' && (await database.trusts.get(site).catch(() => undefined)) !== undefined;
}

/** Remembers the choice. In private windows, and for lookalikes, it never outlives the session. */
export async function trust(
  site: string,
  reason: ContinueReason,
  scope: ContinueScope,
  at: number,
): Promise<void> {
  const all = { ...(await sessionTrust()), [site]: { reason, at } };
  await browser.storage.session.set({ [SESSION_TRUST]: all });
  if (scope === 'site') await database.trusts.put({ site, reason, at });
}

/** Takes the choice back. */
export async function distrust(site: string): Promise<void> {
  const { [site]: _, ...rest } = await sessionTrust();
  await browser.storage.session.set({ [SESSION_TRUST]: rest });
  await database.trusts.delete(site);
}
