// Whether a Unicode host name may be shown in its letters, or only in punycode, because it reads like another name.
import { skeleton } from './skeleton';

// Scripts that are written together in one name; Latin beside Han or kana is everyday, beside Cyrillic it is not.
const EAST_ASIAN =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}a-z0-9ー・-]+$/u;
const LATIN = /^[\p{Script=Latin}0-9-]+$/u;
const ONE_SCRIPT =
  /^(?:[\p{Script=Cyrillic}0-9-]+|[\p{Script=Greek}0-9-]+|[\p{Script=Arabic}0-9-]+|[\p{Script=Hebrew}0-9-]+|[\p{Script=Thai}0-9-]+|[\p{Script=Devanagari}0-9-]+)$/u;
const ASCII = /^[\x20-\x7e]*$/;

/** `host` in Unicode. A label that mixes scripts, or whose every letter has a Latin twin, is not shown in its letters. */
export function hasUnsafeLetters(host: string): boolean {
  return !ASCII.test(host) && host.split('.').some((label) => !ASCII.test(label) && !isSafe(label));
}

function isSafe(label: string): boolean {
  if (LATIN.test(label))
    return (
      !/[\u0250-\u02af\u1d00-\u1dbf\ua720-\ua7ff]/.test(label) && !/taobao|tmall/.test(skeleton(label).text)
    );
  if (EAST_ASIAN.test(label)) return !/taobao|tmall/.test(skeleton(label).text);
  return ONE_SCRIPT.test(label) && !ASCII.test(skeleton(label).text);
}
