// Entry of the popup: the verdict on the page in front, and the one thing to do next for the card in hand.
import './begin';
import { ActArea } from '../ui/act';
import { inPopupWindow } from '../ui/popup-window';
import { startPage } from '../ui/start-page';
import { Popup } from './popup';
import './popup.css';

// The window takes its width from the page, so the page must not take its own from the window.
document.documentElement.classList.toggle('in-popup-window', inPopupWindow());

startPage(
  'popup_title',
  <ActArea>
    <Popup />
  </ActArea>,
);
