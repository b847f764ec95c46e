// The net below all: counts what is typed in a row, and says when it has come to look like a code. Keeps numbers, never a character.
const CAUGHT_AT = 4; // characters in a row
const NO_COUPON = 13; // and more are no coupon
const MOST_DIGITS = 8; // of a coupon that has nothing else

export type Net = {
  /** One more character, or several at once: does what was typed in a row look like a code now? */
  counts(text: string): boolean;
  /** Can it no longer be a coupon, which is a word or two with a number behind (SPRING25)? */
  isNoCoupon(): boolean;
  /** Do letters and digits change as they do in a code, and in no word or number? */
  isMixed(): boolean;
  /** What was counted so far was meant for something else. */
  begin(): void;
};

export function net(): Net {
  let count = 0;
  let digits = 0;
  let changes = 0; // from letters to digits and back
  let wasDigit = false;
  let hasSmall = false;
  function begin() {
    count = digits = changes = 0;
    hasSmall = false;
  }
  function add(isDigit: boolean) {
    if (count && isDigit !== wasDigit) changes++;
    wasDigit = isDigit;
    digits += +isDigit;
    count++;
  }
  const isMixed = () => changes > 2 && count < 2 * (changes + 1);
  return {
    begin,
    isMixed,
    counts(text) {
      for (const sign of text.normalize('NFKC'))
        if (/[\dA-Za-z]/.test(sign)) {
          hasSmall ||= /[a-z]/.test(sign);
          add(/\d/.test(sign));
        } else if (!/[\s-]/.test(sign) || !digits) begin(); // groups of a code go on behind a space; a word ends there
      return count >= CAUGHT_AT && (digits > 0 || !hasSmall);
    },
    isNoCoupon: () => isMixed() || count >= NO_COUPON || (digits === count && count > MOST_DIGITS),
  };
}
