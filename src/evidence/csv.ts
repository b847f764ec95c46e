// A table as CSV that a spreadsheet opens as it is: UTF-8 with a byte order mark, and no cell that it would take for a formula.

// Spreadsheets take these, in full width too, for the beginning of a formula, also after white space.
const FORMULA = /^\s*[=+\-@＝＋－＠\t\r\n|%]/;

/** RFC 4180: every cell quoted, rows ended by CRLF. A cell that could be a formula gets an apostrophe in front. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) => {
    const text = String(value);
    const safe = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
    return `"${safe.replaceAll('"', '""')}"`;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
