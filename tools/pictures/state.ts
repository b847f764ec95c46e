// What a state to be pictured is, and what several of them share.
import type { Tab } from '../../harness/browser';
import { part } from '../../tests/ui/samples';
import type { Stage } from './stage';

export type Screen =
  | 'notice'
  | 'popup'
  | 'go-on'
  | 'warning'
  | 'history'
  | 'welcome'
  | 'check-link'
  | 'demo'
  | 'report';
export type State = {
  screen: Screen;
  name: string;
  open: (stage: Stage) => Promise<Tab>;
  /** Brings the state back after the window has changed. */
  again?: (tab: Tab) => Promise<unknown>;
};

/** Puts the stage into a state. */
export type Fill = (stage: Stage) => Promise<unknown>;

export const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const lookalike = part('lookalike', 'taobao.com.lipin.top', 'lipin.top', {
  findings: [{ rule: 'target-embedding', host: 'taobao.com.lipin.top', start: 0, end: 10 }],
});
export const NOW = Date.UTC(2026, 10, 23, 2);

/** A card, with one answer to these steps; its id. */
export const withCard =
  (outcome = '', ...steps: string[]) =>
  async (stage: Stage): Promise<string> => {
    const card = await stage.openCard();
    if (outcome) await stage.answer(card, outcome, ...steps);
    return card;
  };
