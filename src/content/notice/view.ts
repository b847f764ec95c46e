// Builds the notice inside its closed shadow root: one dialog, drawn again when what it has to say changes.

import type { PageWords, Sentence } from '../../core/page-message';
import type { Span } from '../../core/shown-address';
import { NOTICE_LOOK } from './look';

/** Looks a message up and fills it. */
export type Message = (key: string, fill?: string[]) => string;

export type Act =
  | 'leave'
  | 'open-official'
  | 'ask-why'
  | 'other-card'
  | 'known-site'
  | 'other'
  | 'back'
  | 'close';
export type NoticeView = {
  host: HTMLElement;
  root: ShadowRoot;
  dialog: HTMLDialogElement;
  draw(panel: 'warning' | 'why', words: PageWords, message: Message): void;
  remember(): boolean;
};

const MARK = { tip: '!', hold: '!', danger: '✕' };
/** Tricks that are told; more would hide the buttons. */
const MOST_REASONS = 2;
/** An address to compare with. */
const AN_OFFICIAL_HOST = [
  { text: 'chaoshi.', site: false, misleading: false },
  { text: 'tmall.com', site: true, misleading: false },
];

/** A tip is no dialog: that would take the focus. */
export function buildNotice(isTip: boolean): NoticeView {
  const host = document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement;
  const root = host.attachShadow({ mode: 'closed' });
  const dialog = make(isTip ? 'div' : 'dialog') as HTMLDialogElement;
  dialog.popover = 'manual';
  const style = make('style');
  style.textContent = NOTICE_LOOK;
  root.append(style, dialog);
  let box: HTMLInputElement | null = null;

  const draw: NoticeView['draw'] = (panel, words, message) => {
    const tone = isTip ? 'tip' : words.tone === 'stop' ? 'danger' : 'hold';
    dialog.className = `notice ${tone}`;
    dialog.lang = message('@@ui_locale').replace('_', '-');
    const button = (act: Act, text: string, look = '') => {
      const made = make('button', { className: look, type: 'button' }, text);
      made.dataset.act = act;
      return made;
    };
    const mark = make('span', { className: 'mark', ariaHidden: 'true' }, MARK[tone]);
    if (isTip) {
      dialog.setAttribute('role', 'status');
      const tip = make('p', {}, make('b', {}, words.title), ' ', ...sentence(words.body));
      dialog.replaceChildren(
        make('div', { className: 'scroll' }, mark, tip, button('close', message('notice_tipClose'))),
      );
      return;
    }
    dialog.setAttribute('role', 'alertdialog');
    dialog.setAttribute('aria-labelledby', 'title');
    dialog.setAttribute('aria-describedby', 'body');
    const brand = make('div', { className: 'brand' }, mark, message('manifest_name'));
    const title = make('h2', { id: 'title', tabIndex: -1 });
    const body = make('div', { id: 'body' });
    const acts = make('div', { className: 'acts' });
    if (panel === 'warning') {
      title.textContent = words.typed ? message('ui_alreadyTypedTitle') : words.title;
      if (words.typed) body.append(make('p', {}, message('ui_alreadyTypedBody')));
      body.append(make('p', {}, ...sentence(words.body)));
      body.append(...words.reasons.slice(0, MOST_REASONS).map((reason) => make('p', {}, reason)));
      if (words.teaches) body.append(...rule(words, message));
      const main = words.typed ? 'open-official' : 'leave';
      const second = words.typed ? 'leave' : 'open-official';
      const name = { leave: message('notice_leave'), 'open-official': message('notice_openOfficial') };
      acts.append(
        button(main, name[main], 'main'),
        button(second, name[second]),
        button('ask-why', message('notice_continue'), 'quiet'),
      );
    } else {
      title.textContent = message('notice_whyTitle');
      body.append(make('p', {}, message('notice_whyBody')));
      acts.append(
        button('other-card', message('notice_whyOtherCard')),
        button('known-site', message('notice_whyKnownSite')),
        button('other', message('notice_whyOther')),
      );
      box = make('input', { type: 'checkbox' });
      // A lookalike is never remembered beyond the session.
      if (tone !== 'danger') body.append(make('label', {}, box, message('notice_remember')));
      acts.append(button('back', message('notice_back'), 'main'));
    }
    const arrow = make('div', { className: 'arrow' });
    dialog.replaceChildren(arrow, make('div', { className: 'scroll' }, brand, title, body, acts));
  };
  return { host, root, dialog, draw, remember: () => !!box?.checked };
}

/** The rule, and the address of this page with the deciding part marked above an official one. */
function rule({ open }: PageWords, message: Message): Node[] {
  const line = (key: string, spans: Span[]) =>
    make('p', { className: 'compare' }, make('span', {}, message(key)), ...sentence([spans]));
  return [
    make('p', {}, message('page_rule')),
    line('page_ruleThis', open),
    line('page_ruleOfficial', AN_OFFICIAL_HOST),
  ];
}

function sentence(parts: Sentence): (string | Node)[] {
  return parts.map((part) =>
    typeof part === 'string' ? part : make('span', { className: 'host' }, ...part.map(drawSpan)),
  );
}

function drawSpan({ text, site, misleading }: Span): Node {
  const inner = misleading ? make('u', {}, text) : document.createTextNode(text);
  return site ? make('b', {}, inner) : inner;
}

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElementNS('http://www.w3.org/1999/xhtml', tag) as HTMLElementTagNameMap[K];
  Object.assign(made, props);
  made.append(...children);
  return made;
}
