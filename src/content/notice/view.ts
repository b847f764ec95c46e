// Builds the notice inside its closed shadow root: a small sign, and one dialog that is drawn again when its words change.
import type { PageWords, Sentence } from '../../core/page-message';
import type { Span } from '../../core/shown-address';
import type { NoticeWords } from '../../core/spoken';
import type { Host } from '../roots';
import NOTICE_LOOK from './look.css?inline';

export type Act = 'leave' | 'open-official' | 'ask-continue' | 'open' | 'close';

export type NoticeParts = {
  host: HTMLElement;
  root: ShadowRoot;
  sign: HTMLElement;
  dialog: HTMLDialogElement;
};

/** Tricks that are told; more would hide the buttons. */
const MOST_REASONS = 2;
/** An address to compare with. */
const AN_OFFICIAL_HOST = [
  { text: 'chaoshi.', site: false, misleading: false },
  { text: 'tmall.com', site: true, misleading: false },
];

/** A tip is no dialog: that would take the focus. */
export function buildNotice(isTip: boolean, around: NoticeWords): NoticeParts {
  const host = make('div');
  (host as Host).ours = true;
  const root = host.attachShadow({ mode: 'closed' });
  const dialog = make(isTip ? 'div' : 'dialog') as HTMLDialogElement;
  const sign = make('button', { className: 'sign', type: 'button' }, around.notice_chip);
  sign.dataset.act = 'open';
  sign.ariaLabel = around.notice_chipLabel;
  dialog.popover = 'manual';
  sign.popover = 'manual';
  const style = make('style');
  style.textContent = NOTICE_LOOK;
  root.append(style, sign, dialog);
  return { host, root, sign, dialog };
}

export function drawTip(dialog: HTMLElement, words: PageWords, around: NoticeWords): void {
  dialog.className = 'notice tip';
  dialog.setAttribute('role', 'status');
  const more = make('span', { className: 'more' }, ' ', ...sentence(words.body));
  const tip = make('p', {}, make('b', {}, around.notice_tip), more);
  const mark = make('span', { className: 'mark', ariaHidden: 'true' }, '!');
  dialog.replaceChildren(
    make('div', { className: 'scroll' }, mark, tip, button('close', around.notice_tipClose)),
  );
}

/** `hint` is a line below the buttons, '' for none. */
export function drawWarning(dialog: HTMLElement, words: PageWords, around: NoticeWords, hint: string): void {
  const danger = words.tone === 'stop';
  dialog.className = `notice ${danger ? 'danger' : 'hold'}`;
  dialog.lang = around.ui_lang;
  dialog.setAttribute('role', 'alertdialog');
  dialog.setAttribute('aria-labelledby', 'title');
  dialog.setAttribute('aria-describedby', 'body');
  const mark = make('span', { className: 'mark', ariaHidden: 'true' }, danger ? '✕' : '!');
  const title = make('h2', { id: 'title', tabIndex: -1, autofocus: true });
  title.textContent = words.typed ? around.ui_alreadyTypedTitle : words.title;
  const body = make('div', { id: 'body' });
  if (words.typed) body.append(make('p', {}, around.ui_alreadyTypedBody));
  body.append(make('p', {}, ...sentence(words.body)));
  body.append(...words.reasons.slice(0, MOST_REASONS).map((reason) => make('p', {}, reason)));
  if (words.teaches) body.append(...rule(words, around));
  const brand = make('div', { className: 'brand' }, mark, around.manifest_name);
  const acts = make('div', { className: 'acts' }, ...ways(words, around));
  if (hint) acts.append(make('p', { role: 'status' }, hint));
  dialog.replaceChildren(
    make('div', { className: 'arrow' }),
    make('div', { className: 'scroll' }, make('div', { className: 'said' }, brand, title, body), acts),
  );
}

/** The way that helps most now comes first. */
function ways({ typed }: PageWords, around: NoticeWords): Node[] {
  const leave = ['leave', around.notice_leave] as const;
  const official = ['open-official', around.notice_openOfficial] as const;
  const [main, second] = typed ? [official, leave] : [leave, official];
  return [
    button(main[0], main[1], 'main'),
    button(second[0], second[1]),
    make('p', { className: 'soft' }, around.page_wayInApp),
    ...(around.notice_continue ? [button('ask-continue', around.notice_continue, 'quiet')] : []),
  ];
}

function button(act: Act, text: string, look = ''): HTMLElement {
  const made = make('button', { className: look, type: 'button' }, text);
  made.dataset.act = act;
  return made;
}

/** The rule, and the address at fault with the deciding part marked above an official one. */
function rule({ marked: { name, host } }: PageWords, around: NoticeWords): Node[] {
  const line = (name: string, spans: Span[]) =>
    make('p', { className: 'compare' }, make('span', {}, name), ...sentence([spans]));
  return [
    make('p', {}, around.page_rule),
    line(name, host),
    line(around.page_ruleOfficial, AN_OFFICIAL_HOST),
  ];
}

/** Longer an address may be broken, in characters: it may have no line to itself in a narrow window. */
const SHORT = 22;

/** The mark after a host stays with it: no line begins with a comma. */
function sentence(parts: Sentence): (string | Node)[] {
  return parts.map((part, i) => {
    if (typeof part === 'string') return i ? part.slice(1) : part;
    const isLong = part.map(({ text }) => text).join('')[SHORT];
    const host = make('span', { className: isLong ? 'host' : 'host short' }, ...part.map(drawSpan));
    const next = parts[i + 1];
    return make('span', { className: 'whole' }, host, typeof next === 'string' ? next[0]! : '');
  });
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
