// Which part of the help the popup leads to: what it says in the first place is explained first.
import type { StepId } from '../core/checklist';
import { verdictOf } from '../core/page';
import type { FrontPage } from './front-page';

/** The place in the help: the verdict of the page in front, else the step in hand, else all verdicts. */
export const helpFor = (state: FrontPage['state'] | undefined, step: StepId | null | undefined): string => {
  if (state && 'page' in state) return `verdict-${verdictOf(state.page.parts)}`;
  return step ? `step-${step}` : 'verdicts';
};
