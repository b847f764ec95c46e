// Entry of the sensor, in every frame: wires the page's events to the hold, and changes of the page to the next look.
import { type Doubt, linkOfFrame, shareLink } from '../link';
import { doubtOf } from './doubt';
import { glancer } from './glance';
import { knownRoots } from './known-roots';
import { listener } from './listen';
import { onReopened } from './reopened';
import { watch } from './watch';

// Placed again in a frame that already has one (after an update, or by the browser itself): the first stays.
if (!linkOfFrame()?.doubt) start();

function start() {
  const roots = knownRoots();
  let doubt: Doubt | undefined; // made when it is first asked, as most frames never have anything to ask it
  const theDoubt = () => (doubt ??= doubtOf(link, roots, changes.changed));
  const guard = () => link.hold?.guard ?? theDoubt().guard;
  const link = shareLink({
    fields: () => link.hold?.fields() ?? [],
    doubt: theDoubt,
  });
  const glance = glancer(roots.all);
  const changes = watch(roots.all, (ms) => {
    roots.refresh();
    const says = link.hold?.hasCard() || glance(ms);
    if (says === 'more') return says;
    if (says && !link.hold) theDoubt().ask();
    return !!says && !!link.hold?.look();
  });
  const listen = listener(link, guard, changes);
  listen();
  onReopened((isAgain) => {
    listen();
    if (!isAgain) return;
    link.isReopened = true;
    if (link.hold) link.hold.reopened();
    else theDoubt().ask();
  });
}
