// The backup on the settings page: one file out, one file in, and what came of it.
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { storageFailure } from '../../database';
import { policyNow } from '../../policy';
import { useAct } from '../../ui/act';
import { Callout } from '../../ui/callout';
import { DoneButton } from '../../ui/done-button';
import { saveFile } from '../../ui/save-file';
import { send } from '../../ui/send';
import { FilePicker } from '../../ui/take-files';
import { type TextKey, text } from '../../ui/text';
import type { Imported } from './import-backup';
import type { BackupRefused } from './read-backup';

export function Backup() {
  return (
    <section class="stack">
      <h2>{text('history_backupTitle')}</h2>
      <p class="soft">{text('history_backupBody')}</p>
      <div class="panel stack-wide">
        <Export />
        <Import />
      </div>
    </section>
  );
}

function Export() {
  const [proofs, setProofs] = useState(true);
  const [leftOut, setLeftOut] = useState(0);
  const save = async () => {
    setLeftOut(0);
    const { exportBackup } = await import('./export-backup');
    const now = Date.now();
    const { file, damaged } = await exportBackup(now, browser.runtime.getManifest().version, proofs);
    setLeftOut(damaged);
    saveFile(file, text('history_backupName', new Date(now).toISOString().slice(0, 10)));
  };
  return (
    <div class="stack">
      <label class="tick">
        <input
          type="checkbox"
          checked={proofs}
          onChange={(event) => setProofs(event.currentTarget.checked)}
        />
        {text('history_backupProofs')}
      </label>
      <div class="row">
        <DoneButton work={save} done={text('history_backupSaved')}>
          {text('history_backupExport')}
        </DoneButton>
      </div>
      {leftOut > 0 && <Callout tone="warn" title={text('history_backupLeftOut', leftOut)} role="status" />}
    </div>
  );
}

type Outcome =
  | { state: 'reading' }
  | { state: 'off' } // by the organisation: nothing is recorded here
  | { state: 'done'; counts: Imported; gone: number }
  | { state: 'full' } // nothing of what is here is given up for what comes
  | { state: 'refused'; by: BackupRefused };

function Import() {
  const { act, busy } = useAct();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const take = async (file: File) => {
    setOutcome({ state: 'reading' });
    const done = await act(async () => setOutcome(await taken(file)));
    if (!done) setOutcome(null);
  };
  return (
    <div class="stack">
      <div class="row">
        <FilePicker accept=".json,application/json" disabled={busy} onFiles={([file]) => file && take(file)}>
          {text('history_backupImport')}
        </FilePicker>
      </div>
      <div aria-live="polite">
        {outcome?.state === 'reading' && <p class="soft">{text('history_backupReading')}</p>}
        {outcome?.state === 'done' && <Done {...outcome} />}
        {(outcome?.state === 'off' || outcome?.state === 'full' || outcome?.state === 'refused') && (
          <Callout tone={outcome.state === 'off' ? 'warn' : 'stop'} title={text('history_backupRefused')}>
            <p>{refusalText(outcome)}</p>
          </Callout>
        )}
      </div>
    </div>
  );
}

async function taken(file: File): Promise<Outcome> {
  if ((await policyNow()).featuresOff.includes('history')) return { state: 'off' };
  const [{ BackupRefused, readBackup }, { importBackup, countGone }] = await Promise.all([
    import('./read-backup'),
    import('./import-backup'),
  ]);
  try {
    const backup = await readBackup(file);
    const counts = await importBackup(backup);
    await send({ type: 'tidy' });
    return { state: 'done', counts, gone: await countGone(backup) };
  } catch (error) {
    if (error instanceof BackupRefused) return { state: 'refused', by: error };
    if (storageFailure(error) === 'storage-full') return { state: 'full' };
    throw error;
  }
}

const COUNTS: [keyof Imported, TextKey][] = [
  ['pages', 'history_backupPages'],
  ['cards', 'history_backupCards'],
  ['continued', 'history_backupContinued'],
  ['mended', 'history_backupMended'],
  ['proofs', 'history_backupTakenProofs'],
  ['known', 'history_backupKnown'],
  ['different', 'history_backupDifferent'],
  ['unreadable', 'history_backupUnreadable'],
  ['withCode', 'history_backupWithCode'],
];

/** `gone`: of those taken, how many were older than records are kept, and erased at once. */
function Done({ counts, gone }: { counts: Imported; gone: number }) {
  const { pages, cards, continued, mended, proofs } = counts;
  const stay = pages + cards + continued + mended + proofs - gone;
  return (
    <Callout tone="ok" title={text(stay > 0 ? 'history_backupDone' : 'history_backupNothing')}>
      <ul class="reasons">
        {COUNTS.filter(([name]) => counts[name] > 0).map(([name, key]) => (
          <li key={name}>{text(key, counts[name])}</li>
        ))}
        {gone > 0 && <li>{text('history_backupTooOld', gone)}</li>}
      </ul>
    </Callout>
  );
}

const REFUSALS: Record<BackupRefused['problem'], TextKey> = {
  foreign: 'history_backupForeign',
  damaged: 'history_backupDamaged',
  newer: 'history_backupNewer',
  'too-large': 'history_backupTooLarge',
  broken: 'history_backupBroken',
  'proof-changed': 'history_backupProofChanged',
};

function refusalText(outcome: Outcome & { state: 'off' | 'full' | 'refused' }): string {
  if (outcome.state === 'off') return text('history_backupOff');
  if (outcome.state === 'full') return text('history_backupFull');
  const { problem, link } = outcome.by;
  return text(REFUSALS[problem], link?.chain ?? '', (link?.at ?? 0) + 1);
}
