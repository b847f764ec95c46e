// Entry of the full-page warning: stands where a lookalike page was, or a page that fought the notice in it.
import { startPage } from '../ui/start-page';
import { Warning } from './warning';
import './warning.css';

// The address carries an id and nothing else; what it stands for is in the extension's own memory.
const id = new URLSearchParams(location.search).get('id') ?? '';
if (top === self) startPage('warning_pageTitle', <Warning id={id} />);
