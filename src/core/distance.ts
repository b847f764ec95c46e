// Whether two words are one edit apart, and by which edit: Damerau's four, without a matrix.

/** `at` is the place of the edit in `word`. */
export type Edit = { type: 'insertion' | 'deletion' | 'substitution' | 'transposition'; at: number };

/** The one edit that makes `word` from `target`; null when they are equal or more than one edit apart. */
export function oneEdit(word: string, target: string): Edit | null {
  const longer = word.length - target.length;
  if (longer < -1 || longer > 1) return null;
  let at = 0;
  while (at < word.length && word[at] === target[at]) at++;
  if (longer === 1) return word.slice(at + 1) === target.slice(at) ? { type: 'insertion', at } : null;
  if (longer === -1) return word.slice(at) === target.slice(at + 1) ? { type: 'deletion', at } : null;
  if (at === word.length) return null;
  if (word.slice(at + 1) === target.slice(at + 1)) return { type: 'substitution', at };
  const swapped = word[at] === target[at + 1] && word[at + 1] === target[at];
  return swapped && word.slice(at + 2) === target.slice(at + 2) ? { type: 'transposition', at } : null;
}

const KEY_ROWS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Do two keys touch on a QWERTY keyboard? A row is shifted by about half a key against the one above it. */
export function keysTouch(a: string, b: string): boolean {
  const [one, two] = [placeOf(a), placeOf(b)];
  if (!one || !two || a === b) return false;
  const down = two.row - one.row;
  const right = two.column - one.column;
  if (down === 0) return Math.abs(right) === 1;
  return Math.abs(down) === 1 && (right === 0 || right === -down);
}

function placeOf(key: string): { row: number; column: number } | undefined {
  const row = KEY_ROWS.findIndex((keys) => keys.includes(key));
  return row < 0 ? undefined : { row, column: KEY_ROWS[row]!.indexOf(key) };
}

/** Do two signs differ in one bit, as after a memory error (bit squatting)? */
export function oneBitApart(a: string, b: string): boolean {
  const bits = a.charCodeAt(0) ^ b.charCodeAt(0);
  return bits !== 0 && (bits & (bits - 1)) === 0;
}
