// The links of a page that invite to a place for cards: judged for the marks beside them, and kept with the page for the popup.
import browser from 'webextension-polyfill';
import { linkOf } from '../core/link';
import { MARK_MESSAGES, markOf } from '../core/link-mark';
import { openPart } from '../core/page';
import { partForRecord } from '../core/recorded-part';
import { linkUnder } from '../core/vouched';
import { policyNow } from '../policy';
import type { MarkedLink } from '../protocol';
import { change, type ShownPage } from '../session';
import { spoken } from './words';

/** Links kept of one page, each host once. */
const MOST_KEPT = 8;

/** Only in the page in front: marks in its frames would be out of sight as often as not. */
export async function placeLinkMarks({ tab, document }: ShownPage): Promise<void> {
  if ((await policyNow()).featuresOff.includes('link-marks')) return;
  await browser.scripting
    .executeScript({ target: { tabId: tab, documentIds: [document] }, files: ['links.js'] })
    .catch(() => undefined); // closed to extensions, or gone
}

/** What each of the addresses needs said, in their order; null where nothing is. */
export async function judgeLinks(
  page: ShownPage,
  addresses: readonly string[],
): Promise<(MarkedLink | null)[]> {
  const [message, policy] = await Promise.all([spoken(), policyNow()]);
  if (policy.featuresOff.includes('link-marks')) return [];
  const { site } = openPart(page.parts);
  const links = addresses.map((address) => linkUnder(linkOf(address), policy));
  const marks = links.map((link) => markOf(link, site));
  const found = links
    .filter((_, i) => marks[i])
    .map(({ part, known, notes }) => ({ part: partForRecord(part), known, notes: [...notes] }));
  if (found.length > 0)
    await change('page', page.tab, (now) => {
      if (now?.document !== page.document) return now;
      const all = [...(now.links ?? []), ...found];
      const firsts = all.filter((one, i) => all.findIndex(({ part }) => part.host === one.part.host) === i);
      return { ...now, links: firsts.slice(0, MOST_KEPT) };
    });
  return links.map(({ part }, i) => {
    const mark = marks[i];
    if (!mark) return null;
    const [shown, label] = MARK_MESSAGES[mark];
    return { mark, shown: message(shown), label: message(label, ['\uE000', part.site]) };
  });
}
