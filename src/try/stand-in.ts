// Answers the content scripts of the practice page in place of the background, which knows no page of the extension's own.
import browser from 'webextension-polyfill';
import NOTICE_LOOK from '../content/notice/look.css?inline';
import { levelOf, verdictOf } from '../core/page';
import { noticeWords } from '../core/spoken';
import type { Part } from '../model';
import type { FrameMessage, Reply } from '../protocol';
import { textOf } from '../ui/text';
import { wordsOf } from '../words/page-says';

/** Whose page it pretends to be; nobody can have a domain that ends so. */
export const PRETENDED = 'www.kaduihuan.example';
/** The event that tells that the way on was asked for. */
export const ASKED = 'asked-to-continue';

const PAGE: Part[] = [
  {
    ...{ where: 'page', kind: 'unofficial', findings: [] },
    ...{ host: PRETENDED, ascii: PRETENDED, site: 'kaduihuan.example' },
    asks: { roles: ['card-code'], kind: 'stored-value', claimsBrand: true, words: [] },
  },
];

type Answers = { [T in FrameMessage['type']]?: () => Reply<Extract<FrameMessage, { type: T }>> };

const ANSWERS: Answers = {
  sighting() {
    void place('notice.js');
    return { document: 'practice', level: levelOf(PAGE), verdict: verdictOf(PAGE), decided: false };
  },
  'notice-view'() {
    const words = wordsOf(PAGE, false);
    const around = noticeWords((key, fill = []) => textOf(key, ...fill), words.title, true);
    return { words, around, level: levelOf(PAGE), inFrame: false, opens: true };
  },
  leave() {
    location.assign('welcome.html?tried#try');
    return null;
  },
  'ask-continue'() {
    dispatchEvent(new Event(ASKED));
    return 'window';
  },
};

/** From now on what the content scripts say is heard here. */
export function standIn(): void {
  const sendMessage = async ({ type }: FrameMessage) => {
    // Put in before it is answered, as the background does.
    if (type === 'recognise') await place('recogniser.js');
    return ANSWERS[type]?.() ?? null;
  };
  const { id } = browser.runtime;
  const runtime = { id, sendMessage, onMessage: { addListener() {} } };
  adoptStyle();
  Object.defineProperty(globalThis, 'chrome', { configurable: true, value: { runtime } });
}

/** The policy of the extension's own pages takes no style that is written in the page; one that is adopted looks the same. */
function adoptStyle(): void {
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (how) {
    const root = attachShadow.call(this, how);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(NOTICE_LOOK);
    root.adoptedStyleSheets = [sheet];
    return root;
  };
  // What would be refused is held by an element that nobody draws, so that the browser has nothing to tell of.
  const { createElementNS } = Document.prototype;
  Document.prototype.createElementNS = function (this: Document, space: string | null, name: string) {
    return createElementNS.call(this, space, name === 'style' ? 'template' : name);
  } as typeof createElementNS;
}

/** In a page of the extension's own a script of its package may stand like any other. */
export const place = (file: string): Promise<void> =>
  new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = browser.runtime.getURL(file);
    script.onload = () => done();
    script.onerror = () => failed(new Error(file));
    document.head.append(script);
  });
