// What happened, one line an event, in the shopper's own time.
import { useState } from 'preact/hooks';
import { openPart } from '../core/page';
import { checkFrom } from '../core/summary';
import { inOrder } from '../core/timeline';
import type { AuditEvent } from '../model';
import { WithHosts } from '../ui/address';
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
  // Where all is about one page, its name on every line says nothing.
  const hosts = new Map(chains.length > 1 ? chains.flatMap((chain) => hostOf(chain) ?? []) : []);
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
      {unread > 0 && <p class="soft">{text('ui_timelineUnread', unread)}</p>}
    </>
  );
}

/** The check whose chain this is, with the host of its page. */
function hostOf(chain: AuditEvent[]): [string, string][] | undefined {
  if (!chain.some(({ data }) => data.type === 'sighted')) return undefined;
  return [[chain[0]!.chain, openPart(checkFrom(chain).parts).host || text('page_namelessPlace')]];
}

/** The page an event is about, where its sentence does not name it. */
function pageOf({ chain, data }: AuditEvent, hosts: ReadonlyMap<string, string>): string | undefined {
  if (data.type === 'sighted') return undefined;
  return hosts.get(data.type === 'check-filed' || data.type === 'check-unfiled' ? data.check : chain);
}
