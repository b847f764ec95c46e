// What happened, one line an event, in the shopper's own time.
import { inOrder } from '../core/timeline';
import type { AuditEvent } from '../model';
import { eventText } from './event-words';
import { fullTime, shortTime } from './format';
import { text } from './text';

type TimelineProps = { chains: AuditEvent[][]; unread: number };

export function Timeline({ chains, unread }: TimelineProps) {
  const now = Date.now();
  const events = inOrder(chains);
  return (
    <>
      {events.length === 0 && <p class="soft">{text('ui_timelineEmpty')}</p>}
      <ol class="timeline">
        {events.map((event) => (
          <li key={`${event.chain} ${event.n}`}>
            <time dateTime={new Date(event.at).toISOString()} title={fullTime(event.at)}>
              {shortTime(event.at, now)}
            </time>
            <span>{eventText(event.data)}</span>
          </li>
        ))}
      </ol>
      {unread > 0 && <p class="soft">{text('ui_timelineUnread', unread)}</p>}
    </>
  );
}
