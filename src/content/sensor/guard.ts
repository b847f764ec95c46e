// What the hold asks of its frame: is this field, this key, this form held? Answered at once, from the frame alone.
import { isOfficialAddress } from '../../core/official';
import type { HeldFrame } from './held-frame';
import { type Guard, mayBeKey } from './hold';
import { net } from './net';
import { destinationsOf } from './official-frame';

const JUDGED_MS = 150; // a field of a page that changes is not judged again within this time
const STALE_MS = 1000; // a style may change what a person sees, of which nobody is told

/** `changed`: may the page have changed since it was last looked at? */
export function guardOf(frame: HeldFrame, changed: () => boolean): Guard {
  const { fields, link, typed } = frame;
  const pressed = net();
  let keypadCaught = false;
  let wasAimed: boolean | undefined;
  const isOpen = () => !frame.isOfficial && !isFreed(frame);
  return {
    holds(field, isAimed) {
      // A page may answer a click or the focus with other words than before, so what follows is judged anew.
      fields.lookFor(field, wasAimed && !isAimed ? 0 : changed() ? JUDGED_MS : STALE_MS);
      wasAimed = isAimed;
      if (fields.isUndecided(field)) return !isHarmless(frame, field);
      return frame.isHeld && fields.has(field);
    },
    holdsPage() {
      // While the notice stands, what is typed past every field is not for this page either.
      if (link.notice?.isHolding()) return true;
      // A field that waits has lost the focus: what is typed for it must not fall to the page, an official one either.
      if (frame.isWaiting()) return true;
      if (!frame.isOfficial || frame.state.asks) fields.lookForDrawn();
      return frame.isHeld || (!frame.isOfficial && fields.isUndecided(null));
    },
    catches(field, text) {
      if (!isOpen()) return false;
      // What goes into a field for something else ends the row.
      if (field && fields.isOther(field)) typed.begin();
      else if (typed.counts(text)) return frame.isCaught(field) && isOpen();
      return false;
    },
    isCode: (text) => link.recogniser?.isCode(text) ?? /[\dA-Z]{4}/.test(text),
    holdsKey(hit, isPress) {
      if (!isOpen() || !mayBeKey(hit)) return false;
      // One that is held for nothing is given back, so the page has it: it counts.
      const areMany = isPress && pressed.counts('0');
      if (link.recogniser && !fields.speaksOfCard()) fields.lookForDrawn();
      if (!link.recogniser) return this.holdsPage();
      const kind = fields.speaksOfCard() ? link.recogniser.keypad(hit) : '';
      if (kind === 'keys') return frame.isHeld || fields.catches(null);
      // Where the page has a field for its question, equal pictures are colours to choose from.
      if (kind !== 'pictures' || fields.standing().some((card) => card.checkVisibility())) return false;
      keypadCaught ||= areMany && fields.catches(null);
      return keypadCaught;
    },
    isUndecided: (field) => fields.isUndecided(field),
    holdsSome: () => frame.isHeld && !!fields.standing()[0],
    holdsForm: (form) => frame.isHeld && !!fields.filledIn(form)[0],
    sends(form) {
      const filled = fields.filledIn(form);
      if (filled.length) fields.look(); // where the form leads may have been changed since
      return frame.isHeld ? filled : [];
    },
    lostFocus: () => setTimeout(takeBack, 0, frame),
    stopped: frame.stopped,
  };
}

/** Did the shopper, or the level of the page, free what is asked for here? */
const isFreed = ({ state, isHeld }: HeldFrame): boolean => state.asks !== '' && !state.mild && !isHeld;

/** Whatever the field turns out to be: is it official here and where its form leads? */
const isHarmless = ({ isOfficial }: HeldFrame, field: HTMLElement): boolean =>
  isOfficial && destinationsOf([field]).every(isOfficialAddress);

/** A shopper who has just tried to type a code does not mean a frame that takes the keyboard. */
function takeBack(frame: HeldFrame) {
  const taker = document.activeElement;
  if (!frame.link.touched || !frame.isHeld || !(taker instanceof HTMLIFrameElement)) return;
  taker.blur();
  window.focus();
  frame.link.notice?.robbed();
}
