// Traditional characters and their simplified forms at the same places of two texts.
import { TRADITIONAL_CHARACTERS } from '../traditional-characters';

const pairs = TRADITIONAL_CHARACTERS.trim().split(/\s+/);
export const TRADITIONAL: string = pairs.map((pair) => pair[0]).join('');
export const SIMPLIFIED: string = pairs.map((pair) => pair[1]).join('');
