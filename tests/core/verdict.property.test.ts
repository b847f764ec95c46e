// What holds for every address: no throw, no wrong green, and one verdict for all ways to write the same address.
import { domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOfficialAddress, isOfficialHost } from '../../src/core/official';
import { addressForRecord, canonicalHost, siteOf } from '../../src/core/site';
import { Part } from '../../src/model';
import { judged as judge, type Judged as Verdict } from './judged';

const judged = (address: string) => judge({ address, frames: [], destinations: [] });
const essence = ({ kind, ascii, site, findings }: Verdict) =>
  JSON.stringify([kind, ascii, site, findings.map(({ rule, start, end }) => [rule, start, end])]);

/** The official rule once more, written another way: on the labels of what the URL standard makes of the address. */
function holds(address: string): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  const labels = url.hostname.replace(/\.$/, '').split('.').reverse();
  return (
    url.protocol === 'https:' &&
    labels[0] === 'com' &&
    (labels[1] === 'taobao' || labels[1] === 'tmall') &&
    labels.every((label) => /^\w(?:[\w-]*\w)?$/.test(label) && !label.startsWith('xn--'))
  );
}

// Pieces that frauds and mistakes are made of, put together at random.
const piece = fc.constantFrom(
  ...[
    'taobao',
    'tmall',
    'com',
    'TAOBAO.COM',
    'www',
    'evil',
    'cn',
    'xn--',
    'xn--tobo-53dc',
    '淘宝',
    '天猫',
    'а',
    'ｔ',
    'ı',
  ],
  ...[
    '.',
    '..',
    '。',
    '-',
    '--',
    '@',
    ':',
    ':443',
    ':80',
    '/',
    '\\',
    '//',
    '#',
    '?',
    '%',
    '%2e',
    '%00',
    ' ',
    '\t',
    '\n',
  ],
  ...[
    'https://',
    'http://',
    'data:',
    'blob:',
    'file:///',
    'about:srcdoc',
    'javascript:',
    '[::1]',
    '127.0.0.1',
    '0x7f.1',
  ],
  ...['\u00ad', '\u200d', '\u202e', '\u0307', '\ud800', '1', '0', 'rn', '_', '~', '!', "'", '{', '^', '|'],
);
const mixed = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const address = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.webUrl(),
  mixed,
  mixed.map((text) => `https://${text}`),
  mixed.map((text) => `https://www.taobao.com${text}`),
  mixed.map((text) => `https://${text}taobao.com/`),
);
const few = fc.array(address, { maxLength: 2 });
const RUNS = { numRuns: 1000 };

describe('any text at all', () => {
  test('is judged without a throw, into the stored shape', () => {
    fc.assert(
      fc.property(address, address, few, few, (own, origin, frames, destinations) => {
        for (const page of [
          { address: own, frames, destinations },
          { address: own, origin, frames, destinations },
        ]) {
          const verdict = judge(page);
          if (!Part.safeParse(verdict).success) throw new Error(JSON.stringify(verdict));
          for (const { host, start, end } of verdict.findings)
            if (start !== undefined && !(0 <= start && start < end! && end! <= host.length))
              throw new Error(host);
        }
      }),
      RUNS,
    );
  });

  test('is official exactly when the rule holds on the parsed URL', () => {
    fc.assert(
      fc.property(address, (text) => {
        expect(judged(text).kind === 'official').toBe(holds(text));
      }),
      RUNS,
    );
  });

  test('passes the rule of the sensor only if it passes the rule of the judge', () => {
    fc.assert(
      fc.property(address, (text) => {
        if (isOfficialAddress(text)) expect(holds(text)).toBe(true);
        if (isOfficialHost(text)) expect(holds(`https://${text}/`)).toBe(true);
      }),
      RUNS,
    );
  });

  test('one foreign part spoils an official page', () => {
    fc.assert(
      fc.property(address, (text) => {
        const [at, official] = ['https://www.taobao.com/', 'https://www.tmall.com'];
        if (holds(text) || /^about:/i.test(text)) return;
        expect(judge({ address: text, frames: [official], destinations: [] }).kind).not.toBe('official');
        expect(judge({ address: at, frames: [official, text], destinations: [] }).kind).not.toBe('official');
        expect(judge({ address: at, frames: [text, official], destinations: [] }).kind).not.toBe('official');
      }),
      RUNS,
    );
  });

  test('is written down without query, fragment, user part and digits in a row', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        fc.stringMatching(/^\d{8,16}$/),
        (url, code) => {
          const kept = addressForRecord(
            `${url.replace(/\/$/, '').replace(/([?#])/, `/${code}$1${code}`)}/${code}`,
          );
          expect(kept).not.toContain(code);
          expect(kept).not.toMatch(/[?#]/);
        },
      ),
    );
  });
});

describe('the same address written in another way', () => {
  const label = fc.constantFrom(
    ...[
      'taobao',
      'tmall',
      'ta0bao',
      'www',
      'evil',
      'com',
      'giftmall',
      '淘宝',
      '天猫',
      'tаobao',
      'tmáll',
      'a-b',
      'gift1',
    ],
  );
  const tail = fc.constantFrom('com', 'cn', 'com.cn', 'top', 'vip', 'tmall', 'github.io', 'xyz');
  const host = fc
    .tuple(fc.array(label, { minLength: 1, maxLength: 4 }), tail)
    .map(([labels, end]) => [...labels, end].join('.'));
  const percent = (text: string) =>
    [...new TextEncoder().encode(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  const WAYS: [string, (host: string) => string][] = [
    ['in capitals', (name) => `HTTPS://${name.toUpperCase()}/`],
    ['with a final dot', (name) => `https://${name}./`],
    ['with the default port', (name) => `https://${name}:443/`],
    ['percent-encoded', (name) => `https://${percent(name)}/`],
    ['in punycode', (name) => `https://${canonicalHost(name)}/`],
    ['in Unicode', (name) => `https://${domainToUnicode(canonicalHost(name))}/`],
    ['with ideographic dots', (name) => `https://${name.replaceAll('.', '。')}/`],
    [
      'in full width',
      (name) =>
        `https://${name.replace(/[a-z0-9]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))}/`,
    ],
    ['with backslashes', (name) => `https:\\\\${name}\\`],
    ['with tabs and newlines', (name) => ` https://${name.split('').join('\t\n')}/ `],
  ];
  test.each(WAYS)('%s', (_, write) => {
    fc.assert(
      fc.property(host, (name) => {
        expect(essence(judged(write(name)))).toBe(essence(judged(`https://${name}/`)));
      }),
      { numRuns: 200 },
    );
  });

  test('has the same site', () => {
    fc.assert(
      fc.property(host, (name) => {
        expect(siteOf(name.toUpperCase())).toBe(siteOf(canonicalHost(name)));
      }),
    );
  });
});
