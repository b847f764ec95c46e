// What a page was made of and how the shopper came to it: the page in front, the frames, where its forms send to.
import type { AuditEvent, Part, Way } from '../model';
import { Address } from '../ui/address';
import { type TextKey, text } from '../ui/text';
import { partText, placeText } from '../words/page-says';
import { wayMore } from '../words/way-text';

const TYPES: Record<Way['type'], TextKey | null> = {
  navigate: null,
  reload: 'history_wayReload',
  back_forward: 'history_wayBack',
  prerender: null,
  unknown: null,
};

export function PlacesOfPage({ parts, events }: { parts: Part[]; events: AuditEvent[] }) {
  return (
    <section class="panel stack">
      <h2>{text('history_places')}</h2>
      <dl class="facts">
        {parts.map((part, i) => (
          // Parts of a record never change places.
          <div key={i}>
            <dt>{placeText(part.where)}</dt>
            <dd>
              {part.ascii ? <Address part={part} /> : text('page_namelessPlace')}
              <br />
              <span class="soft">{partText(part)}</span>
            </dd>
          </div>
        ))}
        <div>
          <dt>{text('history_way')}</dt>
          <dd>{wayText(events)}</dd>
        </div>
      </dl>
    </section>
  );
}

function wayText(events: AuditEvent[]): string {
  const sighting = events.find(({ data }) => data.type === 'sighted')?.data;
  const way = sighting?.type === 'sighted' ? sighting.way : undefined;
  const type = TYPES[way?.type ?? 'unknown'];
  const more = way ? wayMore(way) : [];
  return [
    way?.from ? text('history_wayFrom', way.from) : more.length > 0 ? '' : text('history_wayUnknown'),
    ...more,
    way && way.redirects > 0 ? text('history_wayRedirects', way.redirects) : '',
    type ? text(type) : '',
  ]
    .filter(Boolean)
    .join(text('ui_between'));
}
