// The shopper says that what stood in the fields of a page was not put there by them: the record and the open page take it up.
import { changePage, shownPages } from '../session';
import { recordOf } from './record';
import { warn } from './warn';

export async function denyEntry(check: string): Promise<void> {
  await recordOf(check, { type: 'entry-denied' });
  for (const page of await shownPages()) {
    if (page.check !== check) continue;
    const now = await changePage(page, (shown) => ({ ...shown, alreadyTyped: false, denied: true }));
    if (now && !now.decided) await warn(now); // draws the notice again
  }
}
