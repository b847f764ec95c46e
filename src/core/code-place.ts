// Where codes may be in a view of a page, and what was found there: what page, background and decoder tell each other, without a word of the page.
import type { Link } from './link';

/** In shares of the view: 0 to 1 from its upper left. */
export type Place = { x: number; y: number; width: number; height: number };

/** A box in which a code may be; `invites`: the words at it do. */
export type CodeBox = Place & { invites: boolean };

/** A code that leads to a page: the number of its box, where it is, and the worst of what it leads to. */
export type LinkInCode = { box: number; place: Place; link: Pick<Link, 'part' | 'known' | 'notes'> };

/** The name of the channel between the background and the decoder; nobody but the extension's own pages hears it. */
export const DECODER = 'decoder';

/** What the decoder is asked: a view as a data address. */
export type DecoderRequest = { view: string; boxes: CodeBox[] };
