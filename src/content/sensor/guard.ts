// What the hold asks of its frame: is this field, this key, this form held? Answered at once, from the frame alone.
import { isOfficialAddress } from '../../core/official';
import type { HeldFrame } from './held-frame';
import type { Guard } from './hold';
import { destinationsOf } from './official-frame';

/** `changed`: may the page have changed since it was last looked at? */
export function guardOf(frame: HeldFrame, changed: () => boolean): Guard {
  const { fields, link } = frame;
  return {
    holds(field) {
      fields.lookFor(field, changed());
      if (fields.isUndecided(field)) return !isHarmless(frame, field);
      return frame.isHeld && (fields.has(field) || isDecoyed(frame, field));
    },
    holdsPage() {
      // While the notice stands, what is typed past every field is not for this page either.
      if (link.notice?.isHolding()) return true;
      // A field that waits has lost the focus: what is typed for it must not fall to the page, an official one either.
      if (frame.isWaiting) return true;
      if (!frame.isOfficial || frame.state.asks) fields.lookForDrawn();
      return frame.isHeld || (!frame.isOfficial && fields.isUndecided(null));
    },
    isUndecided: (field) => fields.isUndecided(field),
    holdsSome: () => frame.isHeld && fields.standing().length > 0,
    holdsForm: (form) => frame.isHeld && fields.filledIn(form).length > 0,
    sends(form) {
      const filled = fields.filledIn(form);
      if (filled.length) fields.look(); // where the form leads may have been changed since
      return frame.isHeld ? filled : [];
    },
    lostFocus: () => setTimeout(takeBack, 0, frame),
    stopped: frame.stopped,
  };
}

/** Whatever the field turns out to be: is it official here and where its form leads? */
const isHarmless = ({ isOfficial }: HeldFrame, field: HTMLElement): boolean =>
  isOfficial && destinationsOf([field]).every(isOfficialAddress);

/** On a page that is held: may this unrecognised field be the one that the words of a recognised one speak of? */
function isDecoyed({ state, fields }: HeldFrame, field: HTMLElement): boolean {
  const standing = fields.standing();
  if (!state.warned || !standing.length) return false;
  const named = ['placeholder', 'aria-label', 'title'].some((name) => field.getAttribute(name)?.trim());
  return (
    (!named && !(field as HTMLInputElement).labels?.length) ||
    !standing.some((card) => card.checkVisibility())
  );
}

/** A shopper who has just tried to type a code does not mean a frame that takes the keyboard. */
function takeBack(frame: HeldFrame) {
  const taker = document.activeElement;
  if (!frame.link.touched || !frame.isHeld || !(taker instanceof HTMLIFrameElement)) return;
  taker.blur();
  window.focus();
  frame.link.notice?.robbed();
}
