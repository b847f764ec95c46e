// Traditional characters as simplified ones, so that every table of words is written in one script only.

/** The text with the traditional characters of a table made simplified: two texts with the forms at the same places. All else stays, and so does the length. */
export const simplifyBy = (text: string, traditional: string, simplified: string): string =>
  text.replace(/[\u4e00-\u9fff]/g, (letter) => simplified[traditional.indexOf(letter)] ?? letter);
