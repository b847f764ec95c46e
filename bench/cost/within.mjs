// A promise with a limit: a browser that has stopped answering ends a bench with a sentence instead of keeping it waiting.

/**
 * The promise's value, or an error that says what did not come.
 *
 * @template T @param {number} ms @param {Promise<T>} promise @param {string} what @returns {Promise<T>}
 */
export function within(ms, promise, what) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not come within ${ms / 1000} s`)), ms);
  });
  return /** @type {Promise<T>} */ (Promise.race([promise, late])).finally(() => clearTimeout(timer));
}
