// Records as database and session hold them, for the pages' tests.
import { verdictOf, worstPart } from '../../src/core/page';
import { searchKeys } from '../../src/core/search-words';
import { ownSite } from '../../src/core/summary';
import { append } from '../../src/core/timeline';
import type { Asks, AuditEvent, EventData, PageCheck, Part } from '../../src/model';
import type { ShownPage } from '../../src/session';

const asks: Asks = { roles: ['card-pin'], kind: 'stored-value', claimsBrand: true, words: [] };

/** A page of one part. */
export const part = (kind: Part['kind'], host: string, site: string, more: Partial<Part> = {}): Part => ({
  where: 'page',
  kind,
  host,
  ascii: host,
  site,
  findings: [{ rule: kind, host }],
  asks,
  ...more,
});

export const official = part('official', 'chaoshi.tmall.com', 'tmall.com');
export const unofficial = part('unofficial', 'www.gift-duihuan.top', 'gift-duihuan.top');

export const check = (id: string, at: number, more: Partial<PageCheck> = {}): PageCheck => {
  const parts = more.parts ?? [unofficial];
  const address = more.address ?? 'https://www.gift-duihuan.top/redeem';
  return {
    id,
    at,
    address,
    parts,
    level: 'hold',
    action: 'none',
    entered: false,
    alreadyTyped: false,
    otherCard: false,
    results: [],
    verdict: verdictOf(parts),
    site: worstPart(parts).site,
    own: ownSite(parts),
    words: searchKeys(address, parts, at),
    ...more,
  };
};

export const shownPage = (more: Partial<ShownPage> = {}): ShownPage => ({
  tab: 1,
  document: 'A1',
  check: null,
  private: false,
  at: 1,
  address: 'https://www.gift-duihuan.top/redeem',
  parts: [unofficial],
  decided: false,
  changed: false,
  denied: false,
  alreadyTyped: false,
  touched: false,
  way: { from: '', type: 'navigate', redirects: 0 },
  noted: [],
  recorded: true,
  ...more,
});

/** The chain of a card that was opened and then saw `events`, one a second. */
export function cardChain(card: string, ...events: EventData[]): AuditEvent[] {
  const opened: EventData = { type: 'card-opened', facts: { label: '生日卡', brand: 'tmall-voucher' } };
  const chain: AuditEvent[] = [];
  for (const [n, data] of [opened, ...events].entries())
    chain.push(append(card, chain.at(-1), { at: n * 1000, seq: n + 1 }, data));
  return chain;
}

/** The first event of a record that only a later version can read. */
export const ofTomorrow = (chain: string, at = Date.now()): AuditEvent =>
  append(chain, undefined, { at, seq: 1 }, { type: 'of-tomorrow' } as never);
