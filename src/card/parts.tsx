// The four parts of the checklist, folded, each with how far it has come.
import type { ComponentChildren } from 'preact';
import type { Checklist, Part, PartId } from '../core/checklist';
import { Icon, type IconName } from '../ui/icon';
import { text } from '../ui/text';
import { partTitle } from '../words/step-words';
import { StepRow } from './step-row';

type PartsProps = {
  card: string;
  list: Checklist;
  now: number;
  open: PartId | null;
  onOpen: (part: PartId | null) => void;
  /** What stands below the steps of the appeal. */
  appeal: ComponentChildren;
};

const signOf = (part: Part): IconName => {
  if (part.failed) return 'stop';
  return part.done === part.total ? 'ok' : 'open';
};

export function Parts({ card, list, now, open, onOpen, appeal }: PartsProps) {
  return (
    <div class="parts">
      {list.parts.map((part) => {
        const needed = part.id !== 'appeal' || list.state === 'appeal' || list.state === 'stop';
        return (
          <details
            key={part.id}
            id={`part-${part.id}`}
            class="fold part panel"
            open={open === part.id}
            onToggle={(event) => {
              const unfolded = event.currentTarget.open;
              if (unfolded !== (open === part.id)) onOpen(unfolded ? part.id : null);
            }}
          >
            <summary>
              <Icon name={needed ? signOf(part) : 'skip'} />
              <h3 class="part-title">{partTitle(part.id)}</h3>
              <span class="part-progress">
                {needed ? (
                  <>
                    <progress value={part.done} max={part.total} aria-hidden="true" />
                    {text('card_progress', part.done, part.total)}
                  </>
                ) : (
                  text('card_appealIdle')
                )}
              </span>
            </summary>
            {open === part.id && (
              <div class="fold-body">
                {part.steps.map((step) => (
                  <StepRow key={step.id} card={card} step={step} now={now} />
                ))}
                {part.id === 'appeal' && appeal}
              </div>
            )}
          </details>
        );
      })}
    </div>
  );
}
