// Builds the notice inside its closed shadow root: a small sign, and one dialog that is drawn again when its words change.
import type { Sentence } from '../../core/page-message';
import type { Span } from '../../core/shown-address';
import type { NoticeWords } from '../../core/spoken';
import type { NoticeView } from '../../protocol';
import type { Host } from '../roots';
import NOTICE_LOOK from './look.css?inline';

type View = NonNullable<NoticeView>;
export type Act = 'leave' | 'open-official' | 'ask-continue' | 'open' | 'close';
type NoticeParts = [host: HTMLElement, root: ShadowRoot, sign: HTMLElement, dialog: HTMLDialogElement];
/** What is not marked is left out. */
type Marked = Pick<Span, 'text'> & Partial<Span>;

/** Tricks that are told; more would hide the buttons. */
const MOST_REASONS = 2;
/** An address to compare with. */
const AN_OFFICIAL_HOST: Marked[] = [{ text: 'chaoshi.' }, { text: 'tmall.com', site: true }];

/** A tip is no dialog: that would take the focus. */
export function buildNotice(isTip: boolean, around: NoticeWords): NoticeParts {
  const host = make('div');
  (host as Host).ours = true;
  const root = host.attachShadow({ mode: 'closed' });
  const dialog = make(isTip ? 'div' : 'dialog') as HTMLDialogElement;
  const sign = button('open', around.notice_chip, 'sign');
  sign.ariaLabel = around.notice_chipLabel;
  dialog.popover = sign.popover = 'manual';
  root.append(make('style', '', NOTICE_LOOK), sign, dialog);
  return [host, root, sign, dialog];
}

export function drawTip(dialog: HTMLElement, { words, around }: View): void {
  dialog.className = 'notice tip';
  dialog.role = 'status';
  const more = make('span', 'more', ' ', ...sentence(words.body));
  const tip = make('p', '', make('b', '', around.notice_tip), more);
  dialog.replaceChildren(make('div', 'scroll', mark('!'), tip, button('close', around.notice_tipClose)));
}

/** `hint` is a line below the buttons, '' for none. */
export function drawWarning(dialog: HTMLElement, { words, around }: View, hint: string): void {
  const isDanger = words.tone === 'stop';
  dialog.className = `notice ${isDanger ? 'danger' : ''}`;
  dialog.lang = around.ui_lang;
  dialog.role = 'alertdialog';
  dialog.setAttribute('aria-labelledby', 'title');
  dialog.setAttribute('aria-describedby', 'body');
  const title = make('h2', '', words.typed ? around.ui_alreadyTypedTitle : words.title);
  Object.assign(title, { id: 'title', tabIndex: -1, autofocus: true });
  const body = make(
    'div',
    '',
    ...(words.typed ? [make('p', '', around.ui_alreadyTypedBody)] : []),
    make('p', '', ...sentence(words.body)),
    ...words.reasons.slice(0, MOST_REASONS).map((reason) => make('p', '', reason)),
    ...(words.teaches ? rule(words.marked.name, words.marked.host, around) : []),
  );
  body.id = 'body';
  const brand = make('div', 'brand', mark(isDanger ? '✕' : '!'), around.manifest_name);
  const acts = make('div', 'acts', ...ways(words.typed, around));
  if (hint) {
    const said = make('p', '', hint);
    said.role = 'status';
    acts.append(said);
  }
  dialog.replaceChildren(
    make('div', 'arrow'),
    make('div', 'scroll', make('div', 'said', brand, title, body), acts),
  );
}

/** The way that helps most now comes first. */
function ways(typed: boolean, around: NoticeWords): Node[] {
  const leave = button('leave', around.notice_leave);
  const official = button('open-official', around.notice_openOfficial);
  const [main, second] = typed ? [official, leave] : [leave, official];
  main.className = 'main';
  const soft = make('p', 'soft', around.page_wayInApp);
  const goOn = around.notice_continue;
  return [main, second, soft, ...(goOn ? [button('ask-continue', goOn, 'quiet')] : [])];
}

function button(act: Act, text: string, look?: string): HTMLElement {
  const made = make('button', look, text);
  made.dataset.act = act;
  return made;
}

function mark(sign: string): Node {
  const made = make('span', 'mark', sign);
  made.ariaHidden = 'true';
  return made;
}

/** The rule, and the address at fault with the deciding part marked above an official one. */
function rule(name: string, host: Span[], around: NoticeWords): Node[] {
  const line = (name: string, spans: Marked[]) =>
    make('p', 'compare', make('span', '', name), ...sentence([spans]));
  return [
    make('p', '', around.page_rule),
    line(name, host),
    line(around.page_ruleOfficial, AN_OFFICIAL_HOST),
  ];
}

/** Longer an address may be broken, in characters: it may have no line to itself in a narrow window. */
const SHORT = 22;

/** The mark after a host stays with it: no line begins with a comma. */
function sentence(parts: Sentence | [Marked[]]): (string | Node)[] {
  return parts.map((part, i) => {
    if (typeof part === 'string') return i ? part.slice(1) : part;
    const isLong = part.map(({ text }) => text).join('')[SHORT];
    const host = make('span', isLong ? 'host' : 'host short', ...part.map(drawSpan));
    const next = parts[i + 1];
    return make('span', 'whole', host, typeof next === 'string' ? next[0]! : '');
  });
}

function drawSpan({ text, site, misleading }: Marked): string | Node {
  const inner = misleading ? make('u', '', text) : text;
  return site ? make('b', '', inner) : inner;
}

/** An element that looks as its class says. */
function make(tag: string, look = '', ...children: (string | Node)[]): HTMLElement {
  const made = document.createElementNS('http://www.w3.org/1999/xhtml', tag) as HTMLElement;
  made.className = look;
  made.append(...children);
  return made;
}
