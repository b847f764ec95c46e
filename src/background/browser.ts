// The browser's own interface, as the worker takes it: with promises everywhere, so that the polyfill of the pages stays out of it.
import type { Browser } from 'webextension-polyfill';

const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };
export default browser ?? chrome;
