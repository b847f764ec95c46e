// The links and codes of the page in front that invite to a place for cards and are doubted: whose they are, and why. None is opened here.
import type { LinkNote } from '../rules/link-notes';
import { LinkSays } from '../scan/link-says';
import type { DoubtedLinks } from '../session';
import { type TextKey, text } from '../ui/text';

type Links = DoubtedLinks['links'];

export function LinksOfPage({ links }: { links: Links }) {
  return (
    <>
      <Some links={links.filter(({ code }) => !code)} title="popup_linksTitle" body="popup_linksBody" />
      <Some links={links.filter(({ code }) => code)} title="popup_codesTitle" body="popup_codesBody" />
    </>
  );
}

function Some({ links, title, body }: { links: Links; title: TextKey; body: TextKey }) {
  if (links.length === 0) return null;
  return (
    <div class="stack">
      <h2>{text(title)}</h2>
      <p class="soft">{text(body)}</p>
      <ul class="link-list">
        {links.map(({ part, known, notes }) => (
          <LinkSays key={part.host} link={{ part, known, notes: notes as LinkNote[] }} />
        ))}
      </ul>
    </div>
  );
}
