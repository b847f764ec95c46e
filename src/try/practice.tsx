// The practice page itself: says what it pretends to be, then asks for a code. Nothing in it is sent anywhere.
import { useEffect, useState } from 'preact/hooks';
import { Callout } from '../ui/callout';
import { text } from '../ui/text';
import { ASKED, PRETENDED } from './stand-in';

export function Practice() {
  const [asked, setAsked] = useState(false);
  useEffect(() => addEventListener(ASKED, () => setAsked(true), { once: true }), []);
  return (
    <main class="try stack-wide">
      <Callout tone="quiet" title={text('try_pretend', PRETENDED)}>
        <p>{text('try_pretendBody')}</p>
      </Callout>
      <div role="status">{asked && <Callout tone="warn" title={text('try_asked')} />}</div>
      <form class="panel stack" onSubmit={(event) => event.preventDefault()}>
        <h1>{text('try_title')}</h1>
        <label class="stack">
          {text('try_label')}
          <input name="code" autocomplete="off" placeholder={text('try_placeholder')} />
        </label>
        <div class="row">
          <button type="submit" class="button">
            {text('try_submit')}
          </button>
        </div>
      </form>
      <p>
        <a class="back" href="welcome.html">
          {text('try_back')}
        </a>
      </p>
    </main>
  );
}
