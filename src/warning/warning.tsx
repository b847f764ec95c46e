// The full-page warning: whose page this was, why it was left, how the shopper got there, and where to go now.
import { useEffect, useRef, useState } from 'preact/hooks';
import { openPart, verdictOf } from '../core/page';
import type { ContinueReason, ContinueScope, Decision } from '../model';
import { type Warning as Kept, read, type ShownPage } from '../session';
import { ActArea, useAct } from '../ui/act';
import { Address } from '../ui/address';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { send } from '../ui/send';
import { text } from '../ui/text';
import { GoOnForm } from '../words/go-on-form';
import { Reasons, Rule, SentenceLine, wordsOfShown } from '../words/page-says';
import { usePolicy } from '../words/use-policy';
import { TheWay } from './the-way';

export function Warning({ id }: { id: string }) {
  const [kept, setKept] = useState<Kept | null | undefined>();
  useEffect(() => {
    void read('warning', id).then(setKept);
    const endTelling = tellShown(id);
    const leave = () => void send({ type: 'warning-left' }).catch(() => undefined);
    addEventListener('pagehide', leave);
    return () => {
      endTelling();
      removeEventListener('pagehide', leave);
    };
  }, [id]);
  if (kept === undefined) return <main class="warning loading">{text('ui_loading')}</main>;
  return <ActArea>{kept ? <Standing id={id} kept={kept} onGone={() => setKept(null)} /> : <Gone />}</ActArea>;
}

const AGAIN_MS = 1000;

/** Until it is heard: nobody else knows that the warning was shown. Gives the end of it. */
function tellShown(warning: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () =>
    void send({ type: 'warning-shown', warning }).catch(() => {
      timer = setTimeout(tell, AGAIN_MS);
    });
  tell();
  return () => clearTimeout(timer);
}

/** No such warning: a forged address, one of an earlier session, or one that was erased while it stood. */
function Gone() {
  const { busy, act } = useAct();
  return (
    <main class="warning panel raised stack-wide">
      <h1>{text('warning_goneTitle')}</h1>
      <p>{text('warning_goneBody')}</p>
      <Button look="main" busy={busy} onClick={() => act(() => send({ type: 'open-official' }))}>
        {text('ui_openOfficial')}
      </Button>
      <p class="soft">{text('page_wayInApp')}</p>
    </main>
  );
}

function Standing({ id, kept: { page }, onGone }: { id: string; kept: Kept; onGone: () => void }) {
  const { busy, act } = useAct();
  const title = useRef<HTMLHeadingElement>(null);
  // Not a button: whoever was typing must not leave by the next key.
  useEffect(() => title.current?.focus(), []);
  const fought = verdictOf(page.parts) !== 'lookalike';
  const words = wordsOfShown(page);
  const tone = fought ? 'warn' : 'stop';
  const decide = (decision: Decision) =>
    void act(async () => {
      if ((await send({ type: 'decide-warning', warning: id, decision })) === 'gone') onGone();
    });
  const leaveBy = (choice: 'leave' | 'open-official') => () => decide({ choice });
  const seen = text('ui_alreadyTypedTitle');
  return (
    <main class={`warning warning-${tone} panel raised stack-wide`}>
      <h1 class={`tone-${tone}`} ref={title} tabIndex={-1}>
        <Icon name={tone} /> {fought ? text('warning_foughtTitle') : words.typed ? seen : words.title}
      </h1>
      <p class="warning-address">
        <Address part={openPart(page.parts)} />
      </p>
      <div class="stack">
        {fought && <p>{text('warning_foughtBody')}</p>}
        {fought && words.typed && <h2>{seen}</h2>}
        {words.typed && <p>{text('ui_alreadyTypedBody')}</p>}
        <SentenceLine of={words.body} />
        <Reasons reasons={words.reasons} />
        {words.teaches && <Rule of={words.marked} />}
      </div>
      {!words.typed && <p class="soft">{text('warning_nothingTyped')}</p>}
      <TheWay way={page.way} />
      <div class="warning-acts">
        <Button look="main" busy={busy} onClick={leaveBy(words.typed ? 'open-official' : 'leave')}>
          {text(words.typed ? 'ui_openOfficial' : 'ui_leave')}
        </Button>
        <Button busy={busy} onClick={leaveBy(words.typed ? 'leave' : 'open-official')}>
          {text(words.typed ? 'ui_leave' : 'ui_openOfficial')}
        </Button>
      </div>
      <p class="soft">{text('page_wayInApp')}</p>
      <GoOn page={page} busy={busy} onGoOn={decide} />
    </main>
  );
}

type GoOnProps = { page: ShownPage; busy: boolean; onGoOn: (decision: Decision) => void };

/** The way on after all, folded away. */
function GoOn({ page, busy, onGoOn }: GoOnProps) {
  const [open, setOpen] = useState(false);
  const policy = usePolicy();
  const goOn = (reason: ContinueReason, scope: ContinueScope) =>
    onGoOn({ choice: 'continue', reason, scope });
  if (!policy) return null;
  if (policy.policy.noContinue) return <p class="soft">{text('goOn_forbidden')}</p>;
  return (
    <details class="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="soft">{text('goOn_fold')}</summary>
      <div class="fold-body">
        {open && <GoOnForm parts={page.parts} canLast={false} busy={busy} onGoOn={goOn} />}
      </div>
    </details>
  );
}
