// Where a brand stands in a host name and what stands beside it: each place has one class, and one rule speaks for it.
import { AFTER_MALL, RANDOM_LETTERS, SHOP_WORDS, WORDS_BEFORE_TMALL } from '../rules/brand-words';
import { type HostName, isPlain, type Label, type Mark, markOf } from './host-name';

export type PlaceClass =
  | 'tld-swap'
  | 'target-embedding'
  | 'combo-squatting'
  | 'brand-digits'
  | 'brand-subdomain'
  | 'brand-token'
  | 'skeleton';

export type BrandPlace = Mark & { is: PlaceClass };

// A zero for the o and a one for the l are read as letters wherever the rest of the brand is there.
const TAOBAO = /ta[o0]ba[o0]/g;
// hotmall, giftmall, etmall are not ours: before tmall only the start, a sign that is no letter, or a known word. A 0 or 1
// right after a letter may be a letter too (h0tmall).
const TMALL = new RegExp(
  `(?<=(?:^|[^a-z01]|(?<![a-z])[01])(?:${[...SHOP_WORDS, ...WORDS_BEFORE_TMALL].join('|')})?|^(?:${RANDOM_LETTERS.source}))tma[l1]{2}(?!${AFTER_MALL.join('|')})`,
  'g',
);
const COM = /^-?com(?![a-z])/;
const MAY_HOLD = /t(?:a[o0]ba|ma[l1])/;

/** All places of a brand in a host name, those written with similar letters included. */
export function brandPlaces(host: HostName): BrandPlace[] {
  const places: BrandPlace[] = [];
  for (const [n, label] of host.labels.entries()) {
    if (!MAY_HOLD.test(label.text)) continue;
    for (const brand of [TAOBAO, TMALL])
      for (const { index, 0: found } of label.text.matchAll(brand)) {
        const end = index + found.length;
        const is = classOf(host, n, label, index, end);
        const mark = markOf(label, index, end);
        // The whole of `taobao.com` is shown as the prefix it is: with `.com` of the next label, or what is left of this one.
        if (is === 'target-embedding')
          mark.end =
            end === label.text.length
              ? mark.end + '.com'.length
              : markOf(label, end, end + COM.exec(label.text.slice(end))![0].length).end;
        places.push({ ...mark, is });
      }
  }
  return places;
}

function classOf(host: HostName, n: number, label: Label, start: number, end: number): PlaceClass {
  const brand = label.text.slice(start, end);
  if (/[01]/.test(brand) || !isPlain(label, start, end)) return 'skeleton';
  const before = label.text.slice(0, start);
  const after = label.text.slice(end);
  if (COM.test(after)) return 'target-embedding';
  const next = host.labels[n + 1];
  if (!after && next && next.part !== 'suffix' && /^com(?![a-z])/.test(next.name)) return 'target-embedding';
  if (label.part === 'sub') return 'brand-subdomain';
  if (!before && !after) return host.site.ownSuffix ? 'tld-swap' : 'brand-subdomain';
  if (before.endsWith('-') || after.startsWith('-')) return 'combo-squatting';
  if (SHOP_WORDS.some((word) => before.endsWith(word) || after.startsWith(word))) return 'combo-squatting';
  if (/\d$/.test(before) || /^\d/.test(after)) return 'brand-digits';
  return 'brand-token';
}
