// Whose page it is, in large, what is wrong with it, the reason to go on, and the yes; or that the page has gone meanwhile.
import { useEffect, useState } from 'preact/hooks';
import { openPart, verdictOf } from '../core/page';
import type { ContinueReason, ContinueScope } from '../model';
import { pageOf, type ShownPage } from '../session';
import { useAct } from '../ui/act';
import { Address } from '../ui/address';
import { Button } from '../ui/button';
import { send } from '../ui/send';
import { text } from '../ui/text';
import { GoOnForm } from '../words/go-on-form';
import { Reasons, SentenceLine, wordsOf } from '../words/page-says';

type Asked = { tab: number; document: string };

export function GoOn({ tab, document }: Asked) {
  const [page, setPage] = useState<ShownPage | null | undefined>();
  useEffect(() => {
    void (Number.isInteger(tab) ? pageOf(tab) : Promise.resolve(null)).then((found) =>
      setPage(found?.document === document ? found : null),
    );
  }, [tab, document]);
  if (page === undefined) return <main class="go-on loading">{text('ui_loading')}</main>;
  return page ? <Question page={page} /> : <Gone />;
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

function Question({ page }: { page: ShownPage }) {
  const { busy, act } = useAct();
  const open = openPart(page.parts);
  const words = wordsOf(page.parts, page.alreadyTyped);
  const lookalike = verdictOf(page.parts) === 'lookalike';
  const goOn = (reason: ContinueReason, scope: ContinueScope) => {
    const { tab, document } = page;
    const decision = { choice: 'continue', reason, scope } as const;
    void act(() => send({ type: 'decide-tab', tab, document, decision })).then((done) => done && close());
  };
  return (
    <main class="go-on stack-wide">
      <h1>{text('goOn_title')}</h1>
      <p class="go-on-address">
        <Address part={open} />
      </p>
      <SentenceLine of={words.body} />
      <Reasons reasons={words.reasons} />
      <Button look="main" onClick={() => close()}>
        {text('goOn_back')}
      </Button>
      <GoOnForm
        site={open.host || text('page_namelessPlace')}
        seconds={lookalike ? 5 : 3}
        canLast={!lookalike && !page.private && open.ascii !== ''}
        busy={busy}
        onGoOn={goOn}
      />
    </main>
  );
}
