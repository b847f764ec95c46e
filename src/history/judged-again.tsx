// The verdict of then beside that of today's rules, and a report to copy for whoever thinks that it is wrong.
import { useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { verdictOf } from '../core/page';
import type { AuditEvent, PageCheck, Part } from '../model';
import { copyText } from '../ui/copy-text';
import { DoneButton } from '../ui/done-button';
import { text } from '../ui/text';
import { phraseText, Reasons, wordsOf } from '../words/page-says';
import { usePolicy } from '../words/use-policy';
import { judgedBy, reportText } from './report-text';

export function JudgedAgain({ check, events }: { check: PageCheck; events: AuditEvent[] }) {
  const [today, setToday] = useState<Part[] | null>(null);
  const policy = usePolicy()?.policy;
  useEffect(() => {
    if (!policy) return;
    // The rules for judging hosts are large, and few look at a page again.
    void import('../core/judge-again').then(({ judgeAgain }) => setToday(judgeAgain(check.parts, policy)));
  }, [check.parts, policy]);
  if (!today) return null;
  const version = judgedBy(events);
  const same = verdictOf(today) === verdictOf(check.parts);
  return (
    <section class="panel stack">
      <h2>{text('history_again')}</h2>
      <dl class="facts">
        <div>
          <dt>{text('history_againThen')}</dt>
          <dd>
            {phraseText(check.parts)}{' '}
            <span class="soft">
              {version ? text('history_againVersion', version) : text('history_againEarlier')}
            </span>
          </dd>
        </div>
        <div>
          <dt>{text('history_againToday')}</dt>
          <dd>
            {same ? text('history_againSame') : phraseText(today)}
            {!same && <Reasons reasons={wordsOf(today, false).reasons} />}
          </dd>
        </div>
      </dl>
      <p class="soft">{text('history_againLimits')}</p>
      <Report
        words={reportText({
          parts: check.parts,
          level: check.level,
          version: browser.runtime.getManifest().version,
          judgedBy: version,
          today,
        })}
      />
    </section>
  );
}

function Report({ words }: { words: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <details class="fold">
      <summary>{text('history_wrong')}</summary>
      <div class="fold-body stack">
        <p class="soft">{text('history_wrongBody')}</p>
        <textarea
          ref={area}
          class="report"
          readOnly
          rows={words.split('\n').length + 1}
          aria-label={text('history_wrongText')}
          value={words}
          onFocus={() => area.current?.select()}
        />
        <div class="row">
          <DoneButton work={() => copyText(words)} done={text('history_wrongCopied')}>
            {text('history_wrongCopy')}
          </DoneButton>
        </div>
      </div>
    </details>
  );
}
