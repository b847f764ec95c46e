// Says how many records are left out because they cannot be read, and why.
import { text } from '../ui/text';
import type { Lost } from './read-card';

export function LostRecords({ later, damaged }: Lost) {
  return (
    <>
      {later > 0 && <p class="soft">{text('ui_timelineUnread', later)}</p>}
      {damaged > 0 && <p class="soft">{text('ui_timelineDamaged', damaged)}</p>}
    </>
  );
}
