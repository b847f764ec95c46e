// The badge of a tab: sign, colour and title say the verdict; never colour alone.
import browser from 'webextension-polyfill';
import { verdictOf } from '../core/page';
import { type Message, pagePhrase, resultName, toneOf } from '../core/page-message';
import { isGood } from '../core/result';
import type { ResultKind } from '../model';
import { isInFront, type ShownPage } from '../session';
import { spoken } from './words';

const BADGES: Record<ReturnType<typeof toneOf>, { sign: string; colour: string }> = {
  ok: { sign: '✓', colour: '#1a7f37' },
  warn: { sign: '!', colour: '#9a6700' },
  stop: { sign: '✕', colour: '#cf222e' },
};

/** Shows the verdict on the toolbar, if the page is still in front. The browser clears it by itself when the tab goes elsewhere. */
export async function showBadge(page: ShownPage): Promise<void> {
  const message = await spoken();
  if (await isInFront(page)) await showVerdict(page.tab, page, message);
}

/** The same for the warning that stands over the page, in whatever tab. */
export const showBadgeOver = async (page: ShownPage, tab: number): Promise<void> =>
  showVerdict(tab, page, await spoken());

function showVerdict(tab: number, { parts }: ShownPage, message: Message): Promise<void> {
  const { sign, colour } = BADGES[toneOf(verdictOf(parts))];
  return show(tab, sign, colour, message('badge_page', [pagePhrase(parts, message)]));
}

/** Shows what the page answered to a code: a refusal must not hide behind the green of an official domain. */
export async function showResult(tab: number, result: ResultKind): Promise<void> {
  const { sign, colour } = isGood(result) ? BADGES.ok : { sign: '!', colour: BADGES.stop.colour };
  const message = await spoken();
  return show(tab, sign, colour, message('page_said', [message(resultName(result))]));
}

async function show(tabId: number, text: string, color: string, title: string): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setBadgeText({ tabId, text }),
    action.setBadgeBackgroundColor({ tabId, color }),
    action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
    action.setTitle({ tabId, title }),
  ]).catch(() => undefined); // the tab may be gone by now
}
