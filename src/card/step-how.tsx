// Where a step is done, and how, in order.
import type { Step } from '../core/checklist';
import { type TextKey, text } from '../ui/text';
import { stepHow } from '../words/step-words';

type Place = 'hand' | 'phone' | 'computer';
const PLACES: Record<Step['where'][number], Place> = {
  home: 'hand',
  web: 'computer',
  app: 'phone',
  'mini-program': 'phone',
};
const NAMES: Record<Place, TextKey> = {
  hand: 'card_whereHand',
  phone: 'card_wherePhone',
  computer: 'card_whereComputer',
};

const placesOf = (step: Step): Place[] => [...new Set(step.where.map((place) => PLACES[place]))];

export const isForPhone = (step: Step): boolean => placesOf(step).includes('phone');
export const isForComputer = (step: Step): boolean => placesOf(step).includes('computer');

export function Places({ step }: { step: Step }) {
  const names = placesOf(step).map((place) => text(NAMES[place]));
  return (
    <span class="places" role="img" aria-label={text('card_where', names.join(' / '))}>
      {names.map((name) => (
        <span key={name} class="place">
          {name}
        </span>
      ))}
    </span>
  );
}

/** Went wrong before the browser's eyes, which no answer undoes. */
const isSeen = ({ outcome, by, answers, leadsTo }: Step) =>
  outcome === 'failed' && by === 'browser' && answers.length === 0 && !leadsTo;

export function StepHow({ step }: { step: Step }) {
  return (
    <ol class="how">
      {stepHow(step.id, step.answers).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {isSeen(step) && <li>{text('card_seenStays')}</li>}
    </ol>
  );
}
