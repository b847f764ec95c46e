// The full-page warning: whose page this was, why it was left, how the shopper got there, and where to go now.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { WarningState } from '../protocol';
import { ActArea, useAct } from '../ui/act';
import { Address } from '../ui/address';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { Icon } from '../ui/icon';
import { send } from '../ui/send';
import { RichText, text } from '../ui/text';
import { Reasons } from '../words/reasons';
import { verdictWords } from '../words/verdict-words';
import { GoOn } from './go-on';
import { readWarning } from './read-warning';
import { TheWay } from './the-way';

export function Warning({ id }: { id: string }) {
  const [kept, setKept] = useState<WarningState | null | undefined>();
  useEffect(() => void readWarning(id).then(setKept), [id]);
  if (kept === undefined) return <main class="warning loading">{text('ui_loading')}</main>;
  return <ActArea>{kept ? <Standing id={id} kept={kept} /> : <Gone />}</ActArea>;
}

/** No such warning: a forged address, or one of an earlier session. */
function Gone() {
  const { busy, act } = useAct();
  return (
    <main class="warning panel raised stack-wide">
      <h1>{text('warning_goneTitle')}</h1>
      <p>{text('warning_goneBody')}</p>
      <Button look="main" disabled={busy} onClick={() => act(() => send({ type: 'open-official' }))}>
        {text('ui_openOfficial')}
      </Button>
    </main>
  );
}

function Standing({ id, kept: { state } }: { id: string; kept: WarningState }) {
  const { busy, act } = useAct();
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.querySelector('button')?.focus(), []);
  const fought = state.verdict.kind !== 'lookalike';
  const words = verdictWords(state);
  const tone = fought ? 'warn' : 'stop';
  const decide = (choice: 'leave' | 'open-official') =>
    act(() => send({ type: 'decide-warning', warning: id, decision: { choice } }));
  return (
    <main class={`warning warning-${tone} panel raised stack-wide`}>
      <h1 class={`tone-${tone}`}>
        <Icon name={tone} /> {fought ? text('warning_foughtTitle') : words.title}
      </h1>
      <p class="warning-address">
        <Address verdict={state.verdict} />
      </p>
      <div class="stack">
        {fought && <p>{text('warning_foughtBody')}</p>}
        <p>
          <RichText of={words.body} fill={[<b key="site">{words.fill}</b>]} />
        </p>
        <Reasons findings={state.verdict.findings} />
      </div>
      {state.alreadyTyped ? (
        <Callout tone="stop" title={text('ui_alreadyTypedTitle')}>
          <p>{text('ui_alreadyTypedBody')}</p>
        </Callout>
      ) : (
        <p class="soft">{text('warning_nothingTyped')}</p>
      )}
      <TheWay way={state.way} />
      <div class="warning-acts" ref={first}>
        <Button
          look="main"
          disabled={busy}
          onClick={() => decide(state.alreadyTyped ? 'open-official' : 'leave')}
        >
          {text(state.alreadyTyped ? 'ui_openOfficial' : 'ui_leave')}
        </Button>
        <Button disabled={busy} onClick={() => decide(state.alreadyTyped ? 'leave' : 'open-official')}>
          {text(state.alreadyTyped ? 'ui_leave' : 'ui_openOfficial')}
        </Button>
      </div>
      <GoOn id={id} site={words.fill} seconds={fought ? 3 : 5} />
    </main>
  );
}
