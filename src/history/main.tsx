// Entry of the history page.
import { render } from 'preact';

render(<main>…</main>, document.body);
