// What the first version wrote is read in today's form, and still proves that it was not changed.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import { fromVersion1 } from '../../src/core/first-version';
import { faultOf, guestsOf, openPart, verdictOf, worstPart } from '../../src/core/page';
import { checkFrom } from '../../src/core/summary';
import { append, canonicalJson, verifyChain } from '../../src/core/timeline';
import { type AuditEvent, PageCheck, readEvents } from '../../src/model';
import { chain, checkId, MINUTE, START, sighted } from './chains';

type OldFinding = { rule: string; where: string; host: string; start?: number; end?: number };

/** A verdict as the first version gave it: one host, the findings of all places. */
const verdict = (kind: string, host: string, site: string, findings: OldFinding[], more: object = {}) => ({
  kind,
  host,
  ascii: host,
  site,
  ...more,
  findings,
});
const oldSighted = (judged: object, change: object = {}) => ({
  type: 'sighted',
  address: 'https://www.taobao.com/redeem',
  verdict: judged,
  level: 'hold',
  roles: ['card-number', 'card-pin'],
  words: ['pin.kami'],
  kind: 'stored-value',
  claimsBrand: true,
  way: { from: 'https://promo.example', type: 'navigate', redirects: 1 },
  ...change,
});
const OFFICIAL = { rule: 'official', where: 'page', host: 'www.taobao.com' };
const asks = {
  roles: ['card-number', 'card-pin'],
  kind: 'stored-value',
  claimsBrand: true,
  words: ['pin.kami'],
};

/** A chain as the first version stored it: without a sequence. */
function stored(data: readonly object[]): AuditEvent[] {
  const events: AuditEvent[] = [];
  for (const [n, each] of data.entries()) {
    const link = { chain: checkId(), n, at: START + n * MINUTE, data: each, prev: events.at(-1)?.hash ?? '' };
    events.push({ ...link, hash: bytesToHex(sha256(utf8ToBytes(canonicalJson(link)))) } as AuditEvent);
  }
  return events;
}
const partsOf = (judged: object) => {
  const [event] = readEvents(stored([oldSighted(judged)]));
  if (event?.data.type !== 'sighted') throw new Error('it was not read');
  return event.data.parts;
};

test('an official page becomes one part that asks', () => {
  expect(partsOf(verdict('official', 'www.taobao.com', 'taobao.com', [OFFICIAL]))).toEqual([
    {
      where: 'page',
      kind: 'official',
      host: 'www.taobao.com',
      ascii: 'www.taobao.com',
      site: 'taobao.com',
      findings: [{ rule: 'official', host: 'www.taobao.com' }],
      asks,
    },
  ]);
});

test('a page of another keeps its owner, its findings and where they point', () => {
  const [jd] = partsOf(
    verdict(
      'other-issuer',
      'card.jd.com',
      'jd.com',
      [{ rule: 'other-issuer', where: 'page', host: 'card.jd.com' }],
      { owner: 'jd' },
    ),
  );
  expect(jd).toMatchObject({ where: 'page', kind: 'other-issuer', owner: 'jd', site: 'jd.com', asks });
  const [fake] = partsOf(
    verdict('lookalike', 'taobao.cc', 'taobao.cc', [
      { rule: 'tld-swap', where: 'page', host: 'taobao.cc', start: 0, end: 6 },
    ]),
  );
  expect(fake!.findings).toEqual([{ rule: 'tld-swap', host: 'taobao.cc', start: 0, end: 6 }]);
});

test.each([
  ['frame', 'frame'],
  ['destination', 'destination'],
])(
  'an official page with a foreign %s has two parts, and the page in front stays official',
  (where, fault) => {
    const parts = partsOf(
      verdict('lookalike', 'taobao.cc', 'taobao.cc', [
        OFFICIAL,
        { rule: 'tld-swap', where, host: 'taobao.cc', start: 0, end: 6 },
      ]),
    );
    expect(parts.map(({ where, kind, ascii }) => `${where} ${kind} ${ascii}`)).toEqual([
      'page official www.taobao.com',
      `${where} lookalike taobao.cc`,
    ]);
    expect(openPart(parts)).toMatchObject({ kind: 'official', asks });
    expect(worstPart(parts).findings).toEqual([{ rule: 'tld-swap', host: 'taobao.cc', start: 0, end: 6 }]);
    expect(faultOf(parts)).toBe(fault);
    expect(guestsOf(parts)).toEqual([worstPart(parts)]);
  },
);

const named = (
  parts: readonly { where: string; kind: string; host: string; ascii: string; site: string }[],
) => parts.map(({ where, kind, host, ascii, site }) => [where, kind, host, ascii, site]);
const FAKE_FRAME = { rule: 'tld-swap', where: 'frame', host: 'taobao.cc' };
const fake = (...findings: OldFinding[]) => partsOf(verdict('lookalike', 'taobao.cc', 'taobao.cc', findings));

test('a page that belonged to nobody has no name, and keeps what said so', () => {
  const parts = partsOf(
    verdict('unofficial', 'data:', 'data:', [{ rule: 'no-host', where: 'page', host: 'data:' }]),
  );
  expect(named(parts)).toEqual([['page', 'unofficial', '', '', '']]);
  expect(parts[0]!.findings).toEqual([{ rule: 'no-host', host: 'data:' }]);
});

test('a frame that belonged to nobody takes no name from the page around it, nor the page its lack of one', () => {
  const blob = { rule: 'no-host', where: 'frame', host: 'blob:' };
  expect(named(partsOf(verdict('unofficial', 'blob:', 'blob:', [OFFICIAL, blob])))).toEqual([
    ['page', 'official', 'www.taobao.com', 'www.taobao.com', 'www.taobao.com'],
    ['frame', 'unofficial', '', '', ''],
  ]);
  expect(
    named(partsOf(verdict('unofficial', 'blob:', 'blob:', [OFFICIAL, blob], { ascii: '' }))),
  ).toHaveLength(2);
  const shop = { rule: 'unofficial', where: 'page', host: 'gift.example' };
  expect(named(partsOf(verdict('unofficial', 'gift.example', 'gift.example', [shop, blob])))).toEqual([
    ['page', 'unofficial', 'gift.example', 'gift.example', 'gift.example'],
  ]);
});

test.each([
  ['unofficial', 'shell.example', 'unofficial'],
  ['combo-squatting', 'taobao-x.cn', 'unofficial'],
  ['affiliated', 'www.alipay.com', 'affiliated'],
  ['other-issuer', 'card.jd.com', 'other-issuer'],
])('the page around a fake, of which was found %s, is read as it was: %s', (rule, host, kind) => {
  const parts = fake(FAKE_FRAME, { rule, where: 'page', host });
  expect(named(parts)[0]).toEqual(['page', kind, host, host, host]);
  expect(parts[0]!.findings).toEqual([{ rule, host }]);
  expect(parts[1]).toMatchObject({ where: 'frame', ascii: 'taobao.cc' });
});

test('a page around a fake that belonged to nobody has no name', () => {
  const parts = fake({ rule: 'no-host', where: 'page', host: 'data:' }, FAKE_FRAME);
  expect(named(parts)[0]).toEqual(['page', 'unofficial', '', '', '']);
});

test('a fake of which alone something was found is the one part, and asks', () => {
  const parts = fake(FAKE_FRAME);
  expect(parts).toHaveLength(1);
  expect(parts[0]).toMatchObject({ where: 'frame', asks });
});

test.each([
  ['in letters, the verdict in punycode', 'tаobаo.com', 'xn--tobo-53dc.com'],
  ['with a user in front', 'taobao.com@evil.cn', 'evil.cn'],
])('what was found of a frame belongs to it, %s', (_, host, ascii) => {
  const findings = [OFFICIAL, { rule: 'skeleton', where: 'frame', host }];
  const parts = partsOf(verdict('lookalike', ascii, ascii, findings));
  expect(parts.map(({ where, ascii }) => [where, ascii])).toEqual([
    ['page', 'www.taobao.com'],
    ['frame', ascii],
  ]);
});

test('a verdict without findings of its own is that of the page', () => {
  expect(named(partsOf(verdict('unofficial', 'gift.example', 'gift.example', [])))).toEqual([
    ['page', 'unofficial', 'gift.example', 'gift.example', 'gift.example'],
  ]);
});

test('an official host over http is told apart from a foreign host', () => {
  const parts = partsOf(
    verdict('unofficial', 'www.taobao.com', 'taobao.com', [
      { rule: 'http', where: 'page', host: 'www.taobao.com' },
    ]),
  );
  expect(faultOf(parts)).toBe('http');
});

test('as many findings are kept as can be stored', () => {
  const findings = Array.from({ length: 30 }, (_, n) => ({ rule: `rule-${n}`, where: 'page', host: 'a.cn' }));
  expect(partsOf(verdict('unofficial', 'a.cn', 'a.cn', findings))[0]!.findings).toHaveLength(12);
});

test.each([
  [Array.from({ length: 40 }, (_, n) => `word.${n}`), 32],
  ['pin.kami', 0],
])('as many words are kept as can be stored', (words, kept) => {
  const judged = verdict('official', 'www.taobao.com', 'taobao.com', [OFFICIAL]);
  const [event] = readEvents(stored([oldSighted(judged, { words })]));
  expect(event!.data).toMatchObject({ parts: [{ asks: { words: { length: kept } } }] });
});

test('the chain of the first version verifies as it was stored, goes on in today’s form, and makes a row', () => {
  const old = stored([
    oldSighted(
      verdict('unofficial', 'gift.example', 'gift.example', [
        { rule: 'unofficial', where: 'page', host: 'gift.example' },
      ]),
    ),
    { type: 'warned', level: 'hold' },
    { type: 'code-entered' },
  ]);
  expect(verifyChain(old)).toEqual({ ok: true });
  const events = [...old, append(checkId(), old.at(-1), { at: START - MINUTE, seq: 1 }, { type: 'left' })];
  expect(verifyChain(events)).toEqual({ ok: true });
  expect(verifyChain(events.with(1, { ...events[1]!, at: START }))).toEqual({
    ok: false,
    at: 1,
    why: 'hash',
  });

  const read = readEvents(events);
  expect(read).toHaveLength(4);
  expect(read.map(({ hash, prev }) => [hash, prev])).toEqual(events.map(({ hash, prev }) => [hash, prev]));
  const row = checkFrom(read);
  expect(PageCheck.parse(row)).toEqual(row);
  expect(row).toMatchObject({
    at: START,
    verdict: 'unofficial',
    site: 'gift.example',
    level: 'hold',
    entered: true,
    action: 'left',
  });
  expect(verdictOf(row.parts)).toBe('unofficial');
});

test('the row tells what the chain tells, whether a visit was seen by both versions or by one', () => {
  const old = stored([
    oldSighted(
      verdict('official', 'card.tmall.com', 'tmall.com', [
        { rule: 'official', where: 'page', host: 'card.tmall.com' },
      ]),
    ),
  ]);
  const events = [...old, append(checkId(), old[0], { at: START + 1, seq: 1 }, sighted('official'))];
  expect(checkFrom(readEvents(events)).parts).toHaveLength(1);
});

test('everything else is returned as it is', () => {
  for (const event of chain(checkId(), [sighted('lookalike'), { type: 'left' }]))
    expect(fromVersion1(event)).toBe(event);
  const judged = verdict('official', 'www.taobao.com', 'taobao.com', [OFFICIAL]);
  for (const odd of [
    ...[null, undefined, 1, 'x', {}, { data: null }, { data: { type: 'sighted' } }],
    ...[{ data: { type: 'warned', verdict: judged } }, { data: { ...sighted(), verdict: judged } }],
  ])
    expect(fromVersion1(odd)).toBe(odd);
  const part = (findings: object[]) =>
    fromVersion1({ data: oldSighted(verdict('official', 'a.cn', 'a.cn', findings as OldFinding[])) });
  expect(part([{}])).toMatchObject({ data: { parts: [{ where: 'page', ascii: 'a.cn' }] } });
  expect(part([])).not.toHaveProperty('data.parts.0.owner');
});

test('what no version wrote is left out, and what is around it is read', () => {
  const [first, second] = chain(checkId(), [sighted(), { type: 'left' }]);
  const later = { ...second!, data: { type: 'of-a-later-version' } };
  const broken = { ...first!, data: { type: 'sighted', verdict: 7 } };
  const half = { ...first!, data: { type: 'sighted', verdict: { kind: 'official', findings: 'x' } } };
  expect(readEvents([null, 7, first, later, broken, half, second])).toEqual([first, second]);
});
