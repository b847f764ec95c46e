// Compares the texts of an evidence pack: where two differ, and what in them is fact and not wording.
import { createHash } from 'node:crypto';

const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

const TIME = String.raw`\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} [+-]\d{2}:\d{2}`;
const ADDRESS = String.raw`https?:\/\/[!-;=?-~]+`;
// A file of the pack is named in the words; a version number is one too.
const HOST = String.raw`(?:[a-z0-9-]+\.)+(?!(?:json|html|csv|zip)\b)[a-z][a-z0-9-]*|\d+(?:\.\d+){3}`;
const SUM = String.raw`\b[0-9a-f]{64}\b`;
const ID = String.raw`\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b`;
const SIGN = '[✓✕]';
const FACT = new RegExp([TIME, ADDRESS, ID, SUM, HOST, SIGN].join('|'), 'g');

/** Times, addresses, hosts, ids, sums and signs in the order in which a reader meets them, pictures by their SHA-256. */
export function factsOf(text) {
  const pictured = text.replace(/data:[^"]*/g, (data) => createHash('sha256').update(data).digest('hex'));
  const visible = pictured
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<img [^>]*src="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<\/?(?:b|u|bdi)>/g, '') // marks within a host
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity]);
  return visible.match(FACT) ?? [];
}

/** The first line in which two texts differ, from shortly before the difference on. */
export function firstDifference(is, should) {
  const [left, right] = [is, should].map((text) => text.split('\n'));
  const line = left.findIndex((text, i) => text !== right[i]);
  const at = line < 0 ? left.length : line;
  const [a, b] = [left[at] ?? '', right[at] ?? ''];
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const shown = (text) => JSON.stringify(text.slice(Math.max(0, same - 20), same + 60));
  return `line ${at + 1} says ${shown(a)} instead of ${shown(b)}`;
}
