// What the popup can say about the page in front: checked, nothing found, or why it cannot know. Never a guess.
import { isOfficialAddress } from '../core/official';
import { CLOSED_PAGES } from '../rules/closed-pages';
import type { ShownPage } from '../session';

export type PageState =
  | { kind: 'checked'; page: ShownPage }
  | { kind: 'warned'; page: ShownPage } // the full-page warning stands where the page was
  | { kind: 'forbidden' } // the browser was told not to let the extension read pages
  | { kind: 'closed' } // the browser's own page, or one on which it runs no extension
  | { kind: 'silent' } // the background does not answer: nobody is watching
  | { kind: 'nothing' };

/** `url` is absent when the browser hides it; `page` is what pageOf() says, `warned` the page that a warning in the tab is about; `awake` null while the answer is awaited. */
export type PageFacts = {
  url: string | undefined;
  allowed: boolean;
  page: ShownPage | null;
  warned: ShownPage | null;
  awake: boolean | null;
};

export function pageState({ url, allowed, page, warned, awake }: PageFacts): PageState {
  if (warned) return { kind: 'warned', page: warned };
  if (page) return { kind: 'checked', page };
  if (!allowed) return { kind: 'forbidden' };
  if (isClosed(url)) return { kind: 'closed' };
  return awake === false ? { kind: 'silent' } : { kind: 'nothing' };
}

/**
 * Does what the tab shows go on from a page at `address`, so that it may answer what was entered there: on the same host, or
 * official as that was?
 */
export function goesOn(address: string, url = ''): boolean {
  const host = URL.canParse(url) ? new URL(url).host : '';
  return (!!host && isRecordedAs(address, host)) || (isOfficialAddress(address) && isOfficialAddress(url));
}

/** Is it the host of a recorded address, where … stands for a part of a name below the site that could be a code and was left out? */
function isRecordedAs(address: string, host: string): boolean {
  const [, recorded = ''] = /^https?:\/\/([^/]+)/.exec(address) ?? [];
  const kept = recorded.split('…').map((text) => text.replace(/[^\w-]/g, '\\$&'));
  return new RegExp(`^${kept.join('[^.]+')}$`).test(host);
}

/** Whether browsers keep extensions off the page at `url`. */
export function isClosed(url: string | undefined): boolean {
  if (!url) return true;
  const { protocol, hostname, pathname } = new URL(url);
  if (!['http:', 'https:', 'file:', 'data:', 'blob:', 'about:'].includes(protocol)) return true;
  if (protocol === 'about:' && pathname !== 'blank' && pathname !== 'srcdoc') return true;
  return CLOSED_PAGES.some((page) => page.host === hostname && pathname.startsWith(page.path));
}
