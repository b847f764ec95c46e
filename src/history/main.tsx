// Entry of the history page: what was checked, the cards with their evidence, and the settings.
import { database } from '../database';
import { ActArea } from '../ui/act';
import { startPage } from '../ui/start-page';
import { History } from './history';
import './history.css';

// While the first frame is drawn; where it fails, what is asked of it says so.
database.open().catch(() => undefined);

startPage(
  'history_title',
  <ActArea>
    <History />
  </ActArea>,
);
