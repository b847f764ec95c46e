// What is known of the way to a page besides the page that a link was followed on: one phrase for each thing.
import { stopName } from '../core/stops';
import type { Way } from '../model';
import { text } from '../ui/text';

export function wayMore({ from, opener, hops = [], checked }: Way): string[] {
  return [
    opener && opener !== from ? text('way_opener', stopName(opener)) : '',
    hops.length > 0 ? text('way_hops', hops.map(stopName).join(' → ')) : '',
    checked ? text('way_checked') : '',
  ].filter(Boolean);
}
