// The links of a text as people send it: every address in it with what it leads to, and the share words of the Taobao app.
import type { LinkNote } from '../rules/link-notes';
import { type Link, linkOf, partOf } from './link';
import { addressesIn } from './link-text';

/** All links in a text, each once, in its order. `cut`: the text was longer, or had more links, than is looked at. Never throws. */
export function linksIn(text: string): { links: Link[]; cut: boolean } {
  const { written, cut } = addressesIn(text);
  const links = new Map<string, Link>();
  for (const { address, odd } of written) {
    const link = linkOf(address);
    if (odd) link.notes.push('odd-spelling');
    if (!links.has(link.url)) links.set(link.url, link);
  }
  if (links.size === 0) for (const token of shareTokens(text)) links.set(token.url, token);
  return { links: [...links.values()], cut };
}

// ￥AbCdEf12345￥ and its later forms: between two equal signs or brackets, letters and digits together.
const SHARE_TOKEN =
  /([￥¥$€₤₳₴«»《》📱👈👉(（])\s?(?:[A-Z]{2}\d{4}\s)?(?=[A-Za-z0-9]{0,12}[A-Za-z])([A-Za-z0-9]{9,13})\s?(?:\1|[)）»》])/gu;

/** A share text is a few lines long; in UTF-16 units. */
const LONGEST_SHARE = 10_000;

/** The words that the Taobao app reads from the clipboard, where a text has no address. */
function shareTokens(text: string): Link[] {
  return Array.from(text.slice(0, LONGEST_SHARE).matchAll(SHARE_TOKEN), ([token]) => ({
    url: token,
    final: token,
    part: partOf(token),
    known: false,
    notes: ['share-token'] as LinkNote[],
  })).slice(0, 20);
}
