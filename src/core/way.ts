// The way to a page: which redirects of a tab belong to one page, and the stops that they make. Origins only.
import type { Way } from '../model';
import { originForRecord } from './site';
import { stopName } from './stops';

/** Stops kept of one way; of more the first and the last ones say most. */
const MOST_STOPS = 8;
/** Stands for those that were left out; a host that is not named, like one that has lost a code. */
const MORE = 'https://…';
/** A page that was left by itself within this time of being reached was a stop on the way to the next, in milliseconds. */
const PASSED_IN = 5000;
/** How far apart two clocks of one browser may be, in milliseconds; */
const SLACK = 2000;
/** less where the page could send itself on as soon as it is there, to have another name on the way to it. */
const LITTLE_SLACK = 100;

/**
 * What sent the last navigation of a tab on: its stops so far, where it leads `to`, and when that was said. `request` is the
 * browser's name of the navigation, '' where a link was only opened.
 */
export type Redirects = {
  tab: number;
  request: string;
  at: number;
  to: string;
  stops: string[];
  checked?: true | undefined;
};

/** One redirect as the browser tells it; `by` is the origin of the page that began the navigation, '' where nobody knows. */
export type Redirect = { tab: number; request: string; at: number; from: string; to: string; by: string };

/** The redirects of a tab with one more: of the same navigation, or of one that the page before began as soon as it was reached. */
export function withRedirect(before: Redirects | undefined, redirect: Redirect): Redirects {
  const { tab, request, at, from, to, by } = redirect;
  const first = originForRecord(from);
  const next = { tab, request, at, to: originForRecord(to) };
  // What was opened from the page that checks links begins here.
  if (before?.request === request) return { ...before, ...next, stops: along(before.stops, first) };
  const isRecent = before !== undefined && at - before.at < PASSED_IN;
  if (isRecent && before.request === '' && before.to === first)
    return { ...before, ...next, stops: along([], first) };
  const passed = isRecent && by !== '' && before.to === originForRecord(by);
  return { ...next, stops: along(passed ? along(before.stops, before.to) : [], first) };
}

/** The stops with one more; the same host twice in a row is one. */
function along(stops: readonly string[], stop: string): string[] {
  if (stop === '' || (stops.length > 0 && stopName(stops.at(-1)!) === stopName(stop))) return [...stops];
  const all = [...stops, stop];
  const half = MOST_STOPS / 2;
  return all.length > MOST_STOPS ? [...all.slice(0, half - 1), MORE, ...all.slice(-half)] : all;
}

/**
 * What the redirects of its tab say of the way to a page: at `origin`, its navigation begun at `began` and answered at
 * `answered` (ms since 1970), by a link on `from`. Nothing where they belong to another navigation.
 */
export function wayThrough(
  seen: Redirects | undefined,
  page: { origin: string; from: string; began: number; answered: number },
): Pick<Way, 'hops' | 'checked'> {
  if (!seen) return {};
  const { at, to, request, checked } = seen;
  const end = page.answered + (request ? LITTLE_SLACK : SLACK);
  const here = to === originForRecord(page.origin) && at >= page.began - SLACK && at <= end;
  const passed = page.from !== '' && to === originForRecord(page.from) && page.began - at < PASSED_IN;
  if (!here && !(passed && page.began >= at)) return {};
  const all = here ? seen.stops : along(seen.stops, to);
  const own = stopName(originForRecord(page.origin));
  const hops = here && stopName(all.at(-1) ?? '') === own ? all.slice(0, -1) : all;
  // What was checked is the address that sent on, not one that a link there leads to.
  return { ...(hops.length > 0 && { hops }), ...(here && checked && { checked }) };
}
