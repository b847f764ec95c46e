// The signs written to be misread, and what is meant, at the same places of two texts.
import { MISREAD_CYRILLIC, MISREAD_HAN } from '../misread-signs';

type Rows = readonly { readonly meant: string; readonly written: string }[];
const written = (rows: Rows) => rows.map((row) => row.written).join('');
const meant = (rows: Rows) => rows.map((row) => row.meant.repeat(row.written.length)).join('');

export const HAN = { written: written(MISREAD_HAN), meant: meant(MISREAD_HAN) };
export const CYRILLIC = { written: written(MISREAD_CYRILLIC), meant: meant(MISREAD_CYRILLIC) };
