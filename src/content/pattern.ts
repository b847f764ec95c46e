// A pattern that is made when a text is held against it, as most frames never have one to ask about.

/** Does a text match in lower case? The browser keeps what it has made of a source before. */
export const pattern =
  (source: string) =>
  (text: string): boolean =>
    new RegExp(source).test(text.toLowerCase());
