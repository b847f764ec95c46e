// What a test can do with a browser, the same words for Chromium and Firefox.
import type { Frame, Page } from 'puppeteer-core';

export type Engine = 'chromium' | 'firefox';
export type Options = {
  language?: 'zh-CN' | 'zh-TW' | 'en';
  headless?: boolean;
  /** Content scripts that do nothing: what a page does to a shopper who has no protection. */
  emptySensor?: boolean;
  /** Scripts that the background puts into a page can be kept waiting: see `beforeScripts`. */
  lateScripts?: boolean;
  /** Code that runs in the background before its own, at each of its starts: faults to live with, and what a test has it do. */
  background?: string;
  /** The manifest's policy stops no request of the extension, so that one that is only tried is seen. */
  openPolicy?: boolean;
};

/** An element that CSS selectors of the page cannot reach, e.g. in the notice's closed shadow root. Box in CSS pixels of the top page. */
export type Pierced = {
  text: string;
  attributes: Record<string, string>;
  box: { x: number; y: number; width: number; height: number };
  visible: boolean;
};

export type Browser = {
  engine: Engine;
  /** Opens a tab in front and waits for its load event. */
  open(
    url: string,
    options?: { width?: number; height?: number; dark?: boolean; wait?: boolean },
  ): Promise<Tab>;
  /** Opens a tab behind the one in front, so that its document is hidden; closes it when the work is done. */
  openBehind(url: string, work: () => Promise<void>): Promise<void>;
  /** Opens one of the extension's own pages as a tab: `extensionPage('history.html')`. */
  extensionPage(path: string, options?: { width?: number; height?: number; dark?: boolean }): Promise<Tab>;
  /** The popup of a tab, itself opened as a tab: popup.html?tab=<id>. */
  popup(of: Tab, options?: { width?: number; height?: number; dark?: boolean }): Promise<Tab>;
  /** A page that the extension has opened by itself, in a tab or window, once it is there. */
  opened(part: string): Promise<Tab>;
  /** The tab or window that a page opens because of what is done. */
  openedBy(act: () => Promise<void>): Promise<Tab>;
  /** Number of a tab in the extension's API. */
  tabId(of: Tab): Promise<number>;
  /** Runs a function in a page of the extension's origin, where `browser.*`/`chrome.*` and IndexedDB are at hand. */
  inExtension<R, A = undefined>(body: (argument: A) => R | Promise<R>, argument?: A): Promise<R>;
  /** Everything the extension keeps: every row of its IndexedDB and all of storage.local, storage.session. */
  stored(): Promise<{ tables: Record<string, unknown[]>; local: object; session: object }>;
  /** Badge of a tab: its sign, colour and title. */
  badge(of: Tab): Promise<{ text: string; title: string }>;
  /** Does something while every script of the background that is for a page waits, as on a slow machine; needs `lateScripts`. */
  beforeScripts<R>(act: () => Promise<R>): Promise<R>;
  /** Ends the background as the browser does when it has been idle. */
  killWorker(): Promise<void>;
  /** Erases all the extension keeps, session memory included; for a fresh start between tests. */
  clear(): Promise<void>;
  /** Makes the browser as good as just started: no tab but the harness's own, nothing kept, nothing saved, no work begun. */
  renew(): Promise<void>;
  /** Puts a text on the clipboard. */
  copy(text: string): Promise<void>;
  /** The first file the browser has saved since the start whose name ends so. */
  download(end: string): Promise<string>;
  /** Closes the harness's own tab, to show the browser to a person; `inExtension` and all that needs it end with it. */
  tidy(): Promise<void>;
  close(): Promise<void>;
  /** Of its first process, as the system counts. */
  pid(): number | undefined;
  /** Settles when the browser is gone, however it went. */
  closed: Promise<void>;
};

/** A tab, or one frame of it: see `frame`. */
export type Tab = {
  page: Page;
  scope: Page | Frame;
  /** The frame whose address contains the text, once it is there. */
  frame(part: string): Promise<Tab>;
  url(): Promise<string>;
  goto(url: string): Promise<void>;
  back(): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the page's own world. */
  evaluate<R, A = undefined>(body: (argument: A) => R | Promise<R>, argument?: A): Promise<R>;
  /** Real mouse click at the middle of an element. */
  click(selector: string): Promise<void>;
  /** Real mouse click on the button, link, choice or fold whose words contain the text, the shortest such words. */
  clickWords(words: string): Promise<void>;
  /** Real key events to whatever has the focus. */
  type(text: string): Promise<void>;
  press(key: string): Promise<void>;
  /** Copies the text and presses the paste keys. */
  paste(text: string): Promise<void>;
  value(selector: string): Promise<string>;
  text(selector?: string): Promise<string>;
  wait(selector: string): Promise<void>;
  /** Elements that match in any shadow root of this frame, closed ones too. */
  pierce(selector: string): Promise<Pierced[]>;
  /** Text of all closed shadow roots, the notice's among them; '' when there is none. */
  closedText(): Promise<string>;
  /** The lines in which each element that matches in any shadow root of this frame is drawn. */
  drawnLines(selector: string): Promise<string[][]>;
  /** Waits until the notice's text contains the given text (any text when left out), and gives it. */
  notice(contains?: string): Promise<string>;
  /** Clicks the button (or choice) of the notice whose words contain the text. */
  clickNotice(words: string): Promise<void>;
  screenshot(path: string): Promise<void>;
  front(): Promise<void>;
  close(): Promise<void>;
};

/** Tries until the answer is neither undefined, null, false nor '' — a thrown error counts as not yet. */
export async function until<T>(
  ask: () => T | Promise<T>,
  what: string,
  ms = 15_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + ms;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`Waited ${ms} ms in vain for ${what}; last: ${String(last)}`);
    await pause(50);
  }
}

export const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
