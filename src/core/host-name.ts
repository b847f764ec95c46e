// A host name taken apart for the lookalike rules: its labels as shown, each with its skeleton and its place.
import type { Site } from './site';
import { type Skeleton, skeleton } from './skeleton';

/** One label of a host name: as shown, its skeleton, and where it starts in the whole Unicode name. */
export type Label = Skeleton & { name: string; start: number; part: 'sub' | 'main' | 'suffix' };

/** `main` is the label that the owner registered; `site` is whose it is. */
export type HostName = { labels: Label[]; main: Label; site: Site };

/** A part of the Unicode host name, in UTF-16 units. */
export type Mark = { start: number; end: number };

/** Takes apart the host name of a site. */
export function hostName(site: Site): HostName {
  const names = site.unicode.split('.');
  const own = Math.max(0, names.length - 1 - (site.suffix ? site.suffix.split('.').length : 0));
  let offset = 0;
  const labels = names.map((name, n): Label => {
    const start = offset;
    offset += name.length + 1;
    const { text, place } = skeleton(name);
    return { name, text, place, start, part: n < own ? 'sub' : n === own ? 'main' : 'suffix' };
  });
  return { labels, main: labels[own]!, site };
}

/** The mark of the skeleton's part from `from` to `to`. */
export function markOf({ start, place }: Label, from: number, to: number): Mark {
  return { start: start + place(from), end: start + place(to) };
}

/** Is that part written in plain letters, as the brand itself writes it? */
export function isPlain({ name, text, place }: Label, from: number, to: number): boolean {
  return name.slice(place(from), place(to)) === text.slice(from, to);
}
