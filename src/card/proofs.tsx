// The proofs of a card: pictures and PDFs added by picking, dropping or pasting, or a picture of the page in front.
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { attachedProofs } from '../core/summary';
import { LARGEST_PROOF, LARGEST_PROOFS, PROOF_TYPES } from '../evidence/format';
import type { AuditEvent } from '../model';
import { Refusal, useAct } from '../ui/act';
import { Button } from '../ui/button';
import { fileSize } from '../ui/format';
import { inPopupWindow } from '../ui/popup-window';
import { send } from '../ui/send';
import { FilePicker, useDrop, usePastedFiles } from '../ui/take-files';
import { type TextKey, text } from '../ui/text';
import { type Pictured, takePicture } from './picture';
import { Picture, StoredPicture } from './picture-dialog';
import { attachProof, type ProofProblem, ProofRefused } from './proof';

const PROBLEMS: Record<ProofProblem, TextKey> = {
  'proof-type': 'card_proofType',
  'proof-empty': 'card_proofEmpty',
  'proof-too-large': 'card_proofTooLarge',
  'proofs-too-large': 'card_proofsTooLarge',
  'storage-full': 'ui_failureFull',
  'card-gone': 'card_proofCardGone',
};

type ProofsProps = { card: string; events: AuditEvent[]; pictured: Pictured | undefined };

export function Proofs({ card, events, pictured }: ProofsProps) {
  const { busy, act } = useAct();
  const [picture, setPicture] = useState<File | null>(null);
  const [viewed, setViewed] = useState<string | null>(null);
  const proofs = attachedProofs(events);
  const add = (files: File[]) => act(() => attachAll(card, files));

  return (
    <section class="stack" aria-label={text('card_proofs')}>
      {proofs.length > 0 && (
        <ul class="proofs">
          {proofs.map(({ proof, name, bytes }) => (
            <li key={proof}>
              <Button look="quiet" aria-label={text('card_proofOpen', name)} onClick={() => setViewed(proof)}>
                {name}
              </Button>
              <span class="soft">{fileSize(bytes)}</span>
              <Button
                look="quiet"
                busy={busy}
                aria-label={text('card_proofRemoveNamed', name)}
                onClick={() => act(() => send({ type: 'remove-proof', proof }))}
              >
                {text('card_proofRemove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <DropPlace card={card} onFiles={add}>
        {pictured && (
          <Button busy={busy} onClick={() => act(async () => setPicture(await takenFrom(pictured)))}>
            {text('card_picture')}
          </Button>
        )}
      </DropPlace>
      {picture && (
        <Picture
          picture={picture}
          onNo={() => setPicture(null)}
          onYes={() => {
            setPicture(null);
            void add([picture]);
          }}
        />
      )}
      {viewed && <StoredPicture proof={viewed} onClose={() => setViewed(null)} />}
    </section>
  );
}

// Firefox closes a popup as soon as a file picker opens, and what was picked is lost.
const pickerNeedsTab = () => browser.runtime.getURL('').startsWith('moz-extension:') && inPopupWindow();

type DropPlaceProps = {
  card: string;
  onFiles: (files: File[]) => Promise<unknown>;
  children: preact.ComponentChildren;
};

function DropPlace({ card, onFiles, children }: DropPlaceProps) {
  usePastedFiles(onFiles);
  const { over, handlers } = useDrop(({ files }) => void onFiles([...files]));
  return (
    <div class={over ? 'drop drop-over' : 'drop'} {...handlers}>
      <div class="row">
        {pickerNeedsTab() ? (
          <Button
            onClick={() =>
              void browser.tabs.create({ url: browser.runtime.getURL(`history.html#cards/${card}`) })
            }
          >
            {text('card_proofAddInTab')}
          </Button>
        ) : (
          <FilePicker accept={Object.keys(PROOF_TYPES).join(',')} multiple onFiles={onFiles}>
            {text('card_proofAdd')}
          </FilePicker>
        )}
        {children}
      </div>
      <p class="soft">{text('card_proofDrop', fileSize(LARGEST_PROOF), fileSize(LARGEST_PROOFS))}</p>
    </div>
  );
}

/** One after the other; stops at the first that is refused and names it. */
async function attachAll(card: string, files: File[]): Promise<void> {
  for (const file of files) {
    try {
      await attachProof(card, file);
    } catch (error) {
      if (!(error instanceof ProofRefused)) throw error;
      throw new Refusal(
        text(PROBLEMS[error.problem], file.name, fileSize(LARGEST_PROOF), fileSize(LARGEST_PROOFS)),
      );
    }
  }
}

async function takenFrom(pictured: Pictured): Promise<File> {
  const at = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  try {
    return await takePicture(pictured, `${text('card_pictureName')} ${at}.png`);
  } catch {
    throw new Refusal(text('card_pictureFailed'));
  }
}
