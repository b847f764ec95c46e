// The strip on top of the popup: what is known of the page in front, the reason, and what to do about it.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { levelOf, openPart, shownAs } from '../core/page';
import type { Decision } from '../model';
import type { ShownPage } from '../session';
import { useAct } from '../ui/act';
import { Address } from '../ui/address';
import { Button } from '../ui/button';
import type { Tone } from '../ui/callout';
import { Icon } from '../ui/icon';
import { send } from '../ui/send';
import { type TextKey, text } from '../ui/text';
import { GoOnForm } from '../words/go-on-form';
import { NotMine } from '../words/not-mine';
import { Reasons, Rule, SentenceLine, wordsOfShown } from '../words/page-says';
import { usePolicy } from '../words/use-policy';
import type { AfterLeak } from './after-leak';
import type { PageState } from './page-state';

type Plain = { tone: Tone; title: TextKey; body: TextKey };

const PLAIN: Record<Exclude<PageState['kind'], 'checked' | 'warned'>, Plain> = {
  forbidden: { tone: 'warn', title: 'popup_forbiddenTitle', body: 'popup_forbiddenBody' },
  closed: { tone: 'quiet', title: 'popup_closedTitle', body: 'popup_closedBody' },
  silent: { tone: 'warn', title: 'popup_silentTitle', body: 'popup_silentBody' },
  nothing: { tone: 'quiet', title: 'popup_nothingTitle', body: 'popup_nothingBody' },
};

/** `leaked`: a code went into the page in front; `after`: what its card says then. */
type StripProps = { state: PageState; leaked: boolean; after: AfterLeak };

export function VerdictStrip({ state, leaked, after }: StripProps) {
  if (state.kind === 'checked') return <CheckedStrip page={state.page} leaked={leaked} after={after} />;
  if (state.kind === 'warned') return <WarnedStrip page={state.page} />;
  const { tone, title, body } = PLAIN[state.kind];
  return (
    <Strip tone={tone} title={text(title)}>
      <p class={tone === 'quiet' ? 'soft' : undefined}>{text(body)}</p>
      {state.kind === 'forbidden' && (
        <Button onClick={() => void browser.permissions.request({ origins: ['<all_urls>'] })}>
          {text('popup_forbiddenAllow')}
        </Button>
      )}
      {state.kind === 'silent' && (
        <Button onClick={() => browser.runtime.reload()}>{text('popup_silentRestart')}</Button>
      )}
    </Strip>
  );
}

/** The page has been left: what it was, and that the tab itself asks what to do. */
function WarnedStrip({ page }: { page: ShownPage }) {
  const words = wordsOfShown(page);
  return (
    <Strip tone={words.tone} title={words.title}>
      <p>
        <Address part={openPart(page.parts)} />
      </p>
      <SentenceLine of={words.body} />
      <p class="soft">{text('popup_warnedBody')}</p>
    </Strip>
  );
}

/** What is to be done about a checked page. */
function stanceOf(page: ShownPage, leaked: boolean) {
  const level = levelOf(page.parts, page.strict);
  return {
    warned: !page.decided && (level === 'hold' || level === 'interstitial'),
    doubted: level !== 'none', // also where the shopper goes on: the way out stays
    seen: leaked || wordsOfShown(page).typed,
  };
}

/** Does the strip have the main button of the popup? */
export function stripLeads(state: PageState | undefined, leaked: boolean, after: AfterLeak): boolean {
  if (state?.kind !== 'checked') return false;
  const { seen, doubted } = stanceOf(state.page, leaked);
  return seen ? after === 'redeem' : doubted;
}

const TYPED: Record<AfterLeak, TextKey> = {
  redeem: 'ui_alreadyTypedBody',
  card: 'popup_typedCard',
  redeemed: 'popup_typedRedeemed',
  stop: 'popup_typedStop',
  settled: 'popup_typedSettled',
  failed: 'popup_typedFailed',
};
/** Nothing is urgent any more. */
const CALM: readonly AfterLeak[] = ['redeemed', 'settled', 'failed'];

type CheckedProps = { page: ShownPage; leaked: boolean; after: AfterLeak };

function CheckedStrip({ page, leaked, after }: CheckedProps) {
  const words = wordsOfShown(page);
  const { seen, warned, doubted } = stanceOf(page, leaked);
  const urgent = seen && !CALM.includes(after);
  return (
    <Strip tone={urgent ? 'stop' : words.tone} title={urgent ? text('ui_alreadyTypedTitle') : words.title}>
      <p>
        <Address part={openPart(page.parts)} />
      </p>
      {seen && <p>{text(TYPED[after])}</p>}
      {seen && page.check && !leaked && <NotMine checks={[page.check]} />}
      <SentenceLine of={words.body} />
      <Reasons reasons={words.reasons} />
      {words.teaches && <Rule of={words.marked} />}
      {page.decided && <Decided page={page} />}
      {(doubted || seen) && <Ways page={page} after={seen ? after : null} />}
      {warned && <GoOn page={page} />}
      {page.private && <p class="soft">{text('popup_private')}</p>}
      {page.failure && (
        <p class="strip-failure">
          <Icon name="warn" />
          {text(page.failure === 'storage-full' ? 'popup_storageFull' : 'popup_storageFailed')}
        </p>
      )}
    </Strip>
  );
}

/** The shopper chose to continue here, and can take that back. */
function Decided({ page }: { page: ShownPage }) {
  const { busy, act } = useAct();
  const host = openPart(page.parts).ascii;
  return (
    <div class="row">
      <span>{text('popup_decided')}</span>
      <Button busy={busy} onClick={() => act(() => send({ type: 'withdraw-continue', host }))}>
        {text('ui_withdraw')}
      </Button>
    </div>
  );
}

/** The way on after all, folded away; in private windows the popup is the only surface of the extension's own. */
function GoOn({ page: { tab, document, parts, private: isPrivate } }: { page: ShownPage }) {
  const { busy, act } = useAct();
  const [open, setOpen] = useState(false);
  const policy = usePolicy();
  const shown = shownAs(parts);
  if (!policy) return null;
  if (policy.policy.noContinue) return <p class="soft">{text('goOn_forbidden')}</p>;
  return (
    <details class="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="soft">{text('goOn_fold')}</summary>
      <div class="fold-body">
        {open && (
          <GoOnForm
            key={shown}
            parts={parts}
            canLast={!isPrivate}
            busy={busy}
            onGoOn={(reason, scope) => {
              const decision: Decision = { choice: 'continue', reason, scope };
              void act(() => send({ type: 'decide-tab', tab, document, shown, decision }));
            }}
          />
        )}
      </div>
    </details>
  );
}

/** The ways out of a page that is not official; the one that helps most now comes first, unless the card has it. */
function Ways({ page: { tab, document, parts }, after }: { page: ShownPage; after: AfterLeak | null }) {
  const { busy, act } = useAct();
  const decide = (choice: 'leave' | 'open-official') => {
    const decision: Decision = { choice };
    void act(() => send({ type: 'decide-tab', tab, document, shown: shownAs(parts), decision }));
  };
  const leave = ['leave', 'ui_leave'] as const;
  const official = ['open-official', 'ui_openOfficial'] as const;
  const [main, second] = after ? [official, leave] : [leave, official];
  if (after && after !== 'redeem')
    return (
      <div class="row">
        <Button busy={busy} onClick={() => decide('leave')}>
          {text('ui_leave')}
        </Button>
      </div>
    );
  return (
    <>
      <div class="row">
        <Button look="main" busy={busy} onClick={() => decide(main[0])}>
          {text(main[1])}
        </Button>
        <Button look="quiet" busy={busy} onClick={() => decide(second[0])}>
          {text(second[1])}
        </Button>
      </div>
      <p class="soft">{text('page_wayInApp')}</p>
    </>
  );
}

function Strip({
  tone,
  title,
  children,
}: {
  tone: Tone;
  title: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <section class={`strip strip-${tone}`} aria-label={text('popup_stripLabel')}>
      <h1 class="strip-title">
        <Icon name={tone} />
        <span>{title}</span>
      </h1>
      {children}
    </section>
  );
}
