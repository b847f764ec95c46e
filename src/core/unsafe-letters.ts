// Whether a host name is named to the shopper in its own letters, or in punycode because its letters may deceive.
import { skeleton } from './skeleton';

const ASCII = /^[\x20-\x7e]*$/;
// What a reader of Chinese, Japanese or Korean tells apart; Latin letters beside it are everyday.
const EAST_ASIAN =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}a-z0-9ー・-]+$/u;
// Signs that pass for a hyphen, a dot or a slash between Latin letters.
const SIGN_IN_LATIN = /[a-z0-9][一ー・丶乀丿ノヽヾㄧ]|[一ー・丶乀丿ノヽヾㄧ][a-z0-9]/;

/**
 * `host` in Unicode. Letters are shown as they are in East Asian scripts, and in Latin with one mark on a letter; all else
 * (Cyrillic, Greek, Arabic …) reads like Latin too easily for a shopper who does not write it, so punycode comes first there.
 */
export function hasUnsafeLetters(host: string): boolean {
  return !ASCII.test(host) && host.split('.').some((label) => !ASCII.test(label) && !isSafe(label));
}

function isSafe(label: string): boolean {
  const { text } = skeleton(label);
  if (/taobao|tmall/.test(text)) return false;
  if (EAST_ASIAN.test(label)) return !/[a-z]/.test(label) || (text === label && !SIGN_IN_LATIN.test(label));
  // One composed letter each: a mark that stays alone was put there by hand.
  return !/\p{M}/u.test(label.normalize('NFC')) && ASCII.test(label.normalize('NFD').replace(/\p{M}/gu, ''));
}
