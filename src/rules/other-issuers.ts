// The known own sites of other card brands: a page there takes that brand's card and no other.
// Left out on purpose: hosts of these companies where anyone can put a form (docs.google.com, forms.office.com).
// A row is written as two lines or more, so that hundreds of them can be read like a list:
//   id | name, or names in zh_CN, zh_TW, en | other words people write for it | source
//     its sites, and below them the address of the source where it is too long for the first line
import { CHINA_ISSUERS } from './other-issuers/china';
import { WORLD_ISSUERS } from './other-issuers/world';

/** `brand`: every word people write for the issuer, its names included; `sites`: with all hosts below them. */
export type Issuer = {
  id: string;
  name: { zh_CN: string; zh_TW: string; en: string };
  brand: string[];
  sites: string[];
  source: string; // public address where the sites were read
  date: string;
};

const date = '2026-11-25';

/** What the first word of a short source stands for; any other source is an address. */
const LISTS: Record<string, (entry: string) => string> = {
  v2fly: (file) => `https://github.com/v2fly/domain-list-community/blob/master/data/${file}`,
  apple: (file) => `https://github.com/apple/password-manager-resources/blob/main/quirks/${file}.json`,
  '2factor': (file) => `https://github.com/2factorauth/twofactorauth/blob/master/entries/${file}.json`,
  disconnect: (owner) =>
    `https://github.com/disconnectme/disconnect-tracking-protection/blob/master/entities.json (${owner})`,
};

const isAddress = (place: string) => /^https?:\/\//.test(place);

export const OTHER_ISSUERS: readonly Issuer[] = [...rows(CHINA_ISSUERS), ...rows(WORLD_ISSUERS)];

function rows(table: string): Issuer[] {
  return table
    .trim()
    .split(/\n(?! )/)
    .map((row) => {
      const [head = '', ...below] = row.split('\n');
      const [id = '', names = '', words = '', listed = ''] = head.split('|').map((cell) => cell.trim());
      const places = below.join(' ').trim().split(/\s+/);
      const source = listed || places.find(isAddress) || '';
      const [zh_CN = '', zh_TW = zh_CN, en = zh_CN] = names.split(', ');
      const brand = [...new Set([zh_CN, zh_TW, en, ...words.split(', ')])].filter(Boolean);
      const [list = '', entry = ''] = source.split(/ (.*)/);
      return {
        id,
        name: { zh_CN, zh_TW, en },
        brand,
        sites: places.filter((place) => !isAddress(place)),
        source: LISTS[list]?.(entry) ?? source,
        date,
      };
    });
}
