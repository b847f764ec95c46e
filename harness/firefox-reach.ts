// Looks into shadow roots, closed ones too, over WebDriver BiDi.
import type { Frame } from 'puppeteer-core';
import type { Pierced } from './browser';
import { drawnLines, type Reach, shownText } from './tab';

export type Remote = { type: string; value?: unknown; sharedId?: string };
export type Connection = {
  send(method: string, parameters: object): Promise<{ result: Record<string, unknown> }>;
};
type NodeValue = { children?: RemoteNode[]; shadowRoot?: RemoteNode | null; mode?: string };
type RemoteNode = { sharedId: string; value?: NodeValue };

/** `privileged` evaluates in the browser's own window. */
export const firefoxReach = (
  connection: Connection,
  privileged: (expression: string) => Promise<unknown>,
): Reach => ({
  async pierce(frame, selector) {
    const all: Pierced[] = [];
    for (const root of await rootsOf(connection, frame))
      all.push(...(await call(connection, frame, root, describeAll, selector)));
    return all;
  },
  async closedText(frame) {
    const closed = (await rootsOf(connection, frame)).filter((root) => root.value?.mode === 'closed');
    const texts = await Promise.all(closed.map((root) => call(connection, frame, root, shownText)));
    return texts.join('\n').trim();
  },
  async drawnLines(frame, selector) {
    const roots = await rootsOf(connection, frame);
    return (
      await Promise.all(roots.map((root) => call(connection, frame, root, drawnLines, selector)))
    ).flat();
  },
  async copy(text) {
    await privileged(
      `Cc["@mozilla.org/widget/clipboardhelper;1"].getService(Ci.nsIClipboardHelper).copyString(${JSON.stringify(text)})`,
    );
  },
});

export const contextOf = (frame: Frame): string => (frame as unknown as { _id: string })._id;

/** Runs a function on a node of a frame, one that only BiDi can name. */
async function call<R>(
  connection: Connection,
  frame: Frame,
  node: RemoteNode,
  body: (node: never, argument: never) => R,
  argument = '',
): Promise<R> {
  const { result } = await connection.send('script.callFunction', {
    functionDeclaration: `(node, argument) => JSON.stringify((${body})(node, argument))`,
    arguments: [{ sharedId: node.sharedId }, { type: 'string', value: argument }],
    target: { context: contextOf(frame) },
    awaitPromise: false,
  });
  if (result.type === 'exception') throw new Error(JSON.stringify(result.exceptionDetails));
  return JSON.parse((result.result as Remote).value as string) as R;
}

/** Every shadow root of one frame. */
async function rootsOf(connection: Connection, frame: Frame): Promise<RemoteNode[]> {
  // Writing out a page of 100 000 nodes takes Firefox half a minute; there, only what stands outside the body counts.
  // Asked of the prototype, as a page may have elements of these names.
  const { result } = await connection.send('script.evaluate', {
    expression:
      '((get) => get("all").length < 5000 ? [get("documentElement")] : [...get("documentElement").children].filter((each) => each !== get("body")))((name) => Reflect.get(Document.prototype, name, document))',
    target: { context: contextOf(frame) },
    awaitPromise: false,
    serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
  });
  const found: RemoteNode[] = [];
  const walk = (node: RemoteNode) => {
    const shadow = node.value?.shadowRoot;
    if (shadow) {
      found.push(shadow);
      walk(shadow);
    }
    for (const child of node.value?.children ?? []) walk(child);
  };
  const tops = result.type === 'success' ? (result.result as Remote).value : [];
  for (const top of tops as RemoteNode[]) walk(top);
  return found;
}

// Runs in the page, as text.
function describeAll(root: ShadowRoot, selector: string): Pierced[] {
  let offsetX = 0;
  let offsetY = 0;
  try {
    for (let view: Window = window; view !== view.parent; view = view.parent) {
      const frame = view.frameElement;
      if (!frame) break;
      const box = frame.getBoundingClientRect();
      offsetX += box.left + frame.clientLeft;
      offsetY += box.top + frame.clientTop;
    }
  } catch {
    // A foreign parent: its place is not known here.
  }
  return [...root.querySelectorAll<HTMLElement>(selector)].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return {
      text: (element.innerText ?? element.textContent ?? '').trim(),
      attributes: Object.fromEntries([...element.attributes].map((each) => [each.name, each.value])),
      box: { x: x + offsetX, y: y + offsetY, width, height },
      visible: width > 0 && height > 0 && style.visibility === 'visible' && style.display !== 'none',
    };
  });
}
