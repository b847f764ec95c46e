// The full-page warning: whose page this was, why it was left, how the shopper got there, and where to go now.
import { useEffect, useRef, useState } from 'preact/hooks';
import { openPart, verdictOf } from '../core/page';
import { type Warning as Kept, read } from '../session';
import { ActArea, useAct } from '../ui/act';
import { Address } from '../ui/address';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { Icon } from '../ui/icon';
import { send } from '../ui/send';
import { text } from '../ui/text';
import { Reasons, Rule, SentenceLine, wordsOf } from '../words/page-says';
import { GoOn } from './go-on';
import { TheWay } from './the-way';

export function Warning({ id }: { id: string }) {
  const [kept, setKept] = useState<Kept | null | undefined>();
  useEffect(() => void read('warning', id).then(setKept), [id]);
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

function Standing({ id, kept: { page } }: { id: string; kept: Kept }) {
  const { busy, act } = useAct();
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.querySelector('button')?.focus(), []);
  const fought = verdictOf(page.parts) !== 'lookalike';
  const words = wordsOf(page.parts, page.alreadyTyped);
  const tone = fought ? 'warn' : 'stop';
  const decide = (choice: 'leave' | 'open-official') =>
    act(() => send({ type: 'decide-warning', warning: id, decision: { choice } }));
  return (
    <main class={`warning warning-${tone} panel raised stack-wide`}>
      <h1 class={`tone-${tone}`}>
        <Icon name={tone} /> {fought ? text('warning_foughtTitle') : words.title}
      </h1>
      <p class="warning-address">
        <Address part={openPart(page.parts)} />
      </p>
      <div class="stack">
        {fought && <p>{text('warning_foughtBody')}</p>}
        <SentenceLine of={words.body} />
        <Reasons reasons={words.reasons} />
        {words.teaches && <Rule open={words.open} />}
      </div>
      {words.typed ? (
        <Callout tone="stop" title={text('ui_alreadyTypedTitle')}>
          <p>{text('ui_alreadyTypedBody')}</p>
        </Callout>
      ) : (
        <p class="soft">{text('warning_nothingTyped')}</p>
      )}
      <TheWay way={page.way} />
      <div class="warning-acts" ref={first}>
        <Button look="main" disabled={busy} onClick={() => decide(words.typed ? 'open-official' : 'leave')}>
          {text(words.typed ? 'ui_openOfficial' : 'ui_leave')}
        </Button>
        <Button disabled={busy} onClick={() => decide(words.typed ? 'leave' : 'open-official')}>
          {text(words.typed ? 'ui_leave' : 'ui_openOfficial')}
        </Button>
      </div>
      <p class="soft">{text('page_wayInApp')}</p>
      <GoOn id={id} site={openPart(page.parts).site} seconds={fought ? 3 : 5} />
    </main>
  );
}
