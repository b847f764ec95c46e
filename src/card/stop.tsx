// Something failed: for each reason one thing to do and one main button, and a way back for a slip.
import { type Checklist, isRedeemed, type Step, stepOf } from '../core/checklist';
import { useAct } from '../ui/act';
import { Button } from '../ui/button';
import { send } from '../ui/send';
import { text } from '../ui/text';
import { NotMine } from '../words/not-mine';
import { resultText } from '../words/page-says';
import { standing } from '../words/step-words';
import { useAnswering } from './answering';
import { Answers } from './answers';
import { Box } from './next-box';
import { Places } from './step-how';
import { Suggestion } from './suggestion';

const BODIES = { seller: 'card_stopSellerBody', refused: 'card_stopRefusedBody' } as const;

type StopProps = { card: string; list: Checklist; onAppeal: () => void; onPhone: () => void };

export function Stop({ card, list, onAppeal, onPhone }: StopProps) {
  const { step: id, kind, result } = list.stopReason!;
  const step = stepOf(list, id);
  if (isRedeemed(list) && (kind === 'leaked' || id === 'coating-intact'))
    return <Saved card={card} list={list} step={step} leaked={kind === 'leaked'} onAppeal={onAppeal} />;
  if (kind === 'leaked') return <Leaked list={list} step={step} onAppeal={onAppeal} onPhone={onPhone} />;
  return (
    <Box tone="stop" title={text(kind === 'seller' ? 'card_stopSellerTitle' : 'card_stopRefusedTitle')}>
      <p class="next-question">{standing(step)}</p>
      {result && <p>{text('page_said', resultText(result))}</p>}
      <p>{text(id === 'coating-intact' ? 'card_stopCoatingBody' : BODIES[kind])}</p>
      <Button look="main" onClick={onAppeal}>
        {text('card_toAppeal')}
      </Button>
      <div class="row aids">
        <TakeBack step={step} />
      </div>
    </Box>
  );
}

/** A stranger may have the code: be faster, then appeal. */
function Leaked({ list, step, onAppeal, onPhone }: Omit<StopProps, 'card'> & { step: Step }) {
  const { busy, act } = useAct();
  const redeeming = stepOf(list, 'system-check');
  const over = !redeeming.suggestion && <Places step={redeeming} />;
  return (
    <Box tone="stop" over={over} title={text('card_stopLeakedTitle')}>
      <p class="next-question">{standing(step)}</p>
      {redeeming.suggestion?.outcome !== 'passed' && (
        <ol class="how">
          <li>{text('card_stopLeakedFirst', text('card_officialWay'))}</li>
          <li>{text('card_stopLeakedThen')}</li>
        </ol>
      )}
      {!redeeming.suggestion && (
        <Button look="main" busy={busy} onClick={() => act(() => send({ type: 'open-official' }))}>
          {text('ui_openOfficial')}
        </Button>
      )}
      <Suggestion step={redeeming} />
      {!redeeming.suggestion && <p class="next-question">{text('card_stopLeakedAsk')}</p>}
      <Answers step={redeeming} />
      <div class="row aids">
        {!redeeming.suggestion && (
          <Button look="quiet" onClick={onPhone}>
            {text('card_phone')}
          </Button>
        )}
        <Button look="quiet" onClick={onAppeal}>
          {text('card_toAppeal')}
        </Button>
        {step.found ? <NotMine checks={step.found} /> : <TakeBack step={step} />}
      </div>
    </Box>
  );
}

type SavedProps = { card: string; list: Checklist; step: Step; leaked: boolean; onAppeal: () => void };

/** The shopper was faster than whoever may have the code. */
function Saved({ card, list, step, leaked, onAppeal }: SavedProps) {
  const { busy, act } = useAct();
  const isCredited = stepOf(list, 'assets-updated').outcome === 'passed';
  const coating = isCredited ? 'card_stopCoatingCreditedBody' : 'card_stopCoatingSavedBody';
  return (
    <Box tone="warn" title={text(leaked ? 'card_stopSavedTitle' : 'card_stopCoatingSavedTitle')}>
      <p class="next-question">{standing(step)}</p>
      <p>{text(leaked ? 'card_stopSavedBody' : coating)}</p>
      <Button look="main" onClick={onAppeal}>
        {text('card_toAppeal')}
      </Button>
      <Button busy={busy} onClick={() => act(() => send({ type: 'close-card', card, as: 'redeemed' }))}>
        {text('card_doneClose')}
      </Button>
      <div class="row aids">{step.found ? <NotMine checks={step.found} /> : <TakeBack step={step} />}</div>
    </Box>
  );
}

/** Only the shopper's own word can be taken back; what the browser saw stays seen. */
function TakeBack({ step }: { step: Step }) {
  const { takeBack } = useAnswering();
  if (step.by !== 'shopper' && step.by !== 'witness') return null;
  return (
    <Button look="quiet" onClick={() => void takeBack([step])}>
      {text('card_takeBack')}
    </Button>
  );
}
