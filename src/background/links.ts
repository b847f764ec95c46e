// The links and codes of a page that invite to a place for cards: judged for the marks beside them, and kept with the page for the popup.
import browser from 'webextension-polyfill';
import { type Link, linkOf } from '../core/link';
import { MARK_MESSAGES, markOf } from '../core/link-mark';
import { partForRecord } from '../core/recorded-part';
import { parseAddress, siteOf } from '../core/site';
import { linkUnder } from '../core/vouched';
import { policyNow } from '../policy';
import type { MarkedLink } from '../protocol';
import { change } from '../session';
import { documentsWithin, type Frame, frameTree } from './frame';
import { spoken } from './words';

/** Links kept of one page, and codes: each host once. */
const MOST_KEPT = 8;

/** In the frame with this document and in those within it, once in each. */
export async function placeLinkMarks(frame: Pick<Frame, 'tab' | 'document'>): Promise<null> {
  if ((await policyNow()).featuresOff.includes('link-marks')) return null;
  const placed = (await documentsWithin(frame)).map(
    (document) =>
      browser.scripting
        .executeScript({ target: { tabId: frame.tab, documentIds: [document] }, files: ['links.js'] })
        .catch(() => undefined), // closed to extensions, or gone
  );
  await Promise.all(placed);
  return null;
}

/** What each of the addresses needs said, in their order; null where nothing is. */
export const judgeLinks = (from: Frame, addresses: readonly string[]) =>
  marksOf(from, addresses.map(linkOf), false);

/** The same for what was judged before, links or `code`s. */
export async function marksOf(
  from: Frame,
  judged: readonly Pick<Link, 'part' | 'known' | 'notes'>[],
  code: boolean,
): Promise<(MarkedLink | null)[]> {
  const [tree, message, policy] = await Promise.all([frameTree(from), spoken(), policyNow()]);
  if (!tree || policy.featuresOff.includes('link-marks')) return [];
  const site = siteOf(parseAddress(tree.address)?.hostname ?? '');
  const links = judged.map((link) => linkUnder(link, policy));
  const marks = links.map((link) => markOf(link, site));
  const found = links
    .filter((_, i) => marks[i])
    .map(({ part, known, notes }) => ({
      part: partForRecord(part),
      known,
      notes: [...notes],
      ...(code && { code }),
    }));
  if (found.length > 0)
    await change('links', from.tab, (now) => {
      const { tab } = from;
      const { document } = tree;
      const all = [...(now?.document === document ? now.links : []), ...found];
      const isSame = (a: (typeof all)[0], b: (typeof all)[0]) =>
        a.part.host === b.part.host && a.code === b.code;
      const firsts = all.filter((one, i) => all.findIndex((other) => isSame(one, other)) === i);
      return { tab, document, at: Date.now(), links: firsts.slice(0, MOST_KEPT) };
    });
  return links.map(({ part }, i) => {
    const mark = marks[i];
    if (!mark) return null;
    const messages = MARK_MESSAGES[mark];
    const label = message(messages[code ? 'code' : 'link'], ['\uE000', part.site]);
    return { mark, shown: message(messages.shown), label };
  });
}
