// Tells the background of a page whose title or main heading names a card: its links are looked at, though it has no field.
import { CARD_TITLE } from '../../rules/compiled/card-titles';
import { tell } from '../tell';

/** Once the page was looked at for the first time. */
export function tellIfNamed(): void {
  if (CARD_TITLE.test(`${document.title}\n${document.querySelector('h1')?.textContent}`))
    void tell({ type: 'look' });
}
