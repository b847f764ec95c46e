// Entry of the first page a shopper sees: what Kashao does, and help for what it says; opened once, and from the popup.
import { startPage } from '../ui/start-page';
import { Welcome } from './welcome';
import '../ui/button.css';
import './welcome.css';

if (top === self) startPage('welcome_pageTitle', <Welcome />);
