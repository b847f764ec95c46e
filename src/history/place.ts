// Where in the history page the shopper is, and what is asked for there: kept in the address after #, so that back and links work.
import { useEffect, useState } from 'preact/hooks';
import { readSearch, type Search, writeSearch } from './search';

const VIEWS = ['checks', 'overview', 'cards', 'settings'] as const;
export type View = (typeof VIEWS)[number];
export type Place = { view: View; id: string | null; search: Search };

/** '#cards/ID' -> the card with that id, '#checks?words=gift' -> a search; anything unknown is the list of checks. */
function placeOf(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const [view, id] = path.split('/');
  return { view: VIEWS.find((name) => name === view) ?? 'checks', id: id || null, search: readSearch(query) };
}

export const hrefOf = (view: View, id?: string): string => `#${view}${id ? `/${id}` : ''}`;

/** The list of pages, narrowed. */
export function hrefOfSearch(search: Search): string {
  const query = writeSearch(search);
  return query ? `#checks?${query}` : '#checks';
}

/** The address of the list as it is asked for now. */
export const hrefHere = (): string => hrefOfSearch(placeOf(location.hash).search);

/** Puts the words into the address of the list, in place of those there; where the shopper has gone on, they come too late. */
export function keepWords(words: string): void {
  const { view, id, search } = placeOf(location.hash);
  const href = hrefOfSearch({ ...search, words });
  if (view === 'checks' && !id && href !== hrefOfSearch(search)) location.replace(href);
}

export function usePlace(): Place {
  const [place, setPlace] = useState(() => placeOf(location.hash));
  useEffect(() => {
    const moved = () => setPlace(placeOf(location.hash));
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  return place;
}
