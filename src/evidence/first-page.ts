// The first page of a report, one of A4 for the agent: the card, what happened with its code and where, one fingerprint of it all.
import english from '../../public/_locales/en/messages.json';
import { type Checklist, checklist } from '../core/checklist';
import { concernsCard } from '../core/path';
import { cardFrom, checkFrom } from '../core/summary';
import { inOrder } from '../core/timeline';
import type { AuditEvent, EventType } from '../model';
import { inWordsOf, type TextKey, text } from '../ui/text';
import { eventText } from '../words/event-words';
import { BRANDS, CLOSINGS, OUTCOMES } from '../words/names';
import { phraseText } from '../words/page-says';
import { problemText, stepTitle } from '../words/step-words';
import type { ReadCase } from './case-file';
import { shortFingerprint } from './fingerprint';
import { type Html, html } from './html';
import { timeIn } from './time';

const STATES: Record<Checklist['state'], TextKey> = {
  going: 'evidence_stateGoing',
  stop: 'evidence_stateStop',
  done: 'evidence_stateDone',
  appeal: 'evidence_stateAppeal',
  closed: 'evidence_stateClosed',
};

/** What an agent has to know of a page: that the code went in, and what was answered. */
const TELLING: readonly EventType[] = ['already-typed', 'entry-denied', 'code-entered', 'result-seen'];
/** As many as stand on the page: rows and, since names and hosts may be long, letters. */
const MOST_TOLD = 8;
const MOST_GLOSSED = 5;
const MOST_LETTERS = 1000;

/** Says something in the words of the report, and below them in those of the gloss where one is wanted. */
type Say = (words: () => string) => Html;
const sayer =
  (gloss: ReadCase['gloss']): Say =>
  (words) =>
    html`${words()}${gloss !== null && html`<span class="gloss" lang="${gloss}">${inWordsOf(english, words)}</span>`}`;

export function firstPage(input: ReadCase): Html {
  const { now, zone, version } = input;
  const say = sayer(input.gloss);
  return html`<section class="first">
<h1>${say(() => text('evidence_title'))}</h1>
<p class="soft">${say(() => `${text('evidence_made', version, timeIn(zone, now), zone)} ${text('evidence_noCode')}`)}</p>
<h2>${say(() => text('evidence_facts'))}</h2>${facts(input, say)}
<h2>${say(() => text('evidence_course'))}</h2>${course(input, say)}
${fingerprintOf(input, say)}
</section>
`;
}

function fingerprintOf({ fingerprint, until, zone }: ReadCase, say: Say): Html {
  return html`<p class="hashes">${say(() => text('evidence_fingerprintNow', timeIn(zone, until)))}<code class="fingerprint">${shortFingerprint(fingerprint)}</code> ${say(() => text('evidence_fingerprintOther'))}</p>`;
}

export const titleOf = ({ card }: ReadCase): string =>
  `${text('evidence_title')} · ${cardFrom(card).facts.label}`;

function facts({ card, checks, now, zone }: ReadCase, say: Say): Html {
  const list = checklist(card, checks, now);
  const { facts, openedAt } = cardFrom(card);
  const same = (value: string | number | undefined) => value !== undefined && html`${value}`;
  const rows: [TextKey, Html | false][] = [
    ['evidence_label', same(facts.label)],
    ['card_brand', say(() => text(BRANDS[facts.brand]))],
    ['card_faceValue', same(facts.faceValue)],
    ['card_lastFourName', same(facts.lastFour)],
    ['card_boughtAt', same(facts.boughtAt)],
    ['card_boughtFrom', same(facts.boughtFrom)],
    ['card_orderNumber', same(facts.orderNumber)],
    ['evidence_openedAt', same(timeIn(zone, openedAt))],
    ['evidence_state', say(() => stateText(list))],
  ];
  const given = rows.filter(([, value]) => value);
  return html`<table class="facts">${given.map(([key, value]) => html`<tr><th scope="row">${say(() => text(key))}</th><td>${value}</td></tr>`)}</table>`;
}

const stateText = ({ state, stopReason, problem, closed }: Checklist): string =>
  [
    text(STATES[state]),
    stopReason && text('evidence_stopAt', stepTitle(stopReason.step), text(OUTCOMES.failed)),
    problem && problemText(problem),
    closed && text(CLOSINGS[closed]),
  ]
    .filter(Boolean)
    .join(' · ');

function course({ card, checks, zone, gloss }: ReadCase, say: Say): Html {
  const { label, boughtFrom = '' } = cardFrom(card).facts;
  const pages = new Map(checks.map((events) => [events[0]!.chain, checkFrom(events)]));
  const ours = checks.filter((events) => concernsCard(checkFrom(events)));
  const told = inOrder(ours).filter(({ data }) => TELLING.includes(data.type));
  const lettersOf = ({ chain, data }: AuditEvent) => {
    const { parts, address } = pages.get(chain)!;
    return (phraseText(parts).length + eventText(data, zone).length) * (gloss ? 2 : 1) + address.length;
  };
  const latest = told.slice(gloss ? -MOST_GLOSSED : -MOST_TOLD);
  const letters = () =>
    latest.reduce((sum, event) => sum + lettersOf(event), label.length + boughtFrom.length);
  while (latest.length > 1 && letters() > MOST_LETTERS) latest.shift();
  if (latest.length === 0) return html`<p>${say(() => text('evidence_none'))}</p>`;
  const head = (['evidence_time', 'evidence_address', 'evidence_event'] as const).map(
    (key) => html`<th scope="col">${say(() => text(key))}</th>`,
  );
  const rows = latest.map(({ at, chain, data }) => {
    const { parts, address } = pages.get(chain)!;
    return html`<tr><td class="time">${timeIn(zone, at)}</td><td><b>${say(() => phraseText(parts))}</b><div class="soft address">${address}</div></td><td>${say(() => eventText(data, zone))}</td></tr>`;
  });
  const left =
    latest.length < told.length &&
    html`<p class="soft">${say(() => text('evidence_courseMore', told.length))}</p>`;
  return html`<table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>${left}`;
}
