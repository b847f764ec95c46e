// The net below all: keeps of what is typed in a row the kind of each character, never the character, and says when it looks like a code.
const CODE_BEGUN = /^(?=.{4})(.*0|A+$)/; // four in a row, with a digit among them or in capitals only
const CHANGES = /0(?=[Aa])|[Aa](?=0)/g;
const NO_COUPON = /^.{13}|^0{9,}$/; // longer than any coupon, or than one that has nothing but digits

export type Net = {
  /** One more character, or several at once: does what was typed in a row look like a code now? */
  counts(text: string): boolean;
  /** What was typed in a row: `0` for a digit, `A` or `a` for a letter. */
  row(): string;
  /** What was counted so far was meant for something else. */
  begin(): void;
};

export function net(): Net {
  let row = '';
  const begin = () => {
    row = '';
  };
  return {
    begin,
    row: () => row,
    counts(text) {
      for (const sign of text.normalize('NFKC'))
        if (/[\dA-Za-z]/.test(sign)) row += /\d/.test(sign) ? 0 : /[a-z]/.test(sign) ? 'a' : 'A';
        // Groups of a code go on behind a space; a word ends there.
        else if (!/[\s-]/.test(sign) || !/0/.test(row)) begin();
      return CODE_BEGUN.test(row);
    },
  };
}

/** Do letters and digits change as they do in a code, and in no word or number? */
export function isMixed(row: string): boolean {
  const changes = row.match(CHANGES)?.length ?? 0;
  return changes > 2 && row.length < 2 * (changes + 1);
}

/** Can it no longer be a coupon, which is a word or two with a number behind (SPRING25)? */
export const isNoCoupon = (row: string): boolean => isMixed(row) || NO_COUPON.test(row);
