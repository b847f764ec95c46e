// Looks into shadow roots, closed ones too, over the DevTools protocol.
import type { CDPSession, Frame, Page } from 'puppeteer-core';
import type { Pierced } from './browser';
import { drawnLines, type Reach, shownText } from './tab';

type Node = {
  nodeId: number;
  shadowRoots?: Node[];
  children?: Node[];
  contentDocument?: Node;
  shadowRootType?: string;
  frameId?: string;
};

/** `inside`: a page that may copy. */
export const chromiumReach = (inside: Page): Reach => ({
  async pierce(frame, selector) {
    const { client, found } = await rootsOf(frame);
    const offset = await frameOffset(frame);
    const all: Pierced[] = [];
    for (const root of found) {
      const { nodeIds } = await client.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
      for (const nodeId of nodeIds) {
        const one = (await call(client, nodeId, String(describe))) as Pierced;
        all.push({ ...one, box: { ...one.box, x: one.box.x + offset.x, y: one.box.y + offset.y } });
      }
    }
    return all;
  },
  async closedText(frame) {
    const { client, found } = await rootsOf(frame);
    const textOf = ({ nodeId }: Node) =>
      call(client, nodeId, `function () { return (${shownText})(this); }`).then(String);
    // All at once: of a page with a thousand roots one after the other would be old before the last is read.
    const closed = found.filter((each) => each.shadowRootType === 'closed');
    return (await Promise.all(closed.map(textOf))).join('\n').trim();
  },
  async drawnLines(frame, selector) {
    const { client, found } = await rootsOf(frame);
    const body = `function () { return (${drawnLines})(this, ${JSON.stringify(selector)}); }`;
    const all = await Promise.all(found.map(({ nodeId }) => call(client, nodeId, body)));
    return all.flat() as string[][];
  },
  async copy(text) {
    await inside.evaluate((what) => {
      const box = document.body.appendChild(document.createElement('textarea'));
      box.value = what;
      box.select();
      document.execCommand('copy');
      box.remove();
    }, text);
  },
});

const sessionOf = (frame: Frame): CDPSession => (frame as unknown as { client: CDPSession }).client;

/** Every shadow root of one frame; nodes live until the next getDocument. */
async function rootsOf(frame: Frame): Promise<{ client: CDPSession; found: Node[] }> {
  const client = sessionOf(frame);
  const { root } = (await client.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
  const found: Node[] = [];
  const walk = (node: Node, mine: boolean) => {
    for (const shadow of node.shadowRoots ?? []) {
      if (mine && shadow.shadowRootType !== 'user-agent') found.push(shadow);
      walk(shadow, mine);
    }
    for (const child of node.children ?? []) walk(child, mine);
    const document = node.contentDocument;
    if (document)
      walk(document, (node.frameId ?? document.frameId) === (frame as unknown as { _id: string })._id);
  };
  const parent = frame.parentFrame();
  walk(root, !parent || sessionOf(parent) !== client);
  return { client, found };
}

/** Runs a function in the page, with the node as its `this`. */
async function call(client: CDPSession, nodeId: number, functionDeclaration: string): Promise<unknown> {
  const { object } = await client.send('DOM.resolveNode', { nodeId });
  const { result } = await client.send('Runtime.callFunctionOn', {
    objectId: object.objectId!,
    functionDeclaration,
    returnByValue: true,
  });
  return result.value;
}

/** Place of a frame in the top page. */
async function frameOffset(frame: Frame): Promise<{ x: number; y: number }> {
  let x = 0;
  let y = 0;
  for (let each: Frame | null = frame; each?.parentFrame(); each = each.parentFrame()) {
    const element = await each.frameElement();
    const box = await element?.evaluate((node) => {
      const { left, top } = node.getBoundingClientRect();
      return { left: left + (node as HTMLElement).clientLeft, top: top + (node as HTMLElement).clientTop };
    });
    x += box?.left ?? 0;
    y += box?.top ?? 0;
  }
  return { x, y };
}

// Runs in the page, as text: `this` is the element.
function describe(this: HTMLElement): Pierced {
  const { x, y, width, height } = this.getBoundingClientRect();
  const style = getComputedStyle(this);
  return {
    text: (this.innerText ?? this.textContent ?? '').trim(),
    attributes: Object.fromEntries([...this.attributes].map((each) => [each.name, each.value])),
    box: { x, y, width, height },
    visible: width > 0 && height > 0 && style.visibility === 'visible' && style.display !== 'none',
  };
}
