// Carries out what the shopper decided about a warned page.
import browser from 'webextension-polyfill';
import type { Decision, TabState } from '../model';
import type { Stance } from '../protocol';
import { OFFICIAL_PAGE } from '../rules/official-sites';
import { showBadge } from './badge';
import { recordCheck } from './record';
import { changeTabState, shownTabs } from './tab-state';
import { distrust, trust } from './trust';
import { warn } from './warn';

/** Acts on a decision about a page of `tab`; `back` is where the full-page warning returns to on "continue". */
export async function decide(tab: number, state: TabState, decision: Decision, back?: string): Promise<void> {
  if (decision.choice === 'continue') return goOn(tab, state, decision, back);
  // The tab is left first: nothing about the record may delay that.
  if (decision.choice === 'leave') await leave(tab);
  else await browser.tabs.update(tab, { url: OFFICIAL_PAGE });
  await recordCheck(tab, state, { type: decision.choice === 'leave' ? 'left' : 'opened-official' });
}

async function goOn(
  tab: number,
  state: TabState,
  { reason, scope: asked }: Decision & { choice: 'continue' },
  back?: string,
): Promise<void> {
  const scope = state.private || state.verdict.kind === 'lookalike' ? 'session' : asked;
  await trust(state.verdict.site, reason, scope, Date.now());
  await Promise.all([
    recordCheck(tab, state, { type: 'continued', reason, scope }),
    back === undefined ? restate(state.verdict.site, true) : browser.tabs.update(tab, { url: back }),
  ]);
}

/** Takes back "continue" for a site and warns again on its open pages. */
export async function withdraw(site: string): Promise<void> {
  await distrust(site);
  for (const [tab, state] of await restate(site, false))
    await recordCheck(tab, state, { type: 'continue-withdrawn' });
}

/** Closes the tab, or blanks it where closing it would close the browser. */
async function leave(tab: number): Promise<void> {
  const { windowId } = await browser.tabs.get(tab);
  const others = await browser.tabs.query(windowId === undefined ? {} : { windowId });
  if (others.length > 1) await browser.tabs.remove(tab);
  else await browser.tabs.update(tab, { url: 'about:blank' });
}

/** Tells every open page of the site where it stands now. */
async function restate(site: string, decided: boolean): Promise<[number, TabState][]> {
  const told: [number, TabState][] = [];
  for (const tab of await shownTabs()) {
    const state = await changeTabState(tab, (before) =>
      before?.verdict.site === site ? { ...before, decided } : before,
    );
    if (state?.verdict.site !== site) continue;
    told.push([tab, state]);
    const stance: Stance = { type: 'stance', level: state.level, decided };
    // Rejects when no frame listens, or the page is gone: then there is nobody to tell.
    await browser.tabs.sendMessage(tab, stance).catch(() => undefined);
    await showBadge(tab, state);
    if (!decided) await warn(tab, state);
  }
  return told;
}
