// A picture of the page in front, taken when the shopper asks, with every field of the page blanked first.
import browser from 'webextension-polyfill';

const FIELDS =
  'input, textarea, select, [contenteditable]:not([contenteditable="false" i]), [role="textbox" i]';
// In the user's style origin, `!important` wins over anything the page says. Browsers keep it out of shadow trees.
const BLANK = `${FIELDS} { visibility: hidden !important; transition: none !important; animation: none !important }`;

/** The page of a tab that is in front in its window. */
export type Pictured = { tab: number; window: number | undefined };

/**
 * A PNG of what the window shows of the page, its fields blanked in every frame and shadow tree. The page gets its look
 * back in any case.
 * @throws when the browser forbids it there, or another page has come to the front, or into a frame
 */
export async function takePicture({ tab, window }: Pictured, name: string): Promise<File> {
  const target = { tabId: tab, allFrames: true };
  const sheet = { target, css: BLANK, origin: 'USER' } as const;
  const before = await shownIn(tab);
  let picture: string | null = null;
  await browser.scripting.insertCSS(sheet);
  try {
    await browser.scripting.executeScript({ target, func: blankShadowFields, args: [FIELDS] });
    const taken = await browser.tabs.captureVisibleTab(window, { format: 'png' });
    // Asked when it was taken: what came since the fields were blanked, to the front or in a frame, has blanked none.
    const after = await shownIn(tab);
    if (before && after?.every((document) => before.includes(document))) picture = taken;
  } finally {
    const restored = browser.scripting.executeScript({ target, func: restoreShadowFields });
    const [frames] = await Promise.allSettled([restored, browser.scripting.removeCSS(sheet)]);
    // Not every frame is listed: Chromium leaves out what shows a blob:. Each says itself whether it was blanked.
    if (frames.status === 'rejected' || frames.value.some(({ result }) => result === false)) picture = null;
  }
  if (picture === null) throw new Error('another page is in front');
  return new File([bytesOf(picture)], name, { type: 'image/png' });
}

/** The documents that the tab shows, in all its frames; null while another tab is in front of it. */
async function shownIn(tab: number): Promise<string[] | null> {
  const [{ active, url }, frames] = await Promise.all([
    browser.tabs.get(tab),
    browser.webNavigation.getAllFrames({ tabId: tab }),
  ]);
  const documents = (frames ?? []).map((frame) => (frame as { documentId?: string }).documentId ?? '');
  return active ? [`${url}`, ...documents] : null;
}

type Blanked = { blanked?: { field: HTMLElement; value: string; priority: string }[] };

/** Runs in the page, so it uses nothing from outside. Resolves once the blanked fields are on the screen. */
function blankShadowFields(fields: string): Promise<void> {
  type Root = Document | ShadowRoot;
  type Opener = { openOrClosedShadowRoot?: ShadowRoot | null };
  const extension = (
    globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: (el: Element) => ShadowRoot } } }
  ).chrome;
  const rootOf = (element: Element): ShadowRoot | null => {
    if (!(element instanceof HTMLElement)) return null;
    return extension?.dom?.openOrClosedShadowRoot
      ? extension.dom.openOrClosedShadowRoot(element)
      : ((element as Opener).openOrClosedShadowRoot ?? element.shadowRoot);
  };
  const found: HTMLElement[] = [];
  const walk = (root: Root, inShadow: boolean) => {
    if (inShadow) found.push(...root.querySelectorAll<HTMLElement>(fields));
    for (const element of root.querySelectorAll('*')) {
      const inner = rootOf(element);
      if (inner) walk(inner, true);
    }
  };
  walk(document, false);
  (globalThis as Blanked).blanked = found.map((field) => ({
    field,
    value: field.style.getPropertyValue('visibility'),
    priority: field.style.getPropertyPriority('visibility'),
  }));
  for (const field of found) field.style.setProperty('visibility', 'hidden', 'important');
  return new Promise((resolve) => {
    // A frame out of view paints nothing and is not waited for.
    setTimeout(resolve, 250);
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}

/** The same; false in a document that came after the others were blanked. */
function restoreShadowFields(): boolean {
  const page = globalThis as Blanked;
  const wasBlanked = page.blanked !== undefined;
  for (const { field, value, priority } of page.blanked ?? [])
    field.style.setProperty('visibility', value, priority);
  delete page.blanked;
  return wasBlanked;
}

/** The bytes of a base64 data address; it cannot be fetched, because the extension's pages connect to nothing. */
function bytesOf(address: string): Uint8Array<ArrayBuffer> {
  const text = atob(address.slice(address.indexOf(',') + 1));
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}
