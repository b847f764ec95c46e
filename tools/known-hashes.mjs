// What a hash that was noted earlier says of the record in an evidence pack: the last of a chain, or the fingerprint of it all.
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

/** What each hash known from before tells: the moment of the record or the event that bears it, or that there is none. */
export function knownHashes(hashes, timeline) {
  const events = [timeline.card, ...timeline.checks].flat();
  return hashes.map((known) => {
    const event = events.find(({ hash }) => hash === known);
    const moment = event ? undefined : momentOf(known, timeline);
    const says = event
      ? `event #${event.n} of ${event.chain}: up to it, that chain is as it was when this hash was noted`
      : moment
        ? `the fingerprint of this record as of event #${moment.n} of ${moment.chain}: nothing up to it was changed since`
        : 'is the hash of no event in this pack, nor the fingerprint of its record at any time';
    return { ok: !!(event ?? moment), line: `  ${plain(known)}: ${plain(says)}` };
  });
}

/** The last event that the record held when it had this fingerprint. Only the device's sequence tells what came before what. */
function momentOf(fingerprint, { card, checks }) {
  const inTurn = [card, ...checks].flat().sort((a, b) => b.seq - a.seq);
  return inTurn.find((last, n) => {
    const before = (chain) => (n === 0 ? chain : chain.filter(({ seq }) => seq <= last.seq));
    const ofCard = before(card);
    const filed = filedUnder(ofCard);
    const pages = checks.filter(([first]) => filed.has(first.chain)).map(before);
    return fingerprintOf([ofCard, ...pages].filter((chain) => chain.length > 0)) === fingerprint;
  });
}

/** As docs/evidence.md says: the SHA-256 of a line for each chain, with its length and its last hash. */
const fingerprintOf = (chains) =>
  sha256(chains.map((chain) => `${chain[0].chain} #${chain.length} ${chain.at(-1).hash}\n`).join(''));
