// How the shopper got to the page that was left, in one or two sentences.
import { stopName } from '../core/stops';
import type { Way } from '../model';
import { RichText, text } from '../ui/text';
import { wayMore } from '../words/way-text';

export function TheWay({ way }: { way: Way }) {
  const { from, type, redirects } = way;
  const more = wayMore(way);
  return (
    <section class="stack">
      <h2>{text('warning_wayTitle')}</h2>
      {(from || more.length === 0) && (
        <p>
          {from ? (
            <RichText of="warning_wayFrom" fill={[<b key="from">{stopName(from)}</b>]} />
          ) : (
            text(type === 'reload' || type === 'back_forward' ? 'warning_wayBack' : 'warning_wayDirect')
          )}
          {redirects > 0 && ` ${text('warning_wayRedirects', redirects)}`}
        </p>
      )}
      {more.map((phrase) => (
        <p key={phrase}>{phrase}</p>
      ))}
    </section>
  );
}
