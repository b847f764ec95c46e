// The other issuers of cards: whose a site is, and what its owner is called.
import { ISSUER_LINES } from '../rules/compiled/other-issuers';

/** `names`: in zh_CN, zh_TW and en; `sites`: parted by spaces, each with all hosts below it. */
export const issuersOf = (lines: string) =>
  lines.split('\n').map((line) => {
    const [id, names, sites] = line.split('|') as [string, string, string];
    const [simplified, traditional, english] = names.split(',') as [string, string?, string?];
    const second = traditional || simplified;
    return { id: id || sites.split('.')[0]!, names: [simplified, second, english || second], sites };
  });

export const ISSUERS = issuersOf(ISSUER_LINES);
