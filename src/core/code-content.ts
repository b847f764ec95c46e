// What a scanned code holds: links with their verdicts, or something that is named as what it is and opens no page.
import { CODE_CONTENTS, type CodeContentRow } from '../rules/code-contents';
import { couldHoldCode } from './code-shape';
import { type Link, linkOf } from './link';
import { linksIn } from './links-in';

/** `card-code`: nothing but what could be the code of a card, which is not to be shown again. */
export type CodeContentId = CodeContentRow | 'link' | 'card-code' | 'text';
export type CodeContent = { is: CodeContentId; links: Link[] };

/** Names what stands in a code. A payment can be a link as well; of the other kinds no address is read. Never throws. */
export function contentOf(text: string): CodeContent {
  const plain = text.trim();
  const row = CODE_CONTENTS.find(({ begins }) => begins.test(plain));
  if (row && row.id !== 'payment') return { is: row.id, links: [] };
  const links = addressIn(plain);
  if (row) return { is: row.id, links };
  if (links.length > 0) return { is: 'link', links };
  return { is: couldHoldCode(plain) ? 'card-code' : 'text', links };
}

/** A code that holds one address and nothing else holds it to its last sign. */
function addressIn(text: string): Link[] {
  if (/^(?:https?:\S|[a-z][a-z0-9+.-]*:\/\/)\S*$/i.test(text)) return [linkOf(text)];
  return linksIn(text).links;
}
