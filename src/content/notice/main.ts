// Entry of the notice, placed on demand in the top frame: a small sign at the field, and what is wrong once that is needed.
import { linkOfFrame, shareLink } from '../link';
import { tell } from '../tell';
import { stand } from './stand';

const link = linkOfFrame() ?? shareLink({ fields: () => [] });

void tell({ type: 'notice-view' }).then((view) => {
  if (view === undefined) return; // nobody answers
  if (!view || view.level === 'none') link.notice?.close();
  else if (link.notice) link.notice.refresh(view);
  else stand(view, link);
});
