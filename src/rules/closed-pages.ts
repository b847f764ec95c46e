// Web pages on which browsers run no extension, so that nothing there can be checked; as of 2026-11.

export type ClosedPage = { host: string; path: string; source: string };

const CHROME = 'https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns#special';
const EDGE = 'https://learn.microsoft.com/microsoft-edge/extensions-chromium/';
const FIREFOX = 'Firefox preference extensions.webextensions.restrictedDomains';

/** A page is closed when its host is `host` and its path begins with `path`. */
export const CLOSED_PAGES: ClosedPage[] = [
  { host: 'chromewebstore.google.com', path: '/', source: CHROME },
  { host: 'chrome.google.com', path: '/webstore', source: CHROME },
  { host: 'microsoftedge.microsoft.com', path: '/addons', source: EDGE },
  { host: 'addons.mozilla.org', path: '/', source: FIREFOX },
  { host: 'accounts.firefox.com', path: '/', source: FIREFOX },
  { host: 'support.mozilla.org', path: '/', source: FIREFOX },
];
