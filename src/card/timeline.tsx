// What happened, one line an event, in the shopper's own time.
import { useState } from 'preact/hooks';
import { openPart } from '../core/page';
import { inOrder } from '../core/timeline';
import type { AuditEvent, PageCheck } from '../model';
import { WithHosts } from '../ui/address';
import { Button } from '../ui/button';
import { fullTime, shortTime } from '../ui/format';
import { text } from '../ui/text';
import { eventText } from '../words/event-words';
import { LostRecords } from './lost-records';
import type { Lost } from './read-card';
import './timeline.css';

// As much as one looks over; the whole is a click away.
const LATEST = 20;

/** `pages`: those of a card. Where all is about one page, its name on every line says nothing. */
type TimelineProps = { chains: AuditEvent[][]; pages?: PageCheck[]; lost: Lost };

export function Timeline({ chains, pages = [], lost }: TimelineProps) {
  const now = Date.now();
  const [all, setAll] = useState(false);
  const events = inOrder(chains);
  const hosts = new Map(
    pages.map(({ id, parts }) => [id, openPart(parts).host || text('page_namelessPlace')]),
  );
  const shown = all ? events : events.slice(-LATEST);
  return (
    <>
      {shown.length < events.length && (
        <div>
          <Button look="quiet" onClick={() => setAll(true)}>
            {text('ui_timelineAll', events.length)}
          </Button>
        </div>
      )}
      {events.length === 0 && <p class="soft">{text('ui_timelineEmpty')}</p>}
      <ol class="timeline">
        {shown.map((event) => (
          <li key={`${event.chain} ${event.n}`}>
            <time dateTime={new Date(event.at).toISOString()} title={fullTime(event.at)}>
              {shortTime(event.at, now)}
            </time>
            <span>
              {pageOf(event, hosts) && <b class="host">{pageOf(event, hosts)}</b>}{' '}
              <WithHosts of={eventText(event.data)} />
            </span>
          </li>
        ))}
      </ol>
      <LostRecords {...lost} />
    </>
  );
}

/** The page an event is about, where its sentence does not name it. */
function pageOf({ chain, data }: AuditEvent, hosts: ReadonlyMap<string, string>): string | undefined {
  if (data.type === 'sighted' && data.parts.some(({ where }) => where === 'page')) return undefined;
  if (data.type === 'check-filed' || data.type === 'check-unfiled')
    return hosts.get(data.check) ?? text('ui_timelineGone');
  return hosts.get(chain);
}
