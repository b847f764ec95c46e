// The four parts of the checklist, folded, each with how far it has come; a ✓ only where every step passed.
import { type ComponentChildren, Fragment } from 'preact';
import type { Checklist, Part, PartId, Step } from '../core/checklist';
import type { Outcome } from '../model';
import { Icon } from '../ui/icon';
import { type TextKey, text } from '../ui/text';
import { partTitle } from '../words/step-words';
import { SIGNS, StepRow } from './step-row';

type PartsProps = {
  list: Checklist;
  now: number;
  open: PartId | null;
  onOpen: (part: PartId | null) => void;
  /** What a step is done with, if it is done here. */
  tool: (step: Step) => ComponentChildren;
};

const COUNTS: [Outcome, TextKey][] = [
  ['passed', 'card_countPassed'],
  ['failed', 'card_countFailed'],
  ['cant-tell', 'card_countCantTell'],
  ['inapplicable', 'card_countInapplicable'],
  ['untested', 'card_countOpen'],
];

function Progress({ part }: { part: Part }) {
  if (part.idle) return <>{text(part.id === 'appeal' ? 'card_appealIdle' : 'card_balanceIdle')}</>;
  return COUNTS.filter(([outcome]) => part.counts[outcome] > 0).map(([outcome, words], index) => (
    <Fragment key={outcome}>
      {index > 0 && ' · '}
      <span class="part-count">{text(words, part.counts[outcome])}</span>
    </Fragment>
  ));
}

export function Parts({ list, now, open, onOpen, tool }: PartsProps) {
  return (
    <div class="parts">
      {list.parts.map((part) => (
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
            <Icon name={part.idle ? 'skip' : SIGNS[part.outcome]} />
            <h3 class="part-title">{partTitle(part.id)}</h3>
            <span class="part-progress">
              <Progress part={part} />
            </span>
          </summary>
          {open === part.id && (
            <div class="fold-body">
              {part.steps.map((step) => (
                <StepRow key={step.id} step={step} now={now} tool={tool(step)} />
              ))}
            </div>
          )}
        </details>
      ))}
    </div>
  );
}
