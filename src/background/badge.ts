// The badge of a tab: sign, colour and title say the verdict; never colour alone.
import browser from 'webextension-polyfill';
import type { TabState, VerdictKind } from '../model';

const BADGES: Record<VerdictKind, { sign: string; colour: string; title: string }> = {
  official: { sign: '✓', colour: '#1a7f37', title: 'badge_official' },
  affiliated: { sign: '!', colour: '#9a6700', title: 'badge_affiliated' },
  'other-issuer': { sign: '!', colour: '#9a6700', title: 'badge_otherIssuer' },
  unofficial: { sign: '!', colour: '#9a6700', title: 'badge_unofficial' },
  lookalike: { sign: '✕', colour: '#cf222e', title: 'badge_lookalike' },
};

/** Shows the verdict on the toolbar. The browser clears it by itself when the tab goes elsewhere. */
export async function showBadge(tabId: number, { verdict }: TabState): Promise<void> {
  const { sign, colour, title } = BADGES[verdict.kind];
  const { action, i18n } = browser;
  await Promise.all([
    action.setBadgeText({ tabId, text: sign }),
    action.setBadgeBackgroundColor({ tabId, color: colour }),
    action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
    action.setTitle({ tabId, title: i18n.getMessage(title, verdict.host) }),
  ]).catch(() => undefined); // the tab may be gone by now
}
