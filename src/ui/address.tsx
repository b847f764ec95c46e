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

/** Runs of one address. The registrable domain is one piece, which breaks only where a whole line is too short for it. */
export function Spans({ spans }: { spans: Span[] }) {
  const first = spans.findIndex(({ site }) => site);
  const after = spans.findLastIndex(({ site }) => site) + 1;
  return (
    <bdi class="host" dir="ltr">
      <Runs of={spans.slice(0, Math.max(first, 0))} />
      {after > 0 && (
        <b>
          <Runs of={spans.slice(first, after)} />
        </b>
      )}
      <Runs of={spans.slice(after)} />
    </bdi>
  );
}

const Runs = ({ of }: { of: Span[] }) =>
  of.map(({ text, misleading }, index) => (
    // The runs of one host never change places.
    <span key={index} class={misleading ? 'address-telling' : undefined}>
      {text}
    </span>
  ));

/** A word with a dot between letters or digits: no line breaks inside it, at its hyphens neither. */
const HOST = /((?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]+(?::\d+)?)/u;

/** A text in which hosts are kept in one piece. */
export const WithHosts = ({ of }: { of: string }) =>
  of.split(HOST).map((piece, index) =>
    index % 2 === 1 ? (
      // The pieces of one text never change places.
      <span key={index} class="host">
        {piece}
      </span>
    ) : (
      piece
    ),
  );
