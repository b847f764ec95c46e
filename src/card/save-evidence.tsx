// Saves the evidence of a card as one zip file; what makes it is loaded only when asked for.
import type { Card } from '../model';
import { DoneButton } from '../ui/done-button';
import { saveFile } from '../ui/save-file';
import { text } from '../ui/text';

/** `heading`: its level where it stands. */
export function EvidencePack({ card, heading: Heading }: { card: Card; heading: 'h2' | 'h3' }) {
  const save = async () => {
    const { buildEvidence } = await import('../evidence/download');
    const now = Date.now();
    const day = new Date(now).toISOString().slice(0, 10);
    saveFile(await buildEvidence(card.id, now), text('card_evidenceFile', card.facts.lastFour ?? '', day));
  };
  return (
    <section class="stack">
      <Heading>{text('card_evidence')}</Heading>
      <p class="soft">{text('card_evidenceHint')}</p>
      <div class="row">
        <DoneButton work={save} done={text('card_evidenceSaved')}>
          {text('card_evidenceSave')}
        </DoneButton>
      </div>
    </section>
  );
}
