// What the shopper says to customer service: a Chinese text of at most 500 characters, filled from the facts of one card.
import type { AuditEvent, CardFacts } from '../model';
import { APPEAL_PROBLEMS, STATEMENT_BRANDS, STATEMENT_MESSAGES, TOLD_LEAK } from '../rules/appeal-problems';
import { type Checklist, checklist, isRedeemed, stepOf } from './checklist';
import { fillIn } from './fill-in';
import { deedName, entryOf, type Message, pagePhrase, resultName } from './page-message';
import { concernsCard } from './path';
import { attachedProofs, cardFrom, checkFrom, filedChecks } from './summary';
import { inOrder, isAfter } from './timeline';

/** The chat window takes no more; in UTF-16 units. */
export const LONGEST_STATEMENT = 500;
/** What is left for the words beside the line with the fingerprint. */
export const LONGEST_WORDS = 450;
const MOST_ENTRIES = 4;
const MOST_GUESTS = 2;

/**
 * The statement for the card whose chain is `card`, with the chains of its page checks. Times are written in `zone`, the
 * name of a time zone of the IANA database. When it gets longer than `most` the oldest pages are left out first.
 */
export function statement(
  card: readonly AuditEvent[],
  checks: readonly (readonly AuditEvent[])[],
  zone: string,
  most = LONGEST_WORDS,
): string {
  const { facts } = cardFrom(card);
  // The reminder is the only thing that depends on the time of asking.
  const list = checklist(card, checks, 0);
  const problem = APPEAL_PROBLEMS.find(({ id }) => id === (list.problem ?? 'other'))!;
  const told = 'redeemed' in problem && isRedeemed(list) ? problem.redeemed : problem.statement;
  const entries = entriesOf(card, checks, zone).slice(-MOST_ENTRIES);
  for (;;) {
    const text = [
      `您好，我要申诉一张${cardWords(facts)}。`,
      purchaseWords(facts),
      told,
      tellsLeak(list, problem.when) ? TOLD_LEAK : '',
      entries.length > 0 ? `经过：${entries.join('；')}。` : '',
      closing(attachedProofs(card).length),
    ].join('');
    if (text.length <= most || entries.length === 0) return text.slice(0, most);
    entries.shift();
  }
}

/** Did the shopper tell of a strange page, of which neither the problem nor the record speaks? */
function tellsLeak(list: Checklist, when: (typeof APPEAL_PROBLEMS)[number]['when']): boolean {
  const { outcome, by } = stepOf(list, 'official-pages');
  return outcome === 'failed' && by !== 'browser' && !('step' in when && when.step === 'official-pages');
}

/** The shopper's own words for the statement, in their last form; null while they left it as the facts give it. */
export function ownStatement(card: readonly AuditEvent[]): string | null {
  const last = inOrder([card]).findLast(
    ({ data }) => data.type === 'statement-edited' || data.type === 'problem-stated',
  );
  // Another problem needs other words.
  return last?.data.type === 'statement-edited' ? last.data.text : null;
}

/** The statement that is sent: the shopper's own words, or what the facts give. */
export const sentStatement = (...[card, checks, zone, most]: Parameters<typeof statement>): string =>
  ownStatement(card) ?? statement(card, checks, zone, most);

/** The line below it: the fingerprint (as people read it) of the record up to `until`, in ms since 1970. */
export const fingerprintLine = (fingerprint: string, until: number, zone: string): string =>
  `记录指纹（不是卡密，截至 ${localTime(until, zone)}）：${fingerprint}`;

/** What the facts gave when the shopper last edited the statement. */
export function statementBefore(...[card, checks, zone]: Parameters<typeof statement>): string {
  const edit = inOrder([card]).findLast(({ data }) => data.type === 'statement-edited');
  const before = (chain: readonly AuditEvent[]) => chain.filter((event) => !edit || isAfter(edit, event));
  return statement(
    before(card),
    checks.map(before).filter((chain) => chain.length > 0),
    zone,
  );
}

function cardWords({ brand, faceValue, lastFour }: CardFacts): string {
  const details = [
    faceValue === undefined ? '' : `面值 ${faceValue} 元`,
    lastFour ? `卡号末${lastFour.length}位 ${lastFour}` : '',
  ].filter(Boolean);
  return STATEMENT_BRANDS[brand] + (details.length > 0 ? `（${details.join('，')}）` : '');
}

function purchaseWords({ boughtAt, boughtFrom, orderNumber }: CardFacts): string {
  if (!boughtAt && !boughtFrom && !orderNumber) return '';
  const bought = `${boughtAt ? `${boughtAt} ` : ''}${boughtFrom ? `在${oneLine(boughtFrom, 40)}` : ''}购买`;
  return `${bought}${orderNumber ? `，订单号 ${oneLine(orderNumber, 40)}` : ''}。`;
}

const closing = (proofs: number) =>
  `${proofs > 0 ? `购买凭证等 ${proofs} 份材料和完整时间线` : '完整时间线'}已整理好，可随时提供。请核查并告知处理结果，谢谢。`;

/** One clause for every page of this card on which a code was entered or a result was seen, oldest first. */
function entriesOf(
  card: readonly AuditEvent[],
  checks: readonly (readonly AuditEvent[])[],
  zone: string,
): string[] {
  const filed = new Set(filedChecks(card));
  return checks
    .filter(([first]) => first?.data.type === 'sighted' && filed.has(first.chain))
    .map((events) => ({ events: inOrder([events]), check: checkFrom(events) }))
    .filter(({ check }) => concernsCard(check))
    .map(({ events, check }) => {
      // What is told is that it was seen going in, so at the time of that, whatever stood there before.
      const entry = entryOf(check);
      const told = entry === 'entered' ? 'code-entered' : entry && 'already-typed';
      return { check, entry, at: events.find(({ data }) => data.type === told) ?? events[0]! };
    })
    .sort((a, b) => (isAfter(a.at, b.at) ? 1 : -1))
    .flatMap(({ check, entry, at }) => {
      const results = check.results.map((result) => `“${forAgent(resultName(result))}”`);
      if (!entry && results.length === 0) return [];
      const page = pagePhrase(check.parts, forAgent, MOST_GUESTS);
      const shown = results.length > 0 ? `，页面提示${results.join('、')}` : '';
      return [`${localTime(at.at, zone)} 在 ${page}${forAgent(deedName(entry ?? 'none'))}${shown}`];
    });
}

/** What is said of a page in every view, in the words for the agent. */
const forAgent: Message = (key, fill = []) =>
  fillIn(
    STATEMENT_MESSAGES[key]!,
    fill.map((each) => oneLine(each, 40)),
  );

const localTime = (at: number, zone: string) =>
  new Intl.DateTimeFormat('zh-CN', {
    timeZone: zone,
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);

const oneLine = (text: string, most: number) => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
};
