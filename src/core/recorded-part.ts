// What may be written down of a part of a page: all but what could be a code in the names below its registrable domain.
import type { Part } from '../model';
import { hostForRecord, LONGEST, withoutCodes } from './site';

/** The part without codes. Marks into a host that is not whole any more are left out with them. */
export const partForRecord = (part: Part): Part => ({
  ...part,
  host: hostForRecord(part.host),
  ascii: hostForRecord(part.ascii),
  // Where a host is shared, all of it is the site.
  site: hostForRecord(part.site),
  findings: part.findings.map((finding) => {
    const host = hostForRecord(finding.host);
    const { start: _, end: __, ...rest } = finding;
    return host === finding.host ? finding : { ...rest, host };
  }),
});

/** Is the whole name of the part in the record? */
export const isKept = ({ host, ascii }: Pick<Part, 'host' | 'ascii'>): boolean =>
  !`${host}${ascii}`.includes('…');

/** May the names of these parts be written down as they are? A host can hold a card code. */
export const isRecordable = (parts: readonly Part[]): boolean => parts.map(partForRecord).every(isKept);

/** What stands for the mark of what was left out when it is judged again: a word, parted from what follows. */
const withoutMarks = (text: string) => text.replace(/…(?=[a-z\d…])/gi, 'gift-').replaceAll('…', 'gift');

/** Is this a host as it is written down, with nothing in it that would have been left out? */
export const isRecordedHost = (host: string): boolean => {
  const read = withoutMarks(host);
  return hostForRecord(read) === read;
};

/** The same for an address or an origin; '' is one that nobody knows. */
export function isRecordedAddress(address: string): boolean {
  // The last name of one that was cut may end within a letter.
  const read = withoutMarks(address.length < LONGEST ? address : address.replace(/(?:%[\dA-F]{0,2})*…$/, ''));
  return address === '' || [read, `${read}/`].includes(withoutCodes(read));
}
