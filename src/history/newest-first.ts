// Goes along a list of pages from the newest on, a piece at a time, so that each row is read once, however many there are.
import type { database } from '../database';
import type { PageCheck } from '../model';

/** Times in ms since 1970: `from` included, `to` not. */
export type Range = { from: number; to: number };
export type Stored = Pick<PageCheck, 'id' | 'at'> & Partial<PageCheck>;

/** Pages in the order of time, all those of one key of an index. */
export type List = (range: Range) => ReturnType<typeof database.checks.toCollection>;

/** How many rows are read at first, and in each piece after that. */
type Steps = { first: number; later: number };

/**
 * Gives `take` the rows piece by piece until there are none left, or it wants no more; resolves to the time before which to
 * go on, null at the end. Pages of one and the same millisecond are never parted.
 */
export async function newestFirst(
  list: List,
  { from, to }: Range,
  { first, later }: Steps,
  take: (rows: Stored[]) => boolean,
): Promise<number | null> {
  for (let step = first; ; ) {
    const piece: Stored[] = await list({ from, to }).reverse().limit(step).toArray();
    const last = piece.at(-1)?.at;
    if (last === undefined || piece.length < step) {
      take(piece);
      return null;
    }
    // The last millisecond may hold more: it is left for the next turn, which must be longer if it is all there was.
    const whole = piece.filter(({ at }) => at > last);
    to = last + 1;
    if (whole.length > 0 && !take(whole)) return to;
    step = whole.length > 0 ? later : 2 * step;
  }
}
