// @vitest-environment happy-dom
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import chinese from '../../public/_locales/zh_CN/messages.json';
import { append } from '../../src/core/timeline';
import type { AuditEvent, EventData } from '../../src/model';
import {
  answered,
  cardId,
  chain,
  checkId,
  entered,
  filed,
  MINUTE,
  opened,
  proofId,
  START,
  seen,
  sighted,
} from '../core/chains';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { evidencePack } = await import('../../src/evidence/pack');
const { csv } = await import('../../src/evidence/csv');
const { html } = await import('../../src/evidence/html');
const { timeIn } = await import('../../src/evidence/time');
const { inWordsOf, text } = await import('../../src/ui/text');

const EVIL = '"><img src=x onerror=alert(1)><script>alert(2)</script>';
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
const PDF = Uint8Array.from([0x25, 0x50, 0x44, 0x46, 4, 5, 6]);
const attached = (n: number, bytes: Uint8Array, mime: string, name: string): EventData => ({
  type: 'proof-attached',
  proof: proofId(n),
  name,
  mime,
  bytes: bytes.length,
  sha256: bytesToHex(sha256(bytes)),
});

const checks = [
  chain(checkId(1), [sighted('lookalike'), { type: 'warned', level: 'interstitial' }, entered]),
  chain(checkId(2), [sighted(), entered, seen('invalid-or-used')], START + 10 * MINUTE),
];
const card = chain(cardId(), [
  opened({ label: EVIL, faceValue: 500, lastFour: '1234', boughtFrom: '=cmd()' }),
  filed(1),
  filed(2),
  answered('system-check', 'failed', 'witness'),
  { type: 'problem-stated', problem: 'strange-page' },
  attached(1, PNG, 'image/png', `${EVIL}.png`),
  attached(2, PDF, 'application/pdf', '../../发票.pdf'),
]);
const input = {
  card,
  checks,
  proofs: new Map([
    [proofId(1), PNG],
    [proofId(2), PDF],
  ]),
  now: START + 60 * MINUTE,
  zone: 'Asia/Shanghai',
  version: '0.1.0',
};
const files = inWordsOf(chinese, () => evidencePack(input));
const read = (path: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(files[path]);
const page = new DOMParser().parseFromString(read('report.html'), 'text/html');

/** Runs the verifier as people do; its exit code and what it prints. */
function verify(contents: Record<string, Uint8Array>) {
  const path = join(mkdtempSync(join(tmpdir(), 'evidence-')), 'evidence.zip');
  writeFileSync(path, zipSync(contents));
  try {
    return {
      code: 0,
      says: execFileSync('node', ['tools/verify-evidence.mjs', path], { encoding: 'utf8', stdio: 'pipe' }),
    };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, says: stdout + stderr };
  }
}
const withTimeline = (change: (timeline: { card: AuditEvent[]; checks: AuditEvent[][] }) => void) => {
  const timeline = JSON.parse(read('timeline.json'));
  change(timeline);
  return { ...files, 'timeline.json': new TextEncoder().encode(JSON.stringify(timeline)) };
};

test('the pack holds the report, the timeline, the pages, the proofs unchanged and the sums', () => {
  expect(Object.keys(files).sort()).toEqual([
    'SHA256SUMS',
    'pages.csv',
    'proofs/01.png',
    'proofs/02.pdf',
    'report.html',
    'timeline.json',
  ]);
  expect(files['proofs/01.png']).toEqual(PNG);
  expect(files['proofs/02.pdf']).toEqual(PDF);
});

test('the report says in Chinese what card, what happened, and what was answered', () => {
  const says = page.body.textContent!;
  for (const words of [
    '卡的申诉证据',
    '天猫购物券',
    '500',
    '1234',
    'taobao-lipin.example',
    'card.tmall.com',
    '页面显示：卡密无效或已被使用',
    '系统没有接受这张卡',
    '充值到了陌生页面',
    '2026-11-23 10:00:00 +08:00',
    '您好，我要申诉一张天猫购物券',
    bytesToHex(sha256(PDF)),
    card.at(-1)!.hash,
  ])
    expect(says).toContain(words);
  expect(page.documentElement.lang).toBe('zh-CN');
  expect(says).not.toMatch(/undefined|null|NaN|\$[1-9]/);
});

test('the report needs nothing from outside, and runs nothing', () => {
  expect(page.querySelectorAll('script,link,iframe,object,embed,a').length).toBe(0);
  expect([...page.querySelectorAll('img')].map(({ src }) => src)).toEqual([
    `data:image/png;base64,${Buffer.from(PNG).toString('base64')}`,
  ]);
  expect(read('report.html')).not.toMatch(/https?:\/\/(?!card\.tmall|taobao-lipin|www\.taobao)/);
});

test('no text of a page or a person becomes markup', () => {
  expect(page.querySelector('[onerror]')).toBeNull();
  expect(page.querySelector('title')!.textContent).toContain(EVIL);
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const { body } = new DOMParser().parseFromString(html`<p title="${a}">${b}</p>`.text, 'text/html');
      expect(body.children.length).toBe(1);
      expect(body.firstElementChild!.children.length).toBe(0);
    }),
  );
  expect(html`${[html`<b>${'&'}</b>`, '<', false, undefined, 3]}`.text).toBe('<b>&amp;</b>&lt;3');
});

test('the table of pages opens in a spreadsheet: byte order mark, one row a page', () => {
  const rows = read('pages.csv').split('\r\n');
  expect(rows[0]!.startsWith('\uFEFF"时间"')).toBe(true);
  expect(rows.length).toBe(4);
  expect(rows[1]).toContain('"taobao-lipin.example"');
  expect(rows[2]).toContain('"卡密无效或已被使用"');
});

test.each(['=1+1', '+1', '-1', '@a', '\t=1', ' =1', '＝1', '|a', '%a'])(
  'the cell %j is no formula',
  (value) => {
    expect(csv([[value]])).toBe(`\uFEFF"'${value}"\r\n`);
  },
);
test('other cells stay as they are', () => {
  expect(csv([['a "b", c', 'https://a.b/=', -1, '卡']])).toBe(
    '\uFEFF"a ""b"", c","https://a.b/=","-1","卡"\r\n',
  );
});

test('times are local, with their distance from UTC', () => {
  expect(timeIn('Asia/Shanghai', START)).toBe('2026-11-23 10:00:00 +08:00');
  expect(timeIn('UTC', START)).toBe('2026-11-23 02:00:00 +00:00');
  expect(timeIn('America/New_York', START)).toBe('2026-11-22 21:00:00 -05:00');
});

test('pages filed under another card are left out, and a proof that is gone is said to be', () => {
  const other = chain(checkId(9), [sighted()]);
  const fewer = inWordsOf(chinese, () =>
    evidencePack({ ...input, checks: [...checks, other], proofs: new Map() }),
  );
  expect(new TextDecoder().decode(fewer['timeline.json'])).not.toContain(checkId(9));
  expect(new TextDecoder().decode(fewer['report.html'])).toContain('文件已不在这台设备上');
  expect(verify(fewer).code).toBe(0);
});

test('the pack verifies as it was made', () => {
  expect(verify(files)).toEqual({
    code: 0,
    says: expect.stringContaining('13 events of 1 card and 2 pages, 2 proofs'),
  });
});

test.each([
  [
    'a time',
    (c: AuditEvent[]) => c.with(3, { ...c[3]!, at: START }),
    /card .*, event #3 \(step-answered, .*\): its hash/,
  ],
  ['an event taken out', (c: AuditEvent[]) => c.toSpliced(3, 1), /card .*, event #3 .*taken out/],
  [
    'an event written anew',
    (c: AuditEvent[]) => c.with(3, append(cardId(), c[2], START, entered)),
    /card .*, event #4 .*does not follow/,
  ],
] as const)('%s is found as the first broken link', (_, change, says) => {
  const result = verify(
    withTimeline((timeline) => {
      timeline.card = change(timeline.card);
    }),
  );
  expect(result.code).toBe(1);
  expect(result.says.split('\n')[1]).toMatch(says);
});

test.each<[string, () => Record<string, Uint8Array>, RegExp]>([
  [
    'a verdict',
    () => withTimeline((t) => Object.assign(t.checks[0]![0]!.data, { level: 'none' })),
    /page .*, event #0 \(sighted/,
  ],
  ['a page left out', () => withTimeline((t) => t.checks.pop()), /page .* is missing/],
  [
    'a proof',
    () => ({ ...files, 'proofs/01.png': PDF }),
    /proofs\/01\.png is not the file that was attached/,
  ],
  ['the report', () => ({ ...files, 'report.html': PNG }), /report\.html was changed/],
  ['a file put in', () => ({ ...files, 'more.txt': PNG }), /more\.txt was added/],
  [
    'a file taken out',
    () => Object.fromEntries(Object.entries(files).filter(([path]) => path !== 'pages.csv')),
    /pages\.csv is missing/,
  ],
])('%s changed is reported', (_, tampered, says) => {
  const result = verify(tampered());
  expect(result.code).toBe(1);
  expect(result.says.split('\n')[1]).toMatch(says);
});

test('something else is no evidence pack', () => {
  expect(verify({ 'a.txt': PNG }).code).toBe(2);
});

test('words of another language are in force only while they draw', () => {
  const english = {
    ui_lang: { message: 'en' },
    card_brand: { message: '$WHAT$ $$ $1', placeholders: { what: { content: '$1' } } },
  };
  expect(inWordsOf(english, () => text('card_brand', 'x'))).toBe('x $ x');
  expect(text('ui_lang')).toBe('zh-CN');
  expect(() =>
    inWordsOf(english, () => {
      throw new Error('no');
    }),
  ).toThrow();
  expect(text('ui_lang')).toBe('zh-CN');
});
