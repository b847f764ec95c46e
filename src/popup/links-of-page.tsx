// The links of the page in front that invite to a place for cards and are doubted: whose they are, and why. None is opened here.
import type { LinkNote } from '../rules/link-notes';
import { LinkSays } from '../scan/link-says';
import { text } from '../ui/text';
import type { PageState } from './page-state';

export function LinksOfPage({ state }: { state: PageState | undefined }) {
  const links = state?.kind === 'checked' ? state.page.links : undefined;
  if (!links?.length) return null;
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
