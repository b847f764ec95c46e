// How a chain of a backup stands to the one here of the same id, and what becomes of the two.
import { verifyChain } from '../../core/timeline';
import type { AuditEvent } from '../../model';

/**
 * `ahead`: it goes on where the one here ends; `known`: all of it is here; `different`: from some event on another one is here;
 * `mended`: the one here is broken, and with what the file has of it the chain is `whole`, as far as it went on here.
 */
export type Standing =
  | { standing: 'ahead' | 'known' | 'different' }
  | { standing: 'mended'; whole: AuditEvent[] };

/** Both in their order; `file` is whole. */
export function standingOf(here: readonly AuditEvent[], file: readonly AuditEvent[]): Standing {
  const verdict = verifyChain(here);
  const sound = verdict.ok ? here.length : verdict.at;
  const both = Math.min(sound, file.length);
  // Each hash covers all before it.
  if (both > 0 && here[both - 1]!.hash !== file[both - 1]!.hash) return { standing: 'different' };
  if (file.length <= sound) return { standing: 'known' };
  if (verdict.ok) return { standing: 'ahead' };
  const whole = [...file, ...here.filter(({ n }) => n >= file.length)];
  return verifyChain(whole).ok ? { standing: 'mended', whole } : { standing: 'different' };
}
