// What a hash that was noted earlier says of the record in an evidence pack: the last of a chain, the fingerprint of it all, or its key.
import { createHash } from 'node:crypto';

export const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/** A pack's text on the terminal: nothing in it may steer that. */
export const plain = (text) => text.replace(/[\p{C}]/gu, '?').slice(0, 400);

/** Ids of the pages filed under a card, as of the last of these events. */
export function filedUnder(card) {
  const filed = new Set();
  for (const { data } of card) {
    if (data?.type === 'check-filed') filed.add(data.check);
    if (data?.type === 'check-unfiled') filed.delete(data.check);
  }
  return filed;
}

/** As people read and copy a fingerprint: 16 digits in groups of four. */
export const short = (hash) => hash.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ');

/** Words as they were given, with the groups of a fingerprint put together. */
function wholeHashes(words) {
  const hashes = [];
  for (const word of words.flatMap((text) => text.trim().split(/\s+/))) {
    const begun = /^(?:[0-9a-f]{4}){1,3}$/i.test(hashes.at(-1) ?? '');
    if (begun && /^[0-9a-f]{4}$/i.test(word)) hashes.push(hashes.pop() + word);
    else hashes.push(word);
  }
  return hashes;
}

/** What each hash known from before tells: the moment of the record, the event or the key that bears it, or that there is none. */
export function knownHashes(words, timeline) {
  return wholeHashes(words).map((word) => {
    const says = saysOf(word.toLowerCase(), timeline);
    const nothing =
      'is the hash of no event in this pack, nor the fingerprint of its record at any time, nor of its key';
    return { ok: says !== null, line: `  ${plain(word)}: ${plain(says ?? nothing)}` };
  });
}

function saysOf(known, timeline) {
  const { card, checks, signature } = timeline;
  const event = [card, ...checks].flat().find(({ hash }) => hash === known);
  if (event)
    return `event #${event.n} of ${event.chain}: up to it, that chain is as it was when this hash was noted`;
  if (!/^(?:[0-9a-f]{16}|[0-9a-f]{64})$/.test(known)) return null;
  const moment = momentOf(known, timeline);
  if (moment)
    return `the fingerprint of this record as of event #${moment.n} of ${moment.chain}, ${new Date(moment.at).toJSON()}: nothing up to it was changed since`;
  return signature && sha256(Buffer.from(signature.key, 'base64')).startsWith(known)
    ? 'the fingerprint of the key that signed this pack'
    : null;
}

/** The last event that the record held when it had this fingerprint. Only the device's sequence tells what came before what. */
function momentOf(known, { card, checks }) {
  const inTurn = [card, ...checks].flat().sort((a, b) => (b.seq ?? 0) - (a.seq ?? 0));
  return inTurn.find((last, n) => {
    const before = (chain) => (n === 0 ? chain : chain.filter(({ seq }) => (seq ?? 0) <= (last.seq ?? 0)));
    const ofCard = before(card);
    const filed = filedUnder(ofCard);
    const pages = checks.filter(([first]) => filed.has(first.chain)).map(before);
    return fingerprintOf([ofCard, ...pages].filter((chain) => chain.length > 0)).startsWith(known);
  });
}

/** As docs/evidence.md says: the SHA-256 of a line for each chain, with its length and its last hash. */
export const fingerprintOf = (chains) =>
  sha256(chains.map((chain) => `${chain[0].chain} #${chain.length} ${chain.at(-1).hash}\n`).join(''));

/** RFC 8785 for what events hold: members by name, no white space. */
export function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name])}`).join(',')}}`;
}
