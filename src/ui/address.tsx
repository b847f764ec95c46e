// An address, drawn the same everywhere: the whole host, its registrable domain bold, the misleading part underlined.
import { type Addressed, type Span, shownAddress } from '../core/shown-address';
import { text } from './text';
import './address.css';

export function Address({ part }: { part: Addressed }) {
  const { main, other } = shownAddress(part);
  return (
    <span class="address">
      <Spans spans={main} />
      {other && (
        <span class="soft">
          {' '}
          {text('ui_addressOther')} <Spans spans={other} />
        </span>
      )}
    </span>
  );
}

/** Runs of one address. */
export function Spans({ spans }: { spans: Span[] }) {
  return (
    <bdi class="host" dir="ltr">
      {spans.map((span, index) => {
        const look = span.misleading ? 'address-telling' : undefined;
        return span.site ? (
          // The runs of one host never change places.
          <b key={index} class={look}>
            {span.text}
          </b>
        ) : (
          <span key={index} class={look}>
            {span.text}
          </span>
        );
      })}
    </bdi>
  );
}
