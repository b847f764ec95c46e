// Looks through shadow roots, open and closed, and names the element that really has the focus or the pointer.
import { api } from './tell';

type Root = Document | ShadowRoot;

export function shadowOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  const firefox = element as Element & { openOrClosedShadowRoot?: ShadowRoot | null };
  if ('openOrClosedShadowRoot' in firefox) return firefox.openOrClosedShadowRoot ?? null;
  try {
    return element instanceof HTMLElement ? (api.dom?.openOrClosedShadowRoot(element) ?? null) : null;
  } catch {
    return null; // the extension was reloaded: closed roots stay closed
  }
}

// Custom elements cannot be named by a selector, so the common elements are left out instead.
const CUSTOM =
  ':not(a,abbr,article,aside,b,body,br,button,circle,code,dd,div,dl,dt,em,fieldset,figure,font,footer,form,g,h1,h2,h3,h4,h5,h6,head,header,hr,html,i,iframe,img,input,label,legend,li,line,link,main,meta,nav,noscript,ol,optgroup,option,p,path,picture,pre,rect,script,section,select,small,source,span,strong,style,sub,sup,svg,table,tbody,td,text,textarea,tfoot,th,thead,time,title,tr,ul,use,video)';
const EMPTY = 'div:empty,span:empty,section:empty,main:empty,article:empty';
// A closed root costs a call into the browser for every element; past this many, a field is found when it is focused.
const MOST_EMPTY = 200;

/** Adds to `roots` every shadow root below those already in it. */
export function addShadowRoots(roots: Set<Root>): void {
  // A set visits what is added while it is walked, so nested roots are found too.
  for (const root of roots) {
    for (const element of root.querySelectorAll(CUSTOM)) add(element, roots);
    let tried = 0;
    for (const element of root.querySelectorAll(EMPTY)) if (tried++ < MOST_EMPTY) add(element, roots);
  }
}

function add(element: Element, roots: Set<Root>): void {
  const root = shadowOf(element);
  if (root) roots.add(root);
}

/** The focused element, through all shadow roots; null when nothing, or only the body, is focused. */
export function focusedElement(): HTMLElement | null {
  let active = document.activeElement;
  for (let root = active && shadowOf(active); root?.activeElement; root = shadowOf(active))
    active = root.activeElement;
  return active === document.body || active === document.documentElement
    ? null
    : (active as HTMLElement | null);
}

/** The element an event of the pointer really hit, through closed shadow roots too. */
export function hitElement(event: Event): Element | null {
  let hit = event.composedPath()[0];
  if (!(hit instanceof Element)) return null;
  const { clientX, clientY } = event as MouseEvent;
  if (clientX === undefined) return hit;
  for (let root = shadowOf(hit); root; root = shadowOf(hit as Element)) {
    const inner = root.elementFromPoint(clientX, clientY);
    if (!inner || inner === hit || !root.contains(inner)) break;
    hit = inner;
  }
  return hit as Element;
}

/** The document or shadow root an element is in. */
export const rootOf = (element: Element): Root => element.getRootNode() as Root;
