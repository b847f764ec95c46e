// How the shopper got to the page that was left, in one or two sentences.
import type { Way } from '../model';
import { RichText, text } from '../ui/text';

export function TheWay({ way: { from, type, redirects } }: { way: Way }) {
  return (
    <section class="stack">
      <h2>{text('warning_wayTitle')}</h2>
      <p>
        {from ? (
          <RichText of="warning_wayFrom" fill={[<b key="from">{hostOf(from)}</b>]} />
        ) : (
          text(type === 'reload' || type === 'back_forward' ? 'warning_wayBack' : 'warning_wayDirect')
        )}
        {redirects > 0 && ` ${text('warning_wayRedirects', redirects)}`}
      </p>
    </section>
  );
}

function hostOf(origin: string): string {
  try {
    return new URL(origin).host || origin;
  } catch {
    return origin;
  }
}
