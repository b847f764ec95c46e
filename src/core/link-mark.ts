// Which links of a page are marked: those that lead to an imitation, to a site that is not official, or where nobody knows.
import type { Link } from './link';
import { isOfficialHost } from './official';

export type LinkMark = 'lookalike' | 'unofficial' | 'unknown';

/** The messages of what a mark shows, and of what it says to who cannot see it: at a link, and at a code. */
export const MARK_MESSAGES: Record<LinkMark, { shown: string; link: string; code: string }> = {
  lookalike: { shown: 'links_lookalike', link: 'links_lookalikeLabel', code: 'links_lookalikeCode' },
  unofficial: { shown: 'links_unofficial', link: 'links_unofficialLabel', code: 'links_unofficialCode' },
  unknown: { shown: 'links_unknown', link: 'links_unknownLabel', code: 'links_unknownCode' },
};

/** The mark of a link on a page of `site`, null where it needs none: the page itself is judged, and warned of, apart. */
export function markOf(
  { part, known, notes }: Pick<Link, 'part' | 'known' | 'notes'>,
  site: string,
): LinkMark | null {
  if (notes.includes('act-link') || (part.site !== '' && part.site === site)) return null;
  if (part.kind === 'lookalike') return 'lookalike';
  if (!known) return 'unknown';
  // Only its encryption is missing: the page is judged when it is open.
  if (part.kind !== 'unofficial' || isOfficialHost(part.ascii)) return null;
  return 'unofficial';
}
