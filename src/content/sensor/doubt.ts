// Until the recogniser has come: which fields may be for a card, and when that is judged anew.
import { now } from '../clock';
import type { Doubt, FrameLink } from '../link';
import { isOfficialFrame } from '../official-frame';
import { rootOf } from '../roots';
import { doubtGuard } from './doubt-guard';
import { mayBeCard, rootSaysCard, saysCard, saysCardAt, standsAlone } from './glance';
import type { KnownRoots } from './known-roots';
import { net } from './net';
import { undecided } from './undecided';

const JUDGED_MS = 150; // a field of a page that changes is not judged again within this time
const STALE_MS = 1000; // a style may change what a person sees, of which nobody is told

/** `changed`: may the page have changed since it was last looked at? */
export function doubtOf(link: FrameLink, roots: KnownRoots, changed: () => boolean): Doubt {
  const asked = new WeakSet<Element>(); // for these the frames around were asked
  let judgedAt = new WeakMap<Element, number>();
  let wasAimed: boolean | undefined;
  const fields = new Set<HTMLElement>();
  const doubt: Omit<Doubt, 'guard'> = {
    isOfficial: isOfficialFrame(),
    roots,
    fields,
    typed: net(),
    pressed: net(),
    speaks: false,
    ...undecided(link),
    saysCard,
    maySayCard(field) {
      const says = () => (field && saysCardAt(field)) || standsAlone() || [...roots.all].some(rootSaysCard);
      const may = says() || (!link.hold && roots.addEvery() && says());
      doubt.speaks ||= may;
      return may;
    },
    isDue(field, hadCard, isAimed) {
      const time = now();
      // A page may answer a click or the focus with other words than before, so what follows is judged anew.
      const pause = wasAimed && !isAimed ? 0 : changed() ? JUDGED_MS : STALE_MS;
      wasAimed = isAimed;
      if (time - (judgedAt.get(field) ?? -Infinity) < pause) return false;
      judgedAt.set(field, time);
      roots.all.add(rootOf(field));
      if (!doubt.maySayCard(field) && !hadCard) return false;
      if (link.hold && (!standsAlone() || asked.has(field))) return true;
      asked.add(field);
      if (mayBeCard(field)) fields.add(field);
      doubt.ask();
      return false;
    },
    end() {
      fields.clear();
      judgedAt = new WeakMap();
    },
  };
  return Object.assign(doubt, { guard: doubtGuard(link, doubt) });
}
