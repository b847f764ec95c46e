// The stops of a recorded way: what they are called, and which of them are strangers. Without the list of suffixes: every page tells of ways.
import type { Way } from '../model';
import { isOfficialAddress, isOfficialHost } from './official';
import { affiliatedOwner } from './owners';

/** The host of a stop, as people read it. Its origin is as the browser writes it; a host that has lost a code to `…` is none any more. */
export const stopName = (origin: string) => origin.replace(/^https?:\/\//, '');

/** All stops of the way that are known, in their order. */
export const stopsOf = ({ from, opener = '', hops = [] }: Way): string[] => [
  ...new Set([opener, from, ...hops].filter(Boolean)),
];

/** The stops that led here and are not official. One that only sent on may be Alibaba's too, and its name decides: http first is common. */
export const strangeStops = (way: Way): string[] =>
  stopsOf(way).filter((stop) =>
    way.hops?.includes(stop) && stop !== way.from && stop !== way.opener
      ? !isOfficialHost(stopName(stop)) && !isAffiliated(stop)
      : !isOfficialAddress(stop),
  );

const isAffiliated = (origin: string): boolean =>
  URL.canParse(origin) && affiliatedOwner(new URL(origin).hostname.replace(/\.$/, '')) !== undefined;
