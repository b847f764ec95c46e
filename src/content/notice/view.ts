// Builds the notice inside its closed shadow root: one dialog, drawn again when what it has to say changes.
import type { Span } from '../../core/shown-address';
import { NOTICE_LOOK } from './look';
import type { Message, NoticeWords, Sentence } from './words';

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
  draw(panel: 'warning' | 'why', words: NoticeWords, message: Message): void;
  remember(): boolean;
};

const MARK = { tip: '!', hold: '!', danger: '✕' };

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
    dialog.className = `notice ${words.tone}`;
    dialog.lang = message('@@ui_locale').replace('_', '-');
    const button = (act: Act, text: string, look = '') => {
      const made = make('button', { className: look, type: 'button' }, text);
      made.dataset.act = act;
      return made;
    };
    const mark = make('span', { className: 'mark', ariaHidden: 'true' }, MARK[words.tone]);
    if (words.tone === 'tip') {
      dialog.setAttribute('role', 'status');
      const tip = make('p', {}, make('b', {}, words.title), ' ', ...words.body.flatMap(sentence));
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
      title.textContent = words.title;
      body.append(...words.body.map((text) => make('p', {}, ...sentence(text))));
      const second = words.main === 'leave' ? 'open-official' : 'leave';
      const name = { leave: message('notice_leave'), 'open-official': message('notice_openOfficial') };
      acts.append(
        button(words.main, name[words.main], 'main'),
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
      if (words.tone !== 'danger') body.append(make('label', {}, box, message('notice_remember')));
      acts.append(button('back', message('notice_back'), 'main'));
    }
    const arrow = make('div', { className: 'arrow' });
    dialog.replaceChildren(arrow, make('div', { className: 'scroll' }, brand, title, body, acts));
  };
  return { host, root, dialog, draw, remember: () => !!box?.checked };
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
