// Until the recogniser has come: what may be for a card is held, and waits.
import { isOfficialAddress } from '../../core/official';
import type { Doubt, FrameLink, Guard } from '../link';
import { destinationsOf, formOf, isOfficialFrame } from '../official-frame';
import { rootOf } from '../roots';
import { isOrphan } from '../tell';
import { isFilled } from '../text-field';
import { rootSaysCard, saysCard, saysCardAt, standsAlone } from './glance';
import type { KnownRoots } from './known-roots';
import { net } from './net';
import { undecided } from './undecided';

const JUDGED_MS = 150; // a field of a page that changes is not judged again within this time
const STALE_MS = 1000; // a style may change what a person sees, of which nobody is told
const DRAWN_MS = 1500;

/** `changed`: may the page have changed since it was last looked at? */
export function doubtOf(link: FrameLink, roots: KnownRoots, changed: () => boolean): Doubt {
  const isOfficial = isOfficialFrame();
  const { ask, wait, isWaiting } = undecided(link);
  const typed = net();
  const pressed = net();
  const fields = new Set<HTMLElement>();
  const asked = new WeakSet<Element>(); // for these the frames around were asked
  let judgedAt = new WeakMap<Element, number>();
  let speaks = false;
  let isPageInDoubt = false;
  let wasAimed: boolean | undefined;
  let drawnAt = -Infinity;

  /** Is the recogniser worth asking for? Wider than what it knows, and much cheaper. */
  function maySayCard(field: HTMLElement | null): boolean {
    const says = () => (field && saysCardAt(field)) || standsAlone() || [...roots.all].some(rootSaysCard);
    const now = says() || (!link.hold && roots.addEvery() && says());
    speaks ||= now;
    return now;
  }

  /** What is plainly called something goes on; should it be a card field all the same, it is held as soon as that is known. */
  const add = (field: HTMLElement): boolean => (saysCardAt(field) || !isNamed(field)) && !!fields.add(field);

  function isDue(field: HTMLElement, hadCard: boolean, isAimed?: boolean): boolean {
    const now = performance.now();
    // A page may answer a click or the focus with other words than before, so what follows is judged anew.
    const pause = wasAimed && !isAimed ? 0 : changed() ? JUDGED_MS : STALE_MS;
    wasAimed = isAimed;
    if (now - (judgedAt.get(field) ?? -Infinity) < pause) return false;
    judgedAt.set(field, now);
    roots.all.add(rootOf(field));
    if (!maySayCard(field) && !hadCard) return false;
    if (link.hold && (!standsAlone() || asked.has(field))) return true;
    asked.add(field);
    add(field);
    ask();
    return false;
  }

  /** Looks for a prompt without a field; at most every second and a half. */
  function lookForDrawn() {
    const now = performance.now();
    if (now < drawnAt + DRAWN_MS) return;
    drawnAt = now;
    isPageInDoubt = maySayCard(null);
    if (isPageInDoubt) ask();
  }

  /** What looks like a code goes to this field, or with null past every field. */
  function catches(field: HTMLElement | null): boolean {
    if (!speaks && !maySayCard(field)) return false;
    if (field) roots.all.add(rootOf(field));
    ask();
    isPageInDoubt ||= !field;
    return !field || add(field);
  }

  /** Whatever the fields turn out to be: is it official here and where their forms lead? */
  const isHarmless = (fields: Element[]) => isOfficial && destinationsOf(fields).every(isOfficialAddress);

  const guard: Guard = {
    holds(field, isAimed) {
      isDue(field, false, isAimed);
      return fields.has(field) && !isHarmless([field]);
    },
    holdsPage() {
      // While the notice stands, what is typed past every field is not for this page either; nor is what is typed for a
      // field that waits, as it has lost the focus.
      if (link.notice?.isHolding() || isWaiting()) return true;
      if (!isOfficial) lookForDrawn();
      return isPageInDoubt;
    },
    catches(field, text) {
      if (isOfficial || !typed.counts(text)) return false;
      if (catches(field)) return true;
      typed.begin();
      return false;
    },
    isCode: (text) => /[\dA-Z]{4}/.test(text),
    holdsKey(_, isPress) {
      // One that is held for nothing is given back, so the page has it: it counts.
      if (isPress) pressed.counts('0');
      return !isOfficial && this.holdsPage();
    },
    isUndecided: (field) => fields.has(field),
    holdsChoice: () => false,
    holdsSome: () => false,
    holdsForm: () => false,
    sends(form) {
      const filled = [...fields].filter((field) => formOf(field) === form && isFilled(field));
      return isHarmless(filled) ? [] : filled;
    },
    lostFocus() {},
    stopped(input, field, hit, keys = '', isCode) {
      // Cut off from the extension nobody can ask the shopper; a fresh document gets a fresh sensor, and nothing was typed.
      if (isOrphan()) location.reload();
      else wait({ input, field, hit, isCode, keys });
    },
  };

  return {
    isOfficial,
    roots,
    typed,
    pressed,
    get speaks() {
      return speaks;
    },
    guard,
    ask,
    wait,
    isWaiting,
    has: (field) => fields.has(field),
    saysCard,
    maySayCard,
    isDue,
    end() {
      fields.clear();
      judgedAt = new WeakMap();
    },
  };
}

/** Is the field called something where it can be read? */
const isNamed = (field: HTMLElement): boolean =>
  ['placeholder', 'aria-label', 'title'].some((name) => field.getAttribute(name)?.trim()) ||
  !!(field as HTMLInputElement).labels?.length;
