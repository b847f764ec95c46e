// The words of prompts as patterns: longer words first, so that no word is taken for the beginning of another.
import {
  ASKING_WORDS,
  CHOICE_WORDS,
  NAMELESS_WORDS,
  PLACE_WORDS,
  SAID_OF_CODE,
  WONDERING_WORDS,
} from '../prompt-words';

const oneOf = (rows: readonly { readonly words: readonly string[] }[]): string =>
  rows
    .flatMap(({ words }) => words)
    .sort((a, b) => b.length - a.length)
    .join('|');

/** What bids to put something in, by itself or after the coating is off. */
export const BIDS = new RegExp(oneOf(ASKING_WORDS.filter(({ id }) => id !== 'scratches')), 'i');
export const SCRATCHES = new RegExp(oneOf(ASKING_WORDS.filter(({ id }) => id === 'scratches')));
export const WONDERS = new RegExp(oneOf(WONDERING_WORDS), 'i');
/** See `SAID_OF_CODE`, for folded text. */
export const LONG_CODE: RegExp = SAID_OF_CODE.length.says;
export const CALLED: RegExp = SAID_OF_CODE.called.says;
export const SPOT: RegExp = SAID_OF_CODE.spot.says;
export const TELLS: RegExp = SAID_OF_CODE.tells.says;
export const GOES: RegExp = SAID_OF_CODE.goes.says;
export const SENDS: RegExp = SAID_OF_CODE.sends.says;
export const REFUSES: RegExp = SAID_OF_CODE.refuses.says;
export const COMES: RegExp = SAID_OF_CODE.comes.says;
export const DEEDS: RegExp = SAID_OF_CODE.deeds.says;
export const TOLD: RegExp = SAID_OF_CODE.told.says;
export const PLEADS: RegExp = SAID_OF_CODE.pleads.says;
export const ELSEWHERE: RegExp = SAID_OF_CODE.elsewhere.says;
export const OUR_CARD: RegExp = SAID_OF_CODE.ourCard.says;
export const NICK: RegExp = SAID_OF_CODE.nick.says;
export const CARDLIKE: RegExp = SAID_OF_CODE.cardlike.says;
export const BARED: RegExp = SAID_OF_CODE.bared.says;
export const NUMBERED: RegExp = SAID_OF_CODE.numbered.says;
export const CHAT: RegExp = SAID_OF_CODE.chat.says;
export const SENDER: RegExp = SAID_OF_CODE.sender.says;
export const BRINGS: RegExp = SAID_OF_CODE.brings.says;
export const TAKES: RegExp = SAID_OF_CODE.takes.says;
export const PASTES: RegExp = SAID_OF_CODE.pastes.says;
/** Either this or that. */
export const CHOICE = new RegExp(oneOf(CHOICE_WORDS), 'i');
/** A word that says only where, a sign, or the x of a pattern. */
export const PLACE = new RegExp(`${oneOf(PLACE_WORDS)}|[\\p{N}\\p{P}\\p{S}\\p{Z}x]`, 'giu');
const [chinese, english] = NAMELESS_WORDS;
/** A sign or a word by which any code may be called. */
export const NAMELESS = new RegExp(`[${chinese.signs}]|(?<![a-z])(?:${oneOf([english])})(?![a-z])`, 'gu');
