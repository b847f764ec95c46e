// Says when the page has put another document element in the place of the first, as document.open() does.

/** `isAgain` is false for the first element of a document that had none. */
export function onReopened(then: (isAgain: boolean) => void): void {
  let element = document.documentElement;
  let isAgain = false;
  new MutationObserver(() => {
    if (document.documentElement === element || !document.documentElement) return;
    isAgain ||= !!element;
    element = document.documentElement;
    then(isAgain);
  }).observe(document, { childList: true });
}
