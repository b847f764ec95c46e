// Writes everything that is recorded into one file: every chain as it is stored, in one look at the database.
import { Dexie } from 'dexie';
import { database, type Proof } from '../../database';
import type { AuditEvent } from '../../model';
import { BEGIN, FORMAT_VERSION } from './format';

/** Events read and written in one piece: a history may be larger than a text can be. */
const PIECE = 5000;

/**
 * The backup as a JSON file; `now` in ms since 1970, `version` that of the extension. Proofs can be left out: they are
 * large. What was chosen to go on with is not in it: that is for the browser in which it was chosen.
 */
export async function exportBackup(now: number, version: string, withProofs: boolean): Promise<Blob> {
  const { events, proofs, settings } = database;
  const chains: string[] = [];
  let kept: Proof[] = [];
  let currentCard: unknown = null;
  await database.transaction('r', events, proofs, settings, async () => {
    currentCard = (await settings.get('current-card'))?.value ?? null;
    if (withProofs) kept = await proofs.toArray();
    let chain: AuditEvent[] = [];
    let after: unknown[] = [Dexie.minKey];
    for (let read = PIECE; read === PIECE; ) {
      const piece = await events
        .where('[chain+n]')
        .between(after, [Dexie.maxKey], false)
        .limit(PIECE)
        .toArray();
      read = piece.length;
      const whole: AuditEvent[][] = [];
      for (const event of piece) {
        if (chain.length > 0 && chain[0]!.chain !== event.chain) {
          whole.push(chain);
          chain = [];
        }
        chain.push(event);
      }
      const last = piece.at(-1);
      if (last) after = [last.chain, last.n];
      if (read < PIECE && chain.length > 0) whole.push(chain);
      if (whole.length > 0) chains.push(whole.map((each) => JSON.stringify(each)).join(',\n'));
    }
  });
  const about = [`"program":"Kashao ${version}"`, `"madeAt":"${new Date(now).toISOString()}"`];
  const parts = [
    `${BEGIN}${FORMAT_VERSION},${about},"currentCard":${JSON.stringify(currentCard)},\n"chains":[\n`,
    ...chains.flatMap((each, i) => (i > 0 ? [',\n', each] : [each])),
    '\n],\n"proofs":',
    ...(withProofs ? await encoded(kept) : ['null']),
    '}\n',
  ];
  return new Blob(parts, { type: 'application/json' });
}

async function encoded(proofs: readonly Proof[]): Promise<string[]> {
  const parts: string[] = [];
  for (const { id, blob } of proofs) {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    parts.push(parts.length > 0 ? ',\n' : '\n', `{"proof":"${id}","base64":"${base64(bytes)}"}`);
  }
  return ['[', ...parts, ']'];
}

function base64(bytes: Uint8Array): string {
  let text = '';
  // A whole picture is more arguments than a call takes; a multiple of three leaves no padding in the middle.
  for (let i = 0; i < bytes.length; i += 12_288)
    text += btoa(String.fromCharCode(...bytes.subarray(i, i + 12_288)));
  return text;
}
