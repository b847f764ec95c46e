// The words that a style sheet writes.

/** Those in the `content` of a style, which may name attributes of the element. */
export const writtenIn = (content: string, element: Element): string =>
  content
    .replace(/attr\(([\w-]+)[^)]*\)/g, (_, name) => `"${element.getAttribute(name)}"`)
    .match(/"(?:[^"\\]|\\.)*"/g)
    ?.map((text) => text.slice(1, -1))
    .join('') ?? '';
