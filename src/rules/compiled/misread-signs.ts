// The signs written to be misread, and what is meant, at the same places of two texts.
import { MISREAD_SIGNS } from '../misread-signs';

const pairs = MISREAD_SIGNS.trim().split(/\s+/);
export const MISREAD: string = pairs.map((pair) => pair[0]).join('');
export const MEANT: string = pairs.map((pair) => pair[1]).join('');
