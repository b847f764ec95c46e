// There is nothing to do now: all is verified, the card is closed, the appeal has its answer, or the rest is put aside.
import { type Checklist, type StepId, stepOf } from '../core/checklist';
import type { CardClosing, Outcome } from '../model';
import { useAct } from '../ui/act';
import { Button } from '../ui/button';
import { Icon, type IconName } from '../ui/icon';
import { send } from '../ui/send';
import { text } from '../ui/text';
import { CLOSINGS } from '../words/names';
import { standing, stepTitle } from '../words/step-words';
import { useAnswering } from './answering';
import { Box } from './next-box';

type EndedProps = { card: string; list: Checklist };

export function Done({ card, list }: EndedProps) {
  const doubts = asked(list, 'cant-tell').length > 0;
  return (
    <Box
      tone={doubts ? 'warn' : 'ok'}
      over={text(doubts ? 'card_doneDoubt' : 'card_done')}
      title={text(doubts ? 'card_doneDoubtTitle' : 'card_doneTitle')}
    >
      <Found list={list} />
      <Close card={card} as="redeemed" words={text('card_doneClose')} main />
    </Box>
  );
}

export function Closed({ list }: { list: Checklist }) {
  const { closed } = list;
  if (!closed) return null;
  return (
    <Box tone={isGood(list) ? 'ok' : 'quiet'} title={text('card_closedTitle', text(CLOSINGS[closed]))}>
      <Found list={list} />
    </Box>
  );
}

export function AppealOver({ card, list, onShow }: EndedProps & { onShow: (step: StepId | null) => void }) {
  const { act } = useAct();
  const { takeBack } = useAnswering();
  const awaited = stepOf(list, 'result-awaited');
  const again = async () => {
    // A card that was closed as sent would count as sent once more at once.
    if (list.closed && !(await act(() => send({ type: 'reopen-card', card })))) return;
    if (await takeBack([awaited, stepOf(list, 'appeal-submitted')]))
      onShow(list.problemStated ? null : 'problem-stated');
  };
  if (awaited.outcome !== 'failed')
    return (
      <Box tone={awaited.outcome === 'passed' ? 'ok' : 'quiet'} title={text('card_appealAllTitle')}>
        <p>{text('card_appealAllBody')}</p>
        <Close card={card} as="settled" words={text('card_appealSettle')} main />
      </Box>
    );
  return (
    <Box tone="warn" title={text('card_appealFailedTitle')}>
      <p>{text('card_appealFailedBody')}</p>
      <Button onClick={() => void again()}>{text('card_appealAgain')}</Button>
      <Close card={card} as="failed" words={text('card_appealGiveUp')} />
    </Box>
  );
}

export function Aside({ list, onNow }: { list: Checklist; onNow: () => void }) {
  if (list.aside.length === 0) return null;
  return (
    <Box tone="quiet" title={text('card_asideTitle')}>
      <p>{text('card_asideBody', list.aside.map(stepTitle).join(text('ui_between')))}</p>
      <Found list={list} />
      <Button onClick={onNow}>{text('card_asideNow')}</Button>
    </Box>
  );
}

type CloseProps = { card: string; as: CardClosing; words: string; main?: boolean };

function Close({ card, as, words, main = false }: CloseProps) {
  const { busy, act } = useAct();
  return (
    <Button
      look={main ? 'main' : 'plain'}
      busy={busy}
      onClick={() => act(() => send({ type: 'close-card', card, as }))}
    >
      {words}
    </Button>
  );
}

const asked = (list: Checklist, outcome: Outcome) =>
  list.parts
    .flatMap(({ steps }) => steps)
    .filter((step) => step.outcome === outcome && step.part !== 'appeal' && !step.settledWith);

/** Green is only what passed, and all that was asked. */
function isGood(list: Checklist): boolean {
  if (list.closed === 'settled') return stepOf(list, 'result-awaited').outcome === 'passed';
  return (
    list.closed === 'redeemed' &&
    asked(list, 'passed').length > 0 &&
    (['failed', 'cant-tell'] as const).every((outcome) => asked(list, outcome).length === 0)
  );
}

/** What passed, and what nobody could tell; never the one as the other. */
function Found({ list }: { list: Checklist }) {
  const verified = asked(list, 'passed');
  const doubts = asked(list, 'cant-tell');
  const lines = (steps: typeof verified, icon: IconName) => (
    <ul class="verified">
      {steps.map((step) => (
        <li key={step.id}>
          <Icon name={icon} /> {step.by === 'browser' && !step.deed ? standing(step) : stepTitle(step.id)}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <p class="soft">{text(verified.length > 0 ? 'card_verified' : 'card_verifiedNone')}</p>
      {verified.length > 0 && lines(verified, 'ok')}
      {doubts.length > 0 && <p class="soft">{text('card_doubts')}</p>}
      {doubts.length > 0 && lines(doubts, 'unsure')}
    </>
  );
}
