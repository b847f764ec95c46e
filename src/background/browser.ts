// The browser's own interface, with promises everywhere: what is built has it in place of the polyfill, whose types are used.
import type { Browser } from 'webextension-polyfill';

const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };
export default browser ?? chrome;
