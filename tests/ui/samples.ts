// Records as the database holds them, for the pages' tests.
import { append } from '../../src/core/timeline';
import type { AuditEvent, EventData, PageCheck, TabState, Verdict } from '../../src/model';

export const official: Verdict = {
  kind: 'official',
  host: 'chaoshi.tmall.com',
  ascii: 'chaoshi.tmall.com',
  site: 'tmall.com',
  findings: [{ rule: 'official', where: 'page', host: 'chaoshi.tmall.com' }],
};

export const unofficial: Verdict = {
  kind: 'unofficial',
  host: 'www.gift-duihuan.top',
  ascii: 'www.gift-duihuan.top',
  site: 'gift-duihuan.top',
  findings: [{ rule: 'unofficial', where: 'page', host: 'www.gift-duihuan.top' }],
};

export const check = (id: string, at: number, part: Partial<PageCheck> = {}): PageCheck => ({
  id,
  at,
  address: 'https://www.gift-duihuan.top/redeem',
  verdict: unofficial,
  level: 'hold',
  kind: 'stored-value',
  claimsBrand: true,
  action: 'none',
  alreadyTyped: false,
  results: [],
  ...part,
});

export const tabState = (part: Partial<TabState> = {}): TabState => ({
  document: 'A1',
  check: null,
  private: false,
  at: 1,
  address: 'https://www.gift-duihuan.top/redeem',
  verdict: unofficial,
  level: 'hold',
  kind: 'stored-value',
  claimsBrand: true,
  decided: false,
  alreadyTyped: false,
  way: { from: '', type: 'navigate', redirects: 0 },
  frames: {},
  recorded: true,
  ...part,
});

/** The chain of a card that was opened and then saw `events`, one a second. */
export function cardChain(card: string, ...events: EventData[]): AuditEvent[] {
  const opened: EventData = { type: 'card-opened', facts: { label: '生日卡', brand: 'tmall-voucher' } };
  const chain: AuditEvent[] = [];
  for (const [n, data] of [opened, ...events].entries())
    chain.push(append(card, chain.at(-1), n * 1000, data));
  return chain;
}
