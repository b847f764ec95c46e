// Says when the page has put another document element in the place of the first, as document.open() does.

/** `isAgain` is false for the first element of a document that had none. */
export function onReopened(then: (isAgain: boolean) => void): void {
  let isAgain = false;
  const hasElement = (nodes: NodeList) => [...nodes].some(({ nodeType }) => nodeType === 1);
  // Told by the records: to look at the document here would cost every frame.
  new MutationObserver((records) => {
    isAgain ||= records.some(({ removedNodes }) => hasElement(removedNodes));
    if (records.some(({ addedNodes }) => hasElement(addedNodes))) then(isAgain);
  }).observe(document, { childList: true });
}
