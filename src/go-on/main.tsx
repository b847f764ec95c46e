// Entry of the question for going on: a small window of the extension's own beside the page, which nothing in a page can reach.
import { ActArea } from '../ui/act';
import { startPage } from '../ui/start-page';
import { GoOn } from './go-on';
import './go-on.css';

// The address names a tab and a document; whether that is still in front, memory and the browser say.
const asked = new URLSearchParams(location.search);
if (top === self)
  startPage(
    'goOn_title',
    <ActArea>
      <GoOn tab={Number(asked.get('tab') ?? Number.NaN)} document={asked.get('document') ?? ''} />
    </ActArea>,
  );
