// Entry of the page that checks a link, a message or a picture before anything of it is opened.
import { ActArea } from '../ui/act';
import { startPage } from '../ui/start-page';
import { CheckLink } from './check-link';
import './check-link.css';

// The address carries an id and nothing else; what is asked is in the extension's own memory.
const id = new URLSearchParams(location.search).get('id');
if (top === self)
  startPage(
    'check_title',
    <ActArea>
      <CheckLink id={id} />
    </ActArea>,
  );
