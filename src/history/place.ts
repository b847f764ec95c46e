// Where in the history page the shopper is: kept in the part of the address after #, so that back and links work.
import { useEffect, useState } from 'preact/hooks';

export type Place = { view: 'checks' | 'cards' | 'settings'; id: string | null };

/** '#cards/ID' -> the card with that id; anything unknown is the list of checks. */
function placeOf(hash: string): Place {
  const [view = '', id] = hash.replace(/^#/, '').split('/');
  const known = (['checks', 'cards', 'settings'] as const).find((name) => name === view) ?? 'checks';
  return { view: known, id: id || null };
}

export const hrefOf = (view: Place['view'], id?: string): string => `#${view}${id ? `/${id}` : ''}`;

export function usePlace(): Place {
  const [place, setPlace] = useState(() => placeOf(location.hash));
  useEffect(() => {
    const moved = () => setPlace(placeOf(location.hash));
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  return place;
}
