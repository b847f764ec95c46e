// Puts a page on the screen: its language, its title, its tree.
import { type ComponentChildren, render } from 'preact';
import './tokens.css';
import './base.css';
import { type TextKey, text } from './text';

export function startPage(title: TextKey, tree: ComponentChildren): void {
  document.documentElement.lang = text('ui_lang');
  document.title = text(title);
  render(tree, document.body);
}
