// The words of the browser's language, by key; a key that is not in the message files does not compile.
import { type ComponentChildren, Fragment } from 'preact';
import browser from 'webextension-polyfill';
import type messages from '../../public/_locales/zh_CN/messages.json';
import { fillIn } from '../core/fill-in';
import { isSpoken, type Spoken } from '../core/spoken';

export type TextKey = keyof typeof messages;

/** The message `key` with $1 … $9 filled in. */
export const text = (key: TextKey, ...fill: (string | number)[]): string => read(key, fill.map(String));

/** The message whose key is composed from an id of a rule table; '' when there is none (the id is of a later version). */
export const textOf = (key: string, ...fill: (string | number)[]): string => read(key, fill.map(String));

type Messages = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;

const ofBrowser = (key: string, fill: string[]): string => browser.i18n.getMessage(key, fill);
let read = ofBrowser;

/** From now on the words are those of these messages; null: those of the browser's language. */
export function takeWords(messages: Messages | null): void {
  read = messages ? (key, fill) => fillIn(numbered(messages[key]), fill) : ofBrowser;
}

/** Runs `draw`, which must not wait for anything, with the words of these messages instead of the browser's language. */
export function inWordsOf<T>(messages: Messages, draw: () => T): T {
  const before = read;
  read = (key, fill) => fillIn(numbered(messages[key]), fill);
  try {
    return draw();
  } finally {
    read = before;
  }
}

/** Those that are said outside the extension's own pages, with $1 … $9 in them. */
export const spokenOf = (messages: Messages): Spoken =>
  Object.entries(messages).flatMap(([key, entry]) =>
    isSpoken(key) ? [[key, numbered(entry)] as const] : [],
  );

/** A message with its named places as $1 … $9. */
const numbered = (entry: Messages[string] | undefined): string =>
  (entry?.message ?? '').replace(
    /\$([a-z0-9_@]+)\$/gi,
    (whole, name: string) => entry?.placeholders?.[name.toLowerCase()]?.content ?? whole,
  );

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
