// What the codes in some boxes of a view lead to: only those that open a page, and of what they hold nothing else.
import { contentOf } from '../core/code-content';
import type { DecoderRequest, LinkInCode, Place } from '../core/code-place';
import { byDoubt } from '../core/link';
import { decode } from '../scan/decode';
import { pictureOf } from '../scan/picture-of';
import type { FoundCode } from '../scan/read-codes';

/** Those whose words invite, and imitations whatever is said of them. null where the view cannot be read in time. */
export async function linksInCodes({ view, boxes }: DecoderRequest): Promise<LinkInCode[] | null> {
  const read = await decode(pictureOf(view), boxes);
  if (read.state === 'refused') return null;
  return read.codes.flatMap(({ text, corners, box = 0 }) => {
    const content = contentOf(text);
    const [worst] = byDoubt(content.links);
    // A payment is no way to a place for cards, and what has no host is nobody's.
    if (content.is !== 'link' || !worst?.part.ascii) return [];
    if (!boxes[box]?.invites && worst.part.kind !== 'lookalike') return [];
    const { part, known, notes } = worst;
    return [{ box, place: placeOf(corners, read), link: { part, known, notes } }];
  });
}

function placeOf(corners: FoundCode['corners'], { width, height }: { width: number; height: number }): Place {
  const xs = corners.map(({ x }) => x / width);
  const ys = corners.map(({ y }) => y / height);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
