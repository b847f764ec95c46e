// Entry of the notice, placed on demand in the top frame: a small sign at the field, and what is wrong once that is needed.
import type { Stance } from '../../protocol';
import { linkOfFrame, shareLink } from '../link';
import { api, tell } from '../tell';
import { stand } from './stand';

const link =
  linkOfFrame() ??
  shareLink({
    fields: () => [],
    touched: null,
    asked: false,
    doubt: null,
    hold: null,
  });
const look = () => tell({ type: 'notice-view' });

void look().then((view) => {
  if (!view || view.level === 'none') return;
  if (link.notice) return link.notice.refresh(view);
  stand(view, link);
  // The fields may be those of another frame: then nobody else here hears that the page is free.
  api.runtime?.onMessage.addListener(async (message) => {
    if (!(message as Stance).decided) return;
    const now = await look();
    if (now === null || now?.level === 'none') link.notice?.close();
  });
});
