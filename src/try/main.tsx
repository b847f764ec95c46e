// Entry of the practice page: a form as swindlers set it up, held and warned of by the very scripts that work in real pages.
import { startPage } from '../ui/start-page';
import { Practice } from './practice';
import { place, standIn } from './stand-in';
import '../ui/button.css';
import './try.css';

if (top === self) {
  startPage('try_pageTitle', <Practice />);
  standIn();
  void place('sensor.js');
}
