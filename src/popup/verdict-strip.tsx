// The strip on top of the popup: what is known of the page in front, the reason, and what to do about it.
import type { ComponentChildren } from 'preact';
import browser from 'webextension-polyfill';
import type { TabState } from '../model';
import { useAct } from '../ui/act';
import { Address } from '../ui/address';
import { Button } from '../ui/button';
import { Callout, type Tone } from '../ui/callout';
import { Icon } from '../ui/icon';
import { send } from '../ui/send';
import { RichText, type TextKey, text } from '../ui/text';
import { Reasons } from '../words/reasons';
import { verdictWords } from '../words/verdict-words';
import type { PageState } from './page-state';

type Plain = { tone: Tone; title: TextKey; body: TextKey };

const PLAIN: Record<Exclude<PageState['kind'], 'checked'>, Plain> = {
  newer: { tone: 'warn', title: 'popup_newerTitle', body: 'popup_newerBody' },
  forbidden: { tone: 'warn', title: 'popup_forbiddenTitle', body: 'popup_forbiddenBody' },
  closed: { tone: 'quiet', title: 'popup_closedTitle', body: 'popup_closedBody' },
  silent: { tone: 'warn', title: 'popup_silentTitle', body: 'popup_silentBody' },
  nothing: { tone: 'quiet', title: 'popup_nothingTitle', body: 'popup_nothingBody' },
};

export function VerdictStrip({ page, tab }: { page: PageState; tab: number | undefined }) {
  if (page.kind === 'checked') return <CheckedStrip state={page.tab} tab={tab} />;
  const { tone, title, body } = PLAIN[page.kind];
  return (
    <Strip tone={tone} title={text(title)}>
      <p class={tone === 'quiet' ? 'soft' : undefined}>{text(body)}</p>
      {page.kind === 'forbidden' && (
        <Button onClick={() => void browser.permissions.request({ origins: ['<all_urls>'] })}>
          {text('popup_forbiddenAllow')}
        </Button>
      )}
      {page.kind === 'silent' && (
        <Button onClick={() => browser.runtime.reload()}>{text('popup_silentRestart')}</Button>
      )}
    </Strip>
  );
}

function CheckedStrip({ state, tab }: { state: TabState; tab: number | undefined }) {
  const { busy, act } = useAct();
  const words = verdictWords(state);
  const warned = !state.decided && (state.level === 'hold' || state.level === 'interstitial');
  return (
    <Strip tone={words.tone} title={words.title}>
      <p>
        <Address verdict={state.verdict} />
      </p>
      <p>
        <RichText of={words.body} fill={[<b key="site">{words.fill}</b>]} />
      </p>
      {state.alreadyTyped && state.verdict.kind !== 'official' && (
        <Callout tone="stop" title={text('ui_alreadyTypedTitle')}>
          <p>{text('ui_alreadyTypedBody')}</p>
        </Callout>
      )}
      {state.verdict.kind !== 'official' && <Reasons findings={state.verdict.findings} />}
      {state.decided && (
        <div class="row">
          <span>{text('popup_decided')}</span>
          <Button
            disabled={busy}
            onClick={() => act(() => send({ type: 'withdraw-continue', site: state.verdict.site }))}
          >
            {text('ui_withdraw')}
          </Button>
        </div>
      )}
      {warned && tab !== undefined && (
        <div class="row">
          <Button
            disabled={busy}
            onClick={() => act(() => send({ type: 'decide-tab', tab, decision: { choice: 'leave' } }))}
          >
            {text('ui_leave')}
          </Button>
          <Button
            look="quiet"
            disabled={busy}
            onClick={() =>
              act(() => send({ type: 'decide-tab', tab, decision: { choice: 'open-official' } }))
            }
          >
            {text('ui_openOfficial')}
          </Button>
        </div>
      )}
      {state.private && <p class="soft">{text('popup_private')}</p>}
      {state.failure && (
        <p class="strip-failure">
          <Icon name="warn" />
          {text(state.failure === 'storage-full' ? 'popup_storageFull' : 'popup_storageFailed')}
        </p>
      )}
    </Strip>
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
