// Entry of the popup: the verdict on the page in front, and the one thing to do next for the card in hand.
import './popup.css';
import { ActArea } from '../ui/act';
import { startPage } from '../ui/start-page';
import { Popup } from './popup';

startPage(
  'popup_title',
  <ActArea>
    <Popup />
  </ActArea>,
);
