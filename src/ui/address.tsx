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

/** Stays with the host before it: no line begins with it. */
export const MARK = /^[，。：；、,.:;)）]/;

/** A text in which hosts are kept in one piece, and with the mark that follows. */
export function WithHosts({ of }: { of: string }) {
  const pieces = of.split(HOST);
  return pieces.map((piece, index) => {
    if (index % 2 === 0) return index > 0 ? piece.replace(MARK, '') : piece;
    // The pieces of one text never change places.
    return (
      <span key={index} class="host-and-mark">
        <span class="host">{piece}</span>
        {MARK.exec(pieces[index + 1] ?? '')?.[0]}
      </span>
    );
  });
}
