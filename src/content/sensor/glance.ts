// A cheap first glance: could this root ask for a card at all?
import { CARD_HINT } from '../../rules/compiled/card-hints';

const FIELDS = 'input,textarea,[contenteditable],[role=textbox]';
const SAYS = ['placeholder', 'aria-label', 'title', 'name', 'id'];

/** Does a root with fields say anything of cards, in its text or in what its fields are called? Reads no layout and no value. */
export function mayAskForCard(root: Document | ShadowRoot): boolean {
  if (!root.querySelector(FIELDS)) return false;
  if (CARD_HINT.test((root as Document).body?.textContent ?? root.textContent ?? '')) return true;
  if ('title' in root && CARD_HINT.test(root.title)) return true;
  for (const field of root.querySelectorAll(FIELDS))
    for (const name of SAYS) {
      const said = field.getAttribute(name);
      if (said && CARD_HINT.test(said)) return true;
    }
  return false;
}
