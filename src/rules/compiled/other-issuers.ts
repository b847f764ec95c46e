// The other issuers as the judge carries them, a line each: id, names in zh_CN, zh_TW and en (one where they are the same), sites.
import { OTHER_ISSUERS } from '../other-issuers';

export const ISSUER_LINES: string = OTHER_ISSUERS.map(({ id, name: { zh_CN, zh_TW, en }, sites }) => {
  const names = zh_CN === zh_TW && zh_TW === en ? en : `${zh_CN},${zh_TW},${en}`;
  return `${id}|${names}|${sites.join(' ')}`;
}).join('\n');
