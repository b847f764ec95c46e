// What the oldest browsers lack is found: in scripts, style sheets and calls of the browser's own interface.
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import {
  lacksInAnswers,
  lacksInCalls,
  lacksInScript,
  lacksInStyle,
  OLDEST,
} from '../../tools/browser-support.mjs';
import viteConfig from '../../vite.config';

const used = (found: Map<string, string[]>) => Object.fromEntries(found);

describe('a script for Chrome 121 and Firefox 153', () => {
  it.each([
    ['new CloseWatcher()', { CloseWatcher: ['chrome'] }],
    ['Uint8Array.fromBase64("")', { 'javascript.builtins.Uint8Array.fromBase64': ['chrome'] }],
    ['[].findLast((one) => one)', {}],
    ['document.body.checkVisibility()', {}],
  ])('%s', (code, lacking) => expect(used(lacksInScript(code))).toEqual(lacking));

  it('may give its own things any name', () => {
    expect(used(lacksInScript('part.session', new Set(['session'])))).toEqual({});
  });
});

it('a style sheet', () => {
  expect(used(lacksInStyle('a { interpolate-size: allow-keywords; color: red } @starting-style {}'))).toEqual(
    {
      'interpolate-size': ['chrome', 'firefox', 'firefox_android'],
    },
  );
});

it('a call', () => {
  expect(used(lacksInCalls('browser.sidePanel.open({}); browser.tabs?.query({})'))).toEqual({
    'sidePanel.open': ['firefox', 'firefox_android'],
  });
});

it('what such a call takes and gives', () => {
  expect(used(lacksInAnswers('const { pendingUrl, documentId, url } = await browser.tabs.get(1)'))).toEqual({
    pendingUrl: ['firefox', 'firefox_android'],
  });
  expect(used(lacksInAnswers("const pendingUrl = 'a name of our own'"))).toEqual({});
});

it('the oldest Firefox that its makers still maintain is promised, and the oldest that names documents', () => {
  const data = createRequire(import.meta.url)('@mdn/browser-compat-data');
  const releases = Object.entries<{ status: string }>(data.browsers.firefox.releases);
  const maintained = releases
    .filter(([, { status }]) => /esr|current/.test(status))
    .map(([version]) => +version);
  const { support } = data.webextensions.api.runtime.MessageSender.documentId.__compat;
  expect(Number.parseFloat(OLDEST.firefox)).toBeLessThanOrEqual(Math.min(...maintained));
  expect(Number.parseFloat(OLDEST.firefox)).toBe(+support.firefox.version_added);
});

it('the build is made for the very versions that the manifest promises', () => {
  const major = (version: string) => Number.parseFloat(version);
  expect(viteConfig.build?.target).toEqual([
    `chrome${major(OLDEST.chrome)}`,
    `firefox${major(OLDEST.firefox)}`,
  ]);
});
