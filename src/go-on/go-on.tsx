// Whose page it is, in large, what is wrong with it, the reason to go on, and the yes; or that the page has gone meanwhile.
import { useRef } from 'preact/hooks';
import { openPart, shownAs } from '../core/page';
import type { ContinueReason, ContinueScope } from '../model';
import { keyOf, pageOf, type ShownPage } from '../session';
import { useAct } from '../ui/act';
import { Address } from '../ui/address';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { useSession } from '../ui/live';
import { send } from '../ui/send';
import { text } from '../ui/text';
import { GoOnForm } from '../words/go-on-form';
import { Reasons, SentenceLine, wordsOfShown } from '../words/page-says';
import { usePolicy } from '../words/use-policy';

type Asked = { tab: number; document: string };

export function GoOn({ tab, document }: Asked) {
  const found = useSession(keyOf('page', tab), () =>
    Number.isInteger(tab) ? pageOf(tab) : Promise.resolve(null),
  );
  const first = useRef<string>(null);
  if (found.state === 'loading') return <main class="go-on loading">{text('ui_loading')}</main>;
  const page = found.state === 'ready' && found.value?.document === document ? found.value : null;
  if (!page) return <Gone />;
  const shown = shownAs(page.parts);
  first.current ??= shown;
  // A page that has changed is a new question: its reason, its yes and the time to read it begin anew.
  return <Question key={shown} page={page} isNews={shown !== first.current} />;
}

function Gone() {
  return (
    <main class="go-on stack-wide">
      <h1>{text('goOn_goneTitle')}</h1>
      <p>{text('goOn_goneBody')}</p>
      <Button look="main" onClick={() => close()}>
        {text('ui_close')}
      </Button>
    </main>
  );
}

function Question({ page, isNews }: { page: ShownPage; isNews: boolean }) {
  const { busy, act } = useAct();
  const open = openPart(page.parts);
  const words = wordsOfShown(page);
  const policy = usePolicy();
  const goOn = (reason: ContinueReason, scope: ContinueScope) => {
    const { tab, document } = page;
    const decision = { choice: 'continue', reason, scope } as const;
    const shown = shownAs(page.parts);
    void act(async () => {
      if ((await send({ type: 'decide-tab', tab, document, shown, decision })) === 'done') close();
    });
  };
  return (
    <main class="go-on stack-wide">
      <h1>{text(policy?.policy.noContinue ? 'goOn_forbiddenTitle' : 'goOn_title')}</h1>
      {isNews && <Callout tone="warn" title={text('goOn_news')} role="alert" />}
      <p class="go-on-address">
        <Address part={open} />
      </p>
      <SentenceLine of={words.body} />
      <Reasons reasons={words.reasons} />
      <Button look="main" onClick={() => close()}>
        {text('goOn_back')}
      </Button>
      {policy?.policy.noContinue && (
        <Callout tone="stop" title={text('goOn_forbidden')} role="alert">
          <p>{text('page_wayInApp')}</p>
        </Callout>
      )}
      {policy && !policy.policy.noContinue && (
        <GoOnForm parts={page.parts} canLast={!page.private} busy={busy} onGoOn={goOn} />
      )}
    </main>
  );
}
