// How the report looks, on screen and on A4.
import { html } from './html';

export const STYLE = html`<style>
@page { size: A4; margin: 16mm 14mm }
:root { color-scheme: light }
body { font: 14px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #1a1d21; background: #fff; max-width: 182mm; margin: 0 auto; padding: 16px }
h1 { font-size: 22px; line-height: 1.3; margin: 0 0 4px }
h2 { font-size: 16px; margin: 24px 0 8px; border-bottom: 2px solid #1a1d21; break-after: avoid }
table { width: 100%; border-collapse: collapse; font-size: 13px }
th, td { border: 1px solid #c9ced6; padding: 4px 8px; text-align: start; vertical-align: top; overflow-wrap: anywhere }
thead th, th[scope=rowgroup] { background: #f1f3f6 }
thead { display: table-header-group }
tr, figure { break-inside: avoid }
.annex { break-before: page; margin-top: 40px }
.gloss { display: block; color: #57606a; font-size: 11px; font-weight: 400; line-height: 1.4 }
h1 .gloss, h2 .gloss, th .gloss, .hashes .gloss { display: inline; margin-inline-start: 8px }
.facts th { width: 1%; min-width: 9em; white-space: nowrap; background: #f1f3f6 }
.time { white-space: nowrap; font-variant-numeric: tabular-nums }
.address { direction: ltr; unicode-bidi: isolate; overflow-wrap: anywhere }
.soft { color: #57606a }
.good, .passed { color: #116329 }
.bad, .failed { color: #a40e26 }
.cant-tell { color: #7d4e00 }
.statement { white-space: pre-wrap; border-inline-start: 4px solid #57606a; padding: 4px 12px; margin: 0 }
figure { margin: 12px 0 }
img { max-width: 100%; max-height: 220mm; border: 1px solid #c9ced6 }
figcaption, .hashes { font-size: 12px; overflow-wrap: anywhere }
code { font-family: ui-monospace, monospace; font-size: 11px }
.fingerprint { font-size: 14px; font-weight: 700; white-space: nowrap }
@media (max-width: 600px) { .time, .facts th { white-space: normal } .facts th { min-width: 5em } }
@media print { .first h2 { margin-top: 14px } body { max-width: none; padding: 0; font-size: 12px } table { font-size: 11px } .time { white-space: normal } }
</style>`;
