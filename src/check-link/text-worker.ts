// The worker of the page that reads a long text, so that the page stays responsive and can end it at any time.
import { byDoubt, type Link } from '../core/link';
import { linksIn } from '../core/links-in';
import type { Policy } from '../core/policy';
import { linkUnder } from '../core/vouched';

export type TextRequest = { text: string; policy: Policy; most: number };
/** The most doubtful `links`, as many as were asked for, of `all` that there are. */
export type TextReply = { links: Link[]; all: number; cut: boolean };

addEventListener('message', ({ data: { text, policy, most } }: MessageEvent<TextRequest>) => {
  const { links, cut } = linksIn(text);
  const judged = byDoubt(links.map((link) => linkUnder(link, policy)));
  postMessage({ links: judged.slice(0, most), all: links.length, cut } satisfies TextReply);
});
