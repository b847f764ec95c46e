// Entry of the popup page.
import { render } from 'preact';

render(<main>…</main>, document.body);
