// Puts a page on the screen: its language, its title, its tree.
import { type ComponentChildren, Fragment, render } from 'preact';
import './tokens.css';
import './base.css';
import { keepFocus } from './keep-focus';
import { chosenWords, onLanguage } from './language';
import { type TextKey, text } from './text';

/** In the language of the browser the page is drawn at once; another has to be loaded first. */
export async function startPage(title: TextKey, tree: ComponentChildren): Promise<void> {
  const words = chosenWords();
  if (words) await words;
  let times = 0;
  const draw = () => {
    document.documentElement.lang = text('ui_lang');
    document.title = text(title);
    // Drawn anew from the ground: no part of it keeps words of another language.
    render(<Fragment key={times++}>{tree}</Fragment>, document.body);
  };
  keepFocus(document.body);
  onLanguage(draw);
  draw();
}
