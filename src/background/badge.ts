// The badge of a tab: sign, colour and title say the verdict; never colour alone.
import browser from 'webextension-polyfill';
import { resultMessage } from '../core/checklist';
import { verdictOf, worstPart } from '../core/page';
import { isGood } from '../core/result';
import type { ResultKind, VerdictKind } from '../model';
import type { ShownPage } from '../session';

const BADGES: Record<VerdictKind, { sign: string; colour: string; title: string }> = {
  official: { sign: '✓', colour: '#1a7f37', title: 'badge_official' },
  affiliated: { sign: '!', colour: '#9a6700', title: 'badge_affiliated' },
  'other-issuer': { sign: '!', colour: '#9a6700', title: 'badge_otherIssuer' },
  unofficial: { sign: '!', colour: '#9a6700', title: 'badge_unofficial' },
  lookalike: { sign: '✕', colour: '#cf222e', title: 'badge_lookalike' },
};

/** Shows the verdict on the toolbar. The browser clears it by itself when the tab goes elsewhere. */
export function showBadge({ tab, parts }: ShownPage): Promise<void> {
  const { sign, colour, title } = BADGES[verdictOf(parts)];
  const host = worstPart(parts).host || browser.i18n.getMessage('page_namelessPlace');
  return show(tab, sign, colour, browser.i18n.getMessage(title, host));
}

/** Shows what the page answered to a code: a refusal must not hide behind the green of an official domain. */
export function showResult(tab: number, result: ResultKind): Promise<void> {
  const { sign, colour } = isGood(result) ? BADGES.official : { sign: '!', colour: BADGES.lookalike.colour };
  const { getMessage } = browser.i18n;
  return show(tab, sign, colour, getMessage('badge_result', getMessage(resultMessage(result))));
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
