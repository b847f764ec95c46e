// Makes a pack again from its own timeline and proofs, so that its report and table can be compared with what the records say.
import type { PackedTimeline } from './format';
import { evidencePack } from './pack';

export {
  FORMAT_SINCE,
  FORMAT_VERSION,
  LARGEST_PROOF,
  LARGEST_PROOFS,
  PackedTimeline,
} from './format';

/**
 * The files that this version of the program makes from `timeline` (the parsed timeline.json) and `files`, the contents of
 * its proofs by their paths. A pack made by this version holds just these, byte for byte.
 * @throws if the timeline could not have come from a card
 */
export function packAgain(
  timeline: PackedTimeline,
  files: ReadonlyMap<string, Uint8Array>,
): Record<string, Uint8Array> {
  const proofs = timeline.proofs.flatMap(({ proof, path }) => {
    const content = path === null ? undefined : files.get(path);
    return content ? [[proof, content] as const] : [];
  });
  return evidencePack({
    card: timeline.card,
    checks: timeline.checks,
    proofs: new Map(proofs),
    now: Date.parse(timeline.madeAt),
    zone: timeline.zone,
    gloss: timeline.gloss,
    signature: timeline.signature,
    version: timeline.program.replace('Kashao ', ''),
  });
}
