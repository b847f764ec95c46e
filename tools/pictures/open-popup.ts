// Opens the popup over a page that memory holds, and puts a visited page into the record.
import { pause } from '../../harness/browser';
import { append } from '../../src/core/timeline';
import type { AuditEvent, EventData, PageCheck } from '../../src/model';
import { check } from '../../tests/ui/samples';
import type { Stage } from './stage';
import type { Fill, State } from './state';

export const popup = (name: string, page: object | null, fill?: Fill, more: Partial<State> = {}): State => ({
  screen: 'popup',
  name,
  async open(stage) {
    await fill?.(stage);
    if (page) await stage.remember(page);
    const tab = await stage.page(`popup.html?tab=${await stage.browser.tabId(stage.shop)}`);
    await tab.wait('.popup-foot');
    await pause(300);
    return tab;
  },
  ...more,
});
/** The same state in a page that runs `script` before its own. */
export const scripted = (state: State, script: string): State => ({
  ...state,
  async open(stage) {
    const tab = await state.open(stage);
    await tab.page.evaluateOnNewDocument(script);
    await tab.reload();
    await tab.wait('.popup-foot');
    await pause(300);
    return tab;
  },
});

/** A page that was visited, with what happened there; `more` is what its row says besides. */
export async function visited(
  stage: Stage,
  id: string,
  more: Partial<PageCheck>,
  ...data: EventData[]
): Promise<void> {
  const row = check(id, Date.now(), more);
  const { address, parts, level } = row;
  const way = { from: '', type: 'navigate', redirects: 0 } as const;
  const chain: AuditEvent[] = [];
  for (const [n, each] of [{ type: 'sighted', address, parts, level, way } as const, ...data].entries())
    chain.push(append(id, chain.at(-1), { at: Date.now(), seq: n + 1 }, each));
  await stage.put('checks', [row]);
  await stage.put('events', chain);
}
