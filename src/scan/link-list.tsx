// The links of a text, the most doubtful first, with how many there are; and a clear word where there is none.
import { byDoubt, type Link } from '../core/link';
import { linkUnder } from '../core/vouched';
import { Callout } from '../ui/callout';
import { text } from '../ui/text';
import { usePolicy } from '../words/use-policy';
import { LinkRow } from './link-row';

/** Links that are drawn: more nobody reads, and the worst are among them. */
export const MOST_SHOWN = 50;

/** `all`: how many there are, where these are only the most doubtful of them. */
type LinkListProps = { links: Link[]; all?: number; cut?: boolean };

export function LinkList({ links: found, all = found.length, cut = false }: LinkListProps) {
  const policy = usePolicy();
  if (!policy) return null;
  const links = found.map((link) => linkUnder(link, policy.policy));
  return (
    <div class="stack">
      {(cut || all > MOST_SHOWN) && (
        <Callout tone="warn" title={text('check_many', all, Math.min(all, MOST_SHOWN))}>
          {cut && <p>{text('check_cut')}</p>}
        </Callout>
      )}
      <ul class="link-list">
        {byDoubt(links)
          .slice(0, MOST_SHOWN)
          .map((link) => (
            <LinkRow key={link.url} link={link} />
          ))}
      </ul>
    </div>
  );
}
