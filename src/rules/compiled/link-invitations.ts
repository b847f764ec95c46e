// What links invite to as two patterns, for texts that are folded: words found anywhere in a text without marks between them, and
// words that stand alone.
import { LINK_INVITATIONS } from '../link-invitations';
import { HAN } from './misread-signs';
import { SIMPLIFIED, TRADITIONAL } from './traditional-characters';

const anywhere = simple(LINK_INVITATIONS.flatMap(({ zh }) => zh).join('|'));
const alone = simple(LINK_INVITATIONS.flatMap((row) => row.alone).join('|'));

export const INVITES = new RegExp(once(anywhere));
export const INVITES_ALONE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${once(alone)})(?![a-z\\p{N}])`, 'u');

const written = TRADITIONAL + HAN.written;
const meant = SIMPLIFIED + HAN.meant;
const used = [...meant].map((sign) => (anywhere + alone).includes(sign));

/** The signs that stand for those of these words, traditional or misread, and what is meant, at the same places of two texts. */
export const INVITING_SIGNS = {
  written: written
    .split('')
    .filter((_, i) => used[i])
    .join(''),
  meant: meant
    .split('')
    .filter((_, i) => used[i])
    .join(''),
};

function simple(text: string): string {
  return Array.from(text, (letter) => SIMPLIFIED[TRADITIONAL.indexOf(letter)] ?? letter).join('');
}

function once(words: string): string {
  return [...new Set(words.split('|'))].join('|');
}
