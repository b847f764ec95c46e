// Entry of the warning page.
import { render } from 'preact';

render(<main>…</main>, document.body);
