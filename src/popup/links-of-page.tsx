// The links of the page in front that invite to a place for cards and are doubted: whose they are, and why. None is opened here.
import type { LinkNote } from '../rules/link-notes';
import { LinkSays } from '../scan/link-says';
import type { DoubtedLinks } from '../session';
import { text } from '../ui/text';

export function LinksOfPage({ links }: Pick<DoubtedLinks, 'links'>) {
  if (links.length === 0) return null;
  return (
    <div class="stack">
      <h2>{text('popup_linksTitle')}</h2>
      <p class="soft">{text('popup_linksBody')}</p>
      <ul class="link-list">
        {links.map(({ part, known, notes }) => (
          <LinkSays key={part.host} link={{ part, known, notes: notes as LinkNote[] }} />
        ))}
      </ul>
    </div>
  );
}
