// The other issuers as the judge carries them, a line each: id, names in zh_CN, zh_TW and en, sites. An id that is the
// first word of the first site is left out, and a name that is the one before it.
import { OTHER_ISSUERS } from '../other-issuers';

export const ISSUER_LINES: string = OTHER_ISSUERS.map(({ id, name: { zh_CN, zh_TW, en }, sites }) => {
  const names = [zh_CN, zh_TW === zh_CN ? '' : zh_TW, en === zh_TW ? '' : en].join(',').replace(/,+$/, '');
  return `${sites[0]?.startsWith(`${id}.`) ? '' : id}|${names}|${sites.join(' ')}`;
}).join('\n');
