// Which card is in hand, and what can be done with it as a whole.
import { CardActions } from '../card/card-actions';
import type { Card } from '../model';
import { useAct } from '../ui/act';
import { Button } from '../ui/button';
import { send } from '../ui/send';
import { text } from '../ui/text';

type CardBarProps = {
  cards: Card[];
  current: Card | null;
  /** The check of the page in front, filed under the card that is chosen. */
  check: string | undefined;
  now: number;
  onNew: () => void;
};

/** Which card is in hand. Closed cards are in the history; the current one stays here until another is chosen. */
export function CardBar({ cards, current, check, now, onNew }: CardBarProps) {
  const { act } = useAct();
  const shown = cards.filter((card) => !card.closed || card.id === current?.id);
  if (shown.length === 0) return null;
  return (
    <div class="card-bar">
      <select
        class="select"
        aria-label={text('popup_currentCard')}
        value={current?.id ?? ''}
        onChange={(event) => {
          const card = event.currentTarget.value || null;
          void act(() => send({ type: 'choose-card', card, ...(check && { check }) }));
        }}
      >
        <option value="">{text('popup_noCard')}</option>
        {shown.map((card) => (
          <option key={card.id} value={card.id}>
            {card.facts.label}
          </option>
        ))}
      </select>
      <div class="row card-bar-actions">
        {current && <CardActions card={current} now={now} />}
        <Button look="quiet" onClick={onNew}>
          {text('popup_newCard')}
        </Button>
      </div>
    </div>
  );
}
