// Which links of a page are marked: those that lead to an imitation, to a site that is not official, or where nobody knows.
import type { Link } from './link';
import { isOfficialHost } from './official';

export type LinkMark = 'lookalike' | 'unofficial' | 'unknown';

/** The messages of what a mark shows, and of what it says to who cannot see it. */
export const MARK_MESSAGES: Record<LinkMark, readonly [shown: string, label: string]> = {
  lookalike: ['links_lookalike', 'links_lookalikeLabel'],
  unofficial: ['links_unofficial', 'links_unofficialLabel'],
  unknown: ['links_unknown', 'links_unknownLabel'],
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
