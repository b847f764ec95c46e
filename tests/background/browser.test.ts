// The browser's interface under the name that each browser gives it.
import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['Firefox, which has both', { browser: 'with promises', chrome: 'with callbacks' }, 'with promises'],
  ['Chromium', { browser: undefined, chrome: 'with promises' }, 'with promises'],
])('in %s', async (_, names, expected) => {
  for (const [name, value] of Object.entries(names)) vi.stubGlobal(name, value);
  vi.resetModules();
  expect((await import('../../src/background/browser')).default).toBe(expected);
});
