// One link with its verdict: whose address it leads to, why, and what can be done with it. Nothing is opened by itself.
import { useState } from 'preact/hooks';
import type { Link } from '../core/link';
import { linkReport } from '../core/link-report';
import { linkWords } from '../core/link-words';
import type { Tone } from '../core/page-message';
import { useAct } from '../ui/act';
import { Button } from '../ui/button';
import { copyText } from '../ui/copy-text';
import { Confirm } from '../ui/dialog';
import { DoneButton } from '../ui/done-button';
import { fullTime } from '../ui/format';
import { send } from '../ui/send';
import { text, textOf } from '../ui/text';
import { LinkSays } from './link-says';

const message = (key: string, fill: string[] = []) => textOf(key, ...fill);

/** Longest address that is written out; its host stands above it anyway. */
const SHOWN = 300;
const cut = (address: string) => (address.length > SHOWN ? `${address.slice(0, SHOWN)}…` : address);

export function LinkRow({ link }: { link: Link }) {
  const { tone } = linkWords(link, message);
  return (
    <LinkSays link={link} heading="h2">
      <p class="soft link-whole">{cut(link.url)}</p>
      {link.final !== link.url && (
        <p class="soft link-whole">
          {text('check_inside')} {cut(link.final)}
        </p>
      )}
      <Acts link={link} tone={tone} />
    </LinkSays>
  );
}

function Acts({ link, tone }: { link: Link; tone: Tone }) {
  const { act } = useAct();
  const [asking, setAsking] = useState(false);
  const copy = () => copyText(linkReport(link, fullTime(Date.now()), message));
  const open = () => {
    setAsking(false);
    void act(() => send({ type: 'open-checked', address: link.url }));
  };
  return (
    <div class="row">
      <DoneButton work={copy} done={text('check_copied')}>
        {text('check_copy')}
      </DoneButton>
      {/^https?:/.test(link.url) && (
        <Button look="quiet" onClick={() => (tone === 'stop' ? setAsking(true) : open())}>
          {text(tone === 'ok' ? 'check_openOfficial' : 'check_open')}
        </Button>
      )}
      {asking && (
        <Confirm
          title={text('check_openTitle')}
          yes={text('check_open')}
          onYes={open}
          onNo={() => setAsking(false)}
        >
          <p>{text('check_openBody')}</p>
        </Confirm>
      )}
    </div>
  );
}
