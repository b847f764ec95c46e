// Reads what a warning stands for by its id; whatever is not exactly that is no warning.
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { TabState } from '../model';
import { type WarningState, warningKey } from '../protocol';

const Id = z.uuid();
const Kept = z.object({ tab: z.int(), back: z.string(), state: TabState });

/** The warning with this id, null when there is none (any more). */
export async function readWarning(id: string): Promise<WarningState | null> {
  if (!Id.safeParse(id).success) return null;
  const key = warningKey(id);
  const kept = Kept.safeParse((await browser.storage.session.get(key))[key]);
  return kept.success ? kept.data : null;
}
