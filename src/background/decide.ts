// Carries out what the shopper decided about a warned page; a decision for a page that is not in front any more does nothing.
import browser from 'webextension-polyfill';
import { asksInFrame, levelOf, openPart, shownAs, trustKeys, verdictOf } from '../core/page';
import { isRecordable } from '../core/recorded-part';
import type { Decision } from '../model';
import { policyNow } from '../policy';
import type { ReplyTo, Stance } from '../protocol';
import { OFFICIAL_PAGE } from '../rules/official-sites';
import { change, changePage, isInFront, read, type ShownPage, shownPages } from '../session';
import { showBadge } from './badge';
import { soon } from './frame';
import { recordCheck } from './record';
import { distrust, trust, trustOf } from './trust';
import { placeNotice, warn } from './warn';

/** Acts on a decision about the page in front of its tab. */
export async function decide(page: ShownPage, decision: Decision): Promise<ReplyTo<'decide-tab'>> {
  if (decision.choice === 'continue') {
    if ((await policyNow()).noContinue) return 'forbidden';
    if (await goOn(page, decision)) await restate();
    return 'done';
  }
  if (!(await isInFront(page))) return 'other-page';
  await leave(page, page.tab, decision, () => isInFront(page));
  return 'done';
}

/** Acts on a decision taken on a full-page warning; `tab` is the one that shows it, which a duplicated tab makes another. */
export async function decideWarning(
  id: string,
  decision: Decision,
  tab: number | undefined,
): Promise<ReplyTo<'decide-warning'>> {
  const warning = await read('warning', id);
  if (!warning || tab === undefined) return 'gone';
  const { page, back } = warning;
  if (decision.choice !== 'continue') await leave(page, tab, decision, () => showsWarning(tab, id));
  else {
    if ((await policyNow()).noContinue) return 'forbidden';
    // Where there was nobody to trust the page is held again: the document that the choice was about is gone.
    await goOn(page, decision);
    await browser.tabs.update(tab, { url: back });
  }
  await change('warning', id, () => null);
  return 'done';
}

const showsWarning = (tab: number, id: string): Promise<boolean> =>
  browser.tabs.get(tab).then(
    ({ url }) => !!url?.endsWith(id),
    () => false,
  );

/**
 * The record comes first, as a worker that is ended loses what is not begun; but the page is left whatever becomes of it, and
 * soon, unless the shopper has gone on meanwhile (`stands`).
 */
async function leave(
  page: ShownPage,
  tab: number,
  { choice }: Decision,
  stands: () => Promise<boolean>,
): Promise<void> {
  const isLeft = choice === 'leave';
  const recorded = recordCheck(page, { type: isLeft ? 'left' : 'opened-official' });
  await soon(recorded).catch(() => undefined);
  if (await stands()) await (isLeft ? closeTab(tab) : browser.tabs.update(tab, { url: OFFICIAL_PAGE }));
  await recorded;
}

/** Records and remembers "continue", in this order, as a worker may be ended in between. False where there is no name to trust. */
async function goOn(
  page: ShownPage,
  { reason, scope: asked }: Decision & { choice: 'continue' },
): Promise<boolean> {
  const isBrief = page.private || verdictOf(page.parts) === 'lookalike' || !isRecordable(page.parts);
  const scope = isBrief ? 'session' : asked;
  const keys = trustKeys(page.parts);
  if (keys?.length) {
    await recordCheck(page, { type: 'continued', reason, scope });
    await trust(page, keys, reason, scope);
    return true;
  }
  // Nobody stands behind such a page: the choice holds for this document and no other.
  const isSame = (shown: ShownPage | null): shown is ShownPage =>
    shown?.document === page.document && shownAs(shown.parts) === shownAs(page.parts);
  if (!(await isInFront(page))) return false;
  const now = await read('page', page.tab);
  if (!isSame(now)) return false;
  await recordCheck(now, { type: 'continued', reason, scope: 'session' });
  const freed = await changePage(page, (shown) =>
    isSame(shown) ? { ...shown, decided: true, changed: false } : shown,
  );
  if (isSame(freed)) await tell(freed);
  return false;
}

/** Takes back every "continue" for pages of a host and warns again on those that are open; each has it recorded before. */
export async function withdraw(host: string): Promise<void> {
  for (const page of await shownPages())
    if (page.decided && openPart(page.parts).ascii === host && trustKeys(page.parts))
      await recordCheck(page, { type: 'continue-withdrawn' });
  await distrust(host);
  await restate();
}

/** Closes the tab, or blanks it where closing it would close the browser. */
async function closeTab(tab: number): Promise<void> {
  const { windowId } = await browser.tabs.get(tab);
  const others = await browser.tabs.query(windowId === undefined ? {} : { windowId });
  if (others.length > 1) await browser.tabs.remove(tab);
  else await browser.tabs.update(tab, { url: 'about:blank' });
}

/**
 * Asks for every open page anew whether it is trusted, and tells those for which that has changed. A
 * choice about a page without a name stands until `all` is taken back.
 */
export async function restate(all = false): Promise<void> {
  for (const page of await shownPages()) await restatePage(page, all);
}

/** The same for one page, by all that it holds by then. */
export async function restatePage(page: ShownPage, all = false): Promise<void> {
  let isNews = false;
  const now = await changePage(page, async (shown) => {
    const keeps = !all && shown.decided && trustKeys(shown.parts) === null;
    const decided = keeps || (await trustOf(shown.parts, shown.private)) === 'trusted';
    isNews = decided !== shown.decided;
    // What was taken back was taken back for the whole host: no other choice is left that the page could differ from.
    return isNews ? { ...shown, decided, changed: false } : shown;
  });
  if (now && isNews) await tell(now);
}

/** Tells all frames of a page where it stands now; what needs no warning is as good as decided. */
export async function tell(page: ShownPage): Promise<void> {
  const { tab, document, parts, strict } = page;
  const level = levelOf(parts, strict);
  const decided = page.decided || level === 'none';
  const stance: Stance = { type: 'stance', document, level, decided };
  // Rejects when no frame listens, or the page is gone: then there is nobody to tell. A busy page keeps no other waiting.
  await soon(browser.tabs.sendMessage(tab, stance)).catch(() => undefined);
  await showBadge(page);
  if (!decided) await warn(page);
  // Where only a frame asks for a card, nobody but the notice itself can take it away.
  else if (asksInFrame(parts)) await placeNotice(page);
}
