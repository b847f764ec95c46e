// The report of an evidence pack: one HTML file that needs nothing else. Its first page, A4, is for the agent; the rest is the annex.
import { type Checklist, checklist } from '../core/checklist';
import { openPart } from '../core/page';
import { shownAddress } from '../core/shown-address';
import { sentStatement } from '../core/statement';
import { checkFrom } from '../core/summary';
import { inOrder } from '../core/timeline';
import type { AuditEvent, Part } from '../model';
import { type TextKey, text } from '../ui/text';
import { eventText } from '../words/event-words';
import { byText, partTitle, standing, stepTitle } from '../words/step-words';
import type { PackedProof, ReadCase } from './case-file';
import { shortFingerprint } from './fingerprint';
import { firstPage, titleOf } from './first-page';
import { type Html, html } from './html';
import { STYLE } from './report-style';
import { keyFingerprint } from './signature';
import { timeIn } from './time';
import { visitFacts } from './visit-facts';

const SIGNS = { passed: '✓', failed: '✕', 'cant-tell': '!', inapplicable: '–', untested: '' } as const;

export function report(input: ReadCase, proofs: readonly PackedProof[]): string {
  const { card, checks, now, zone } = input;
  return html`<!doctype html>
<html lang="${text('ui_lang')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${titleOf(input)}</title>
${STYLE}
</head>
<body>
<main>
${firstPage(input)}<h1 class="annex">${text('evidence_annex')}</h1>
${section('evidence_statement', html`<p class="statement">${sentStatement(card, checks, zone)}</p>`)}
${section('evidence_pages', pages(checks, zone))}
${section('evidence_timeline', timeline(input))}
${section('evidence_steps', steps(checklist(card, checks, now), zone))}
${section('evidence_proofs', proofs.length > 0 ? proofs.map((proof) => proofFigure(proof)) : [none()])}
${section('evidence_verify', chains(input))}
</main>
</body>
</html>
`.text;
}

const section = (title: TextKey, content: Html | Html[]) =>
  html`<section><h2>${text(title)}</h2>${content}</section>\n`;
const none = () => html`<p>${text('evidence_none')}</p>`;

function table(head: TextKey[], rows: Html[]): Html {
  if (rows.length === 0) return none();
  const cells = head.map((key) => html`<th scope="col">${text(key)}</th>`);
  return html`<table><thead><tr>${cells}</tr></thead><tbody>${rows}</tbody></table>`;
}

const LOOKS = { '✓': 'good', '–': '', '✕': 'bad' } as const;

function pages(checks: AuditEvent[][], zone: string): Html {
  const rows = checks.map((events) => {
    const check = checkFrom(events);
    const facts = visitFacts(check, events);
    const said =
      facts.results.length > 0 && html`<br>${text('evidence_results')}：${facts.results.join('、')}`;
    return html`<tr><td class="time">${timeIn(zone, check.at)}</td>
<td><span class="address">${address(openPart(check.parts))}</span><br><span class="soft address">${check.address}</span><br>${text('evidence_way')}：<span class="address">${facts.way}</span></td>
<td class="${LOOKS[facts.sign]}"><b>${facts.sign} ${facts.verdict}</b><br>${facts.reasons.join('；')}</td>
<td>${text('evidence_entered')}：${facts.entered}<br>${facts.action}${said}</td></tr>`;
  });
  return table(['evidence_time', 'evidence_address', 'evidence_verdict', 'evidence_action'], rows);
}

function address(part: Part): Html[] {
  const spans = shownAddress(part).main;
  return spans.map(({ text: run, site, misleading }) => {
    const part = misleading ? html`<u>${run}</u>` : html`${run}`;
    return site ? html`<b>${part}</b>` : part;
  });
}

function timeline({ card, checks, zone, unread, earlier }: ReadCase): Html {
  const hosts = new Map(checks.map((events) => [events[0]!.chain, openPart(checkFrom(events).parts).host]));
  const then = ({ chain, n }: AuditEvent) =>
    html`<td class="time"><code>${shortFingerprint(earlier.get(`${chain} ${n}`) ?? '–')}</code></td>`;
  const rows = inOrder([card, ...checks]).map((event) => {
    const { at, chain, data } = event;
    return html`<tr><td class="time">${timeIn(zone, at)}</td><td class="address">${hosts.get(chain) ?? text('evidence_card')}</td><td>${eventText(data, zone)}${filedHost(data, hosts)}</td>${then(event)}</tr>`;
  });
  const left = unread > 0 && html`<p>${text('ui_timelineUnread', unread)}</p>`;
  const head: TextKey[] = ['evidence_time', 'evidence_place', 'evidence_event', 'evidence_fingerprintThen'];
  return html`<p>${text('evidence_fingerprintRows')}</p>${table(head, rows)}${left}`;
}

/** The page that was filed under the card or taken out of it, where it is in the pack. */
function filedHost(data: AuditEvent['data'], hosts: ReadonlyMap<string, string>): string {
  const host = 'check' in data ? hosts.get(data.check) : undefined;
  return host ? `：${host}` : '';
}

function steps(list: Checklist, zone: string): Html {
  const rows = list.parts.flatMap((part) => [
    html`<tr><th scope="rowgroup" colspan="4">${partTitle(part.id)}</th></tr>`,
    ...part.steps.map(
      (step) =>
        html`<tr><td>${stepTitle(step.id)}</td><td class="${step.outcome}">${SIGNS[step.outcome]} ${standing(step)}</td><td>${step.settledWith ? '' : byText(step)}</td><td class="time">${step.at === undefined || step.settledWith ? '' : timeIn(zone, step.at)}</td></tr>`,
    ),
  ]);
  return table(['evidence_step', 'evidence_answer', 'evidence_by', 'evidence_time'], rows);
}

function proofFigure({ name, mime, bytes, sha256, path, content }: PackedProof): Html {
  const picture = content && mime.startsWith('image/');
  return html`<figure>${picture && html`<img alt="${name}" src="data:${mime};base64,${base64(content)}">`}
<figcaption><b>${name}</b>${content && !picture && html`<br>${text('evidence_proofPdf', path)}`}${!content && html`<br>${text('evidence_proofMissing')}`}<br>${text('evidence_proofFile', path, bytes, sha256)}</figcaption></figure>`;
}

function base64(bytes: Uint8Array): string {
  let text = '';
  // A whole picture is more arguments than a call takes; a multiple of three leaves no padding in the middle.
  for (let i = 0; i < bytes.length; i += 12_288)
    text += btoa(String.fromCharCode(...bytes.subarray(i, i + 12_288)));
  return text;
}

function chains({ heads, fingerprint, signature }: ReadCase): Html {
  const lines = heads.map((head) => html`<li><code>${head}</code></li>`);
  const signed = signature
    ? html`${text('evidence_signature')}<code>${keyFingerprint(signature)}</code>`
    : html`${text('evidence_unsigned')}`;
  const more = html`<p class="hashes">${text('evidence_fingerprintWhole')}<code>${fingerprint}</code></p><p class="hashes">${signed}</p>`;
  return html`<p>${text('evidence_verifyBody')}</p><ul class="hashes">${lines}</ul>${more}<p><code>npm run --silent verify-evidence -- FILE.zip</code></p>`;
}
