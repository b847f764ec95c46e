// What the popup waits for is begun before the rest of its script has run, which takes as long: the page in front, the database.
import { database } from '../database';
import { askEarly } from './front-page';

askEarly();

// Where it fails, what is asked of it says so.
database.open().catch(() => undefined);
