// The badge of a tab: sign, colour and title say the verdict; never colour alone.
import browser from 'webextension-polyfill';
import { verdictOf, worstPart } from '../core/page';
import type { VerdictKind } from '../model';
import type { ShownPage } from '../session';

const BADGES: Record<VerdictKind, { sign: string; colour: string; title: string }> = {
  official: { sign: '✓', colour: '#1a7f37', title: 'badge_official' },
  affiliated: { sign: '!', colour: '#9a6700', title: 'badge_affiliated' },
  'other-issuer': { sign: '!', colour: '#9a6700', title: 'badge_otherIssuer' },
  unofficial: { sign: '!', colour: '#9a6700', title: 'badge_unofficial' },
  lookalike: { sign: '✕', colour: '#cf222e', title: 'badge_lookalike' },
};

/** Shows the verdict on the toolbar. The browser clears it by itself when the tab goes elsewhere. */
export async function showBadge({ tab: tabId, parts }: ShownPage): Promise<void> {
  const { sign, colour, title } = BADGES[verdictOf(parts)];
  const { action, i18n } = browser;
  await Promise.all([
    action.setBadgeText({ tabId, text: sign }),
    action.setBadgeBackgroundColor({ tabId, color: colour }),
    action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
    action.setTitle({
      tabId,
      title: i18n.getMessage(title, worstPart(parts).host || i18n.getMessage('page_namelessPlace')),
    }),
  ]).catch(() => undefined); // the tab may be gone by now
}
