// Entry of the history page: what was checked, the cards with their evidence, and the settings.
import { ActArea } from '../ui/act';
import { startPage } from '../ui/start-page';
import { History } from './history';
import './history.css';

startPage(
  'history_title',
  <ActArea>
    <History />
  </ActArea>,
);
