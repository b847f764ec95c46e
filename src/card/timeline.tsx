// What happened, one line an event, in the shopper's own time.
import { useState } from 'preact/hooks';
import { inOrder } from '../core/timeline';
import type { AuditEvent } from '../model';
import { Button } from '../ui/button';
import { fullTime, shortTime } from '../ui/format';
import { text } from '../ui/text';
import { eventText } from '../words/event-words';
import './timeline.css';

// As much as one looks over; the whole is a click away.
const LATEST = 20;

type TimelineProps = { chains: AuditEvent[][]; unread: number };

export function Timeline({ chains, unread }: TimelineProps) {
  const now = Date.now();
  const [all, setAll] = useState(false);
  const events = inOrder(chains);
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
            <span>{eventText(event.data)}</span>
          </li>
        ))}
      </ol>
      {unread > 0 && <p class="soft">{text('ui_timelineUnread', unread)}</p>}
    </>
  );
}
