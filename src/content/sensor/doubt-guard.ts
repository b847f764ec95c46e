// What the hold asks while the recogniser is not there: what may be for a card is held, and waits.
import { isOfficialAddress } from '../../core/official';
import { now } from '../clock';
import type { Doubt, FrameLink, Guard } from '../link';
import { destinationsOf, formOf } from '../official-frame';
import { rootOf } from '../roots';
import { isOrphan } from '../tell';
import { isFilled } from '../text-field';
import { mayBeCard } from './glance';

const DRAWN_MS = 1500;

export function doubtGuard(link: FrameLink, doubt: Omit<Doubt, 'guard'>): Guard {
  const { isOfficial, fields, typed } = doubt;
  let isPageInDoubt = false;
  let drawnAt = -Infinity;

  /** Looks for a prompt without a field; at most every second and a half. */
  function lookForDrawn() {
    const time = now();
    if (time < drawnAt + DRAWN_MS) return;
    drawnAt = time;
    isPageInDoubt = doubt.maySayCard(null);
    if (isPageInDoubt) doubt.ask();
  }

  /** Whatever the fields turn out to be: is it official here and where their forms lead? */
  const isHarmless = (fields: Element[]) => isOfficial && destinationsOf(fields).every(isOfficialAddress);

  return {
    holds(field, isAimed) {
      doubt.isDue(field, false, isAimed);
      return fields.has(field) && !isHarmless([field]);
    },
    holdsPage() {
      // While the notice stands, what is typed past every field is not for this page either; nor is what is typed for a
      // field that waits, as it has lost the focus.
      if (link.notice?.isHolding() || doubt.isWaiting()) return true;
      if (!isOfficial) lookForDrawn();
      return isPageInDoubt;
    },
    catches(field, text) {
      if (isOfficial || !typed.counts(text)) return false;
      if (doubt.speaks || doubt.maySayCard(field)) {
        doubt.ask();
        if (field) doubt.roots.all.add(rootOf(field));
        else isPageInDoubt = true;
        if (!field || (mayBeCard(field) && fields.add(field))) return true;
      }
      typed.begin();
      return false;
    },
    isCode: (text) => /[\dA-Z]{4}/.test(text),
    holdsKey(hit, isPress) {
      // One that is held for nothing is given back, so the page has it: it counts.
      if (isPress) doubt.pressed.counts('0');
      // A link is pressed with other buttons too, and with keys held down: that cannot be given back.
      return !isOfficial && this.holdsPage() && !hit.closest('a[href]');
    },
    isUndecided: (field) => fields.has(field),
    sends(form) {
      const filled = [...fields].filter((field) => formOf(field) === form && isFilled(field));
      return isHarmless(filled) ? [] : filled;
    },
    stopped(input, field, hit, keys = '', isCode) {
      // Cut off from the extension nobody can ask the shopper; a fresh document gets a fresh sensor, and nothing was typed.
      if (isOrphan()) location.reload();
      else doubt.wait({ input, field, hit, isCode, keys });
    },
  };
}
