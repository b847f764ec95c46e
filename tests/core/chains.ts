// Builds chains of events for the tests of core: a card and the pages it went through.
import { append } from '../../src/core/timeline';
import type { AuditEvent, CardFacts, EventData, Level, VerdictKind, Way } from '../../src/model';

export const START = Date.UTC(2026, 10, 23, 2, 0, 0);
export const MINUTE = 60_000;

const id = (prefix: string, n: number) => `${prefix}-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const cardId = (n = 1) => id('ca4d0000', n);
export const checkId = (n = 1) => id('c4ec0000', n);
export const proofId = (n = 1) => id('b400f000', n);

/** Links the data into a chain, one minute apart from `start`; an entry may bring its own time. */
export function chain(
  name: string,
  data: readonly (EventData | readonly [at: number, data: EventData])[],
  start = START,
): AuditEvent[] {
  const events: AuditEvent[] = [];
  for (const [n, entry] of data.entries()) {
    const [at, event] = 'length' in entry ? entry : [start + n * MINUTE, entry];
    events.push(append(name, events.at(-1), { at, seq: Math.max(1, at - START + 1) }, event));
  }
  return events;
}

export const facts = (more: Partial<CardFacts> = {}): CardFacts => ({
  label: '妈妈给的卡',
  brand: 'tmall-voucher',
  ...more,
});
export const opened = (more: Partial<CardFacts> = {}): EventData => ({
  type: 'card-opened',
  facts: facts(more),
});
export const filed = (n = 1): EventData => ({ type: 'check-filed', check: checkId(n) });
export const answered = (
  step: string,
  outcome: Extract<EventData, { type: 'step-answered' }>['outcome'],
  by: 'shopper' | 'witness' = 'shopper',
): EventData => ({ type: 'step-answered', step, outcome, by });

const HOSTS: Record<VerdictKind, string> = {
  official: 'card.tmall.com',
  vouched: 'gift.company.example',
  affiliated: 'alipay.com',
  'other-issuer': 'card.jd.com',
  unofficial: 'gift-duihuan.example',
  lookalike: 'taobao-lipin.example',
};
const LEVELS: Record<VerdictKind, Level> = {
  official: 'none',
  vouched: 'none',
  affiliated: 'hold',
  'other-issuer': 'tip',
  unofficial: 'hold',
  lookalike: 'interstitial',
};

export function sighted(kind: VerdictKind = 'official', way: Partial<Way> = {}): EventData {
  const host = HOSTS[kind];
  return {
    type: 'sighted',
    address: `https://${host}/add`,
    parts: [
      {
        where: 'page',
        kind,
        host,
        ascii: host,
        site: host,
        findings: [],
        asks: { roles: ['card-pin'], kind: 'stored-value', claimsBrand: true, words: [] },
      },
    ],
    level: LEVELS[kind],
    way: { from: 'https://www.taobao.com', type: 'navigate', redirects: 0, ...way },
  };
}
export const seen = (
  result: Extract<EventData, { type: 'result-seen' }>['result'],
  official = true,
): EventData => ({ type: 'result-seen', result, phrase: result, official });
export const entered: EventData = { type: 'code-entered' };
