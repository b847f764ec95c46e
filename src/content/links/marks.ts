// The marks beside links, in a closed shadow root over the page: nothing of the page is moved or changed, and no mark takes the
// pointer or the focus.
import type { MarkedLink } from '../../protocol';

type Doubted = MarkedLink & { link: Element; words: string };

const MOST_MARKS = 40;
const [WIDEST, HEIGHT, OVER] = [100, 18, 6]; // px

const LOOK = `
:host { all: initial !important; position: absolute !important; top: 0 !important; left: 0 !important; width: 0 !important; height: 0 !important; z-index: 2147483646 !important; pointer-events: none !important; }
span { all: initial; position: absolute; box-sizing: border-box; padding: 0 5px; border: 1px solid #d9a94a; border-radius: 9px; background: #fff6e5; color: #6b3f00; font: 11px/16px system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; white-space: nowrap; pointer-events: none; color-scheme: light; }
span.lookalike { border-color: #e39a9d; background: #fdecec; color: #8f1017; }
@media (prefers-color-scheme: dark) {
  span { background: #3a3122; color: #f2c77f; border-color: #7a5c1f; color-scheme: dark; }
  span.lookalike { background: #43282a; color: #ffb3ae; border-color: #8a4a4c; }
}
@media (forced-colors: active) { span { border-color: CanvasText; } }
`;

export class LinkMarks {
  private readonly host = document.createElement('div');
  private readonly root = this.host.attachShadow({ mode: 'closed' });
  private readonly style = document.createElement('style');
  private shown: { link: Element; mark: HTMLElement }[] = [];
  private frame = 0;

  /** Marks these links and no others. */
  show(doubted: readonly Doubted[]) {
    if (doubted.length === 0) return this.end();
    this.style.textContent = LOOK;
    this.shown = doubted.slice(0, MOST_MARKS).map((each) => ({ link: each.link, mark: markOf(each) }));
    this.root.replaceChildren(this.style, ...this.shown.map(({ mark }) => mark));
    if (!this.host.isConnected) {
      document.documentElement?.append(this.host);
      addEventListener('scroll', this.onMoved, { capture: true, passive: true });
      addEventListener('resize', this.onMoved, true);
    }
    this.place();
  }

  end() {
    this.shown = [];
    this.host.remove();
    removeEventListener('scroll', this.onMoved, true);
    removeEventListener('resize', this.onMoved, true);
  }

  private onMoved = () => {
    this.frame ||= requestAnimationFrame(() => this.place());
  };

  /** At the upper end of each link, half over it. Reads all places first and writes then, so that the layout is made once. */
  private place() {
    this.frame = 0;
    const from = this.host.getBoundingClientRect();
    const zoom = (this.host as { currentCSSZoom?: number }).currentCSSZoom || 1;
    const places = this.shown.map(({ link, mark }) => {
      // The last line of a link that is broken.
      const box = Array.from(link.getClientRects()).at(-1) ?? link.getBoundingClientRect();
      const { width } = mark.getBoundingClientRect();
      const x = Math.max(0, Math.min(box.right - OVER, innerWidth - (width || WIDEST)));
      return {
        mark,
        x,
        y: box.top - HEIGHT + OVER,
        isSeen: box.width > 0 && box.height > 0 && isVisible(link),
      };
    });
    for (const { mark, isSeen, x, y } of places)
      mark.style.cssText = isSeen
        ? `left:${(x - from.left) / zoom}px;top:${(Math.max(-scrollY, y) - from.top) / zoom}px`
        : 'display:none';
  }
}

const isVisible = (link: Element) =>
  link.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || link.localName === 'area';

function markOf({ mark, shown, label, words }: Doubted): HTMLElement {
  const element = document.createElement('span');
  element.className = mark;
  element.textContent = shown;
  element.setAttribute('role', 'note');
  element.setAttribute(
    'aria-label',
    label.replace('\uE000', () => words),
  );
  return element;
}
