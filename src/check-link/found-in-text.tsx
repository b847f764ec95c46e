// The links of a text, or a clear word where there is none; a long text is read beside the page, and given up where that takes too long.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { linksIn } from '../core/links-in';
import { LinkList, MOST_SHOWN } from '../scan/link-list';
import { Callout } from '../ui/callout';
import { text } from '../ui/text';
import { usePolicy } from '../words/use-policy';
import type { TextReply, TextRequest } from './text-worker';

/** A message is shorter, and read at once; in UTF-16 units. */
const LONG = 5000;
/** Longest time that a text is read, in milliseconds. */
const PATIENCE_MS = 1800;

export function FoundInText({ of }: { of: string }) {
  return of.length > LONG ? <FoundInLongText of={of} /> : <FoundAtOnce of={of} />;
}

function FoundAtOnce({ of }: { of: string }) {
  const { links, cut } = useMemo(() => linksIn(of), [of]);
  return <Found links={links} all={links.length} cut={cut} />;
}

function FoundInLongText({ of }: { of: string }) {
  const policy = usePolicy()?.policy;
  const [reply, setReply] = useState<TextReply | 'too-slow' | null>(null);
  useEffect(() => {
    setReply(null);
    return policy && readBeside({ text: of, policy, most: MOST_SHOWN }, setReply);
  }, [of, policy]);
  if (reply === 'too-slow')
    return (
      <Callout tone="warn" title={text('check_refusedTitle')} role="alert">
        <p>{text('check_textTooSlow')}</p>
      </Callout>
    );
  return reply ? <Found {...reply} /> : <p class="loading">{text('ui_loading')}</p>;
}

/** Has a worker read the text; returns what ends that. */
function readBeside(asked: TextRequest, then: (reply: TextReply | 'too-slow') => void): () => void {
  const worker = new Worker(new URL('./text-worker.ts', import.meta.url), { type: 'module' });
  const end = () => {
    clearTimeout(timer);
    worker.terminate();
  };
  const answer = (reply: TextReply | 'too-slow') => {
    end();
    then(reply);
  };
  const timer = setTimeout(() => answer('too-slow'), PATIENCE_MS);
  worker.addEventListener('message', ({ data }: MessageEvent<TextReply>) => answer(data));
  worker.addEventListener('error', () => answer('too-slow'));
  worker.postMessage(asked);
  return end;
}

function Found({ links, all, cut }: TextReply) {
  if (links.length > 0) return <LinkList links={links} all={all} cut={cut} />;
  return (
    <Callout tone="quiet" title={text('check_noLink')} role="status">
      <p>{text('check_noLinkBody')}</p>
    </Callout>
  );
}
