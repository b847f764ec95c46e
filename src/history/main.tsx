// Entry of the history page: what was checked, the cards with their evidence, and the settings.
import './history.css';
import { ActArea } from '../ui/act';
import { startPage } from '../ui/start-page';
import { History } from './history';

startPage(
  'history_title',
  <ActArea>
    <History />
  </ActArea>,
);
