// The words of the browser's language, by key; a key that is not in the message files does not compile.
import { type ComponentChildren, Fragment } from 'preact';
import browser from 'webextension-polyfill';
import type messages from '../../public/_locales/zh_CN/messages.json';

export type TextKey = keyof typeof messages;

/** The message `key` with $1 … $9 filled in. */
export const text = (key: TextKey, ...fill: (string | number)[]): string =>
  browser.i18n.getMessage(key, fill.map(String));

/** The message whose key is composed from an id of a rule table; '' when there is none (the id is of a later version). */
export const textOf = (key: string, ...fill: (string | number)[]): string =>
  browser.i18n.getMessage(key, fill.map(String));

// Never part of a message or a fill: private-use characters that stand for the nodes until they are put in.
const SLOT = /[\uE000-\uE008]/;
const slot = (index: number) => String.fromCharCode(0xe000 + index);

/** The message `key` with nodes, such as an address, in the places of $1 … $9. */
export function RichText({ of, fill }: { of: TextKey; fill: ComponentChildren[] }) {
  const pattern = text(of, ...fill.map((_, index) => slot(index)));
  const parts: ComponentChildren[] = [];
  let rest = pattern;
  for (let match = SLOT.exec(rest); match; match = SLOT.exec(rest)) {
    parts.push(rest.slice(0, match.index), fill[match[0].charCodeAt(0) - 0xe000]);
    rest = rest.slice(match.index + 1);
  }
  parts.push(rest);
  return (
    <>
      {parts.map((part, index) => (
        // The parts of one message never change places, so the index is a key.
        <Fragment key={index}>{part}</Fragment>
      ))}
    </>
  );
}
