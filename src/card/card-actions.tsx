// What can be done with a card as a whole: change its facts, close it, take it up again.
import { useState } from 'preact/hooks';
import type { Card, CardClosing } from '../model';
import { useAct } from '../ui/act';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { send } from '../ui/send';
import { text } from '../ui/text';
import { CLOSINGS } from '../words/names';
import { CardForm } from './card-form';

export function CardActions({ card, now }: { card: Card; now: number }) {
  const { busy, act } = useAct();
  const [asking, setAsking] = useState<'edit' | 'close' | null>(null);
  const close = () => setAsking(null);
  return (
    <>
      <Button look="quiet" onClick={() => setAsking('edit')}>
        {text('card_edit')}
      </Button>
      {card.closed ? (
        <Button
          look="quiet"
          busy={busy}
          onClick={() => act(() => send({ type: 'reopen-card', card: card.id }))}
        >
          {text('card_reopen')}
        </Button>
      ) : (
        <Button look="quiet" onClick={() => setAsking('close')}>
          {text('card_close')}
        </Button>
      )}
      {asking === 'edit' && (
        <Dialog title={text('card_editTitle')} onClose={close}>
          <CardForm
            facts={card.facts}
            now={now}
            save={text('card_save')}
            onCancel={close}
            onSave={(facts) => {
              close();
              void act(() => send({ type: 'edit-card', card: card.id, facts }));
            }}
          />
        </Dialog>
      )}
      {asking === 'close' && <CloseCard card={card.id} onClose={close} />}
    </>
  );
}

/** Asks how it ended. */
function CloseCard({ card, onClose }: { card: string; onClose: () => void }) {
  const { act } = useAct();
  return (
    <Dialog title={text('card_closeTitle')} onClose={onClose}>
      <p class="soft">{text('card_closeBody')}</p>
      <div class="stack button-block">
        {Object.entries(CLOSINGS).map(([closing, name]) => (
          <Button
            key={closing}
            onClick={() => {
              onClose();
              void act(() => send({ type: 'close-card', card, as: closing as CardClosing }));
            }}
          >
            {text(name)}
          </Button>
        ))}
        <Button look="quiet" onClick={onClose}>
          {text('ui_cancel')}
        </Button>
      </div>
    </Dialog>
  );
}

type NewCardProps = { now: number; check?: string | undefined; onClose: () => void };

/** The form for a new card, in a dialog; it becomes the current one, and the page in front (`check`) is filed under it. */
export function NewCard({ now, check, onClose }: NewCardProps) {
  const { act } = useAct();
  return (
    <Dialog title={text('card_newTitle')} onClose={onClose}>
      <CardForm
        now={now}
        save={text('card_newSave')}
        onCancel={onClose}
        onSave={(facts) => {
          onClose();
          void act(() => send({ type: 'open-card', facts, ...(check && { check }) }));
        }}
      />
    </Dialog>
  );
}
