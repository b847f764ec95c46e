// What the hold asks of its frame: is this field, this key, this form held? Answered at once, from the frame alone.
import { isCodeAlone } from '../../core/code-shape';
import type { Doubt, FrameLink, Guard } from '../link';
import { BUTTON, formOf } from '../official-frame';
import { isMixed } from '../sensor/net';
import { bringsCode } from './bringer';
import { type HeldFrame, isCaught } from './held-frame';
import { keypadAt } from './keypad';

export function guardOf(frame: HeldFrame, link: FrameLink, doubt: Doubt): Guard {
  const { fields } = frame;
  const { typed, pressed, isOfficial } = doubt;
  let [keypadCaught, wasOther] = [false, false];
  const isOpen = () => !isOfficial && !isFreed(frame);
  return {
    holds(field, isAimed) {
      fields.lookFor(field, isAimed);
      return doubt.fields.has(field) ? doubt.guard.holds(field, isAimed) : frame.isHeld && fields.has(field);
    },
    holdsPage() {
      // While the notice stands, what is typed past every field is not for this page either; nor is what is typed for a
      // field that waits, as it has lost the focus, on an official page either.
      if (link.notice?.isHolding() || doubt.isWaiting()) return true;
      if (!isOfficial || frame.state.asks) fields.lookForDrawn();
      return frame.isHeld;
    },
    catches(field, text) {
      // Until what waits is settled, a key without a field is for the one that lost the focus, and counts as its own.
      if (doubt.isWaiting()) return doubt.guard.catches(field, text);
      if (!isOpen()) return false;
      // A page can move on from field to field: a row goes on over those for something else, but no further.
      const isOther = !!field && fields.isOther(field);
      if (wasOther && !isOther) typed.begin();
      wasOther = isOther;
      const isCode = typed.counts(text) && (!isOther || isMixed(typed.row()));
      return isCode && isCaught(frame, doubt, field) && isOpen();
    },
    isCode: isCodeAlone,
    holdsKey(hit, isPress) {
      if (!isOpen()) return false;
      const areMany = isPress && pressed.counts('0');
      if (!fields.speaksOfCard()) fields.lookForDrawn();
      const kind = fields.speaksOfCard() ? keypadAt(hit) : '';
      // What is pressed shows, whatever becomes of the press (:active), until the notice lies between.
      if (kind === 'keys') {
        link.keypad = frame.isHeld || fields.catches(null);
        return link.keypad;
      }
      // Where the page has a field for its question, equal pictures are colours to choose from.
      if (kind !== 'pictures' || fields.standing().some((card) => card.checkVisibility())) return false;
      keypadCaught ||= areMany && fields.catches(null);
      return keypadCaught;
    },
    holdsChoice: (choice) => frame.isHeld && fields.has(choice),
    isUndecided: (field) => doubt.fields.has(field),
    holdsSome: () => frame.isHeld && !!fields.standing()[0],
    holdsPress(hit) {
      if (frame.isHeld && sendsFilled(hit, frame)) return 'submit';
      return isOpen() && fields.speaksOfCard() && brings(hit, frame, doubt) ? 'typing' : '';
    },
    sends(form) {
      const filled = fields.filledIn(form);
      if (filled.length) fields.look(); // where the form leads may have been changed since
      return frame.isHeld ? filled : [];
    },
    lostFocus: () => setTimeout(takeBack, 0, frame, link),
    stopped: frame.stopped,
  };
}

/** Did the shopper, or the level of the page, free what is asked for here? */
const isFreed = ({ state, isHeld }: HeldFrame): boolean => state.asks !== '' && !state.mild && !isHeld;

/** Would a press bring a card's code in without a key? Any press may also lead to the next step. */
function brings(hit: Element, { fields, isHeld }: HeldFrame, { roots }: Doubt): boolean {
  fields.note();
  return bringsCode(hit, roots.all, fields.standing()) && (isHeld || fields.catches(hit.closest('select')));
}

/** Is it a button of a form with something in a card field? */
function sendsFilled(hit: Element, { fields }: HeldFrame): boolean {
  const button = hit.closest(BUTTON);
  const form = button && formOf(button);
  return !!form && fields.filledIn(form).length > 0;
}

/** A shopper who has just tried to type a code does not mean a frame that takes the keyboard. */
function takeBack(frame: HeldFrame, link: FrameLink) {
  const taker = document.activeElement;
  if (!link.touched || !frame.isHeld || !(taker instanceof HTMLIFrameElement)) return;
  taker.blur();
  window.focus();
  link.notice?.robbed();
}
