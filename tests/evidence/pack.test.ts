// @vitest-environment happy-dom
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import type { EventData } from '../../src/model';
import { answered, cardId, chain, checkId, opened, START, sighted } from '../core/chains';
import { card, caseFile, checks, EVIL, inOneSequence, PDF, PNG, signed } from './sample-case';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { evidencePack } = await import('../../src/evidence/pack');
const { csv } = await import('../../src/evidence/csv');
const { html } = await import('../../src/evidence/html');
const { timeIn } = await import('../../src/evidence/time');
const { inWordsOf, text } = await import('../../src/ui/text');
const { zipped } = await import('../../src/evidence/download');

const files = evidencePack(caseFile);
const read = (path: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(files[path]);
const page = new DOMParser().parseFromString(read('report.html'), 'text/html');

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

test('the annex names the fingerprint after each event, the last of them that of the first page, and the key', () => {
  const [card, ...checks] = inOneSequence();
  const { signature, ...rest } = signed({ ...caseFile, card: card!, checks });
  const report = new TextDecoder().decode(evidencePack({ ...rest, signature })['report.html']);
  const { body } = new DOMParser().parseFromString(report, 'text/html');
  const rows = [...body.querySelectorAll('section')].find((section) =>
    section.textContent!.startsWith('时间线'),
  )!;
  const last = [...rows.querySelectorAll('tbody tr')].map((row) => row.lastElementChild!.textContent!);
  expect(last.length).toBe(14);
  expect(new Set(last).size).toBeGreaterThan(10);
  expect(last.every((words) => /^[0-9a-f]{4}( [0-9a-f]{4}){3}$/.test(words))).toBe(true);
  expect(last.at(-1)).toBe(body.querySelector('.first .fingerprint')!.textContent);
  const key = bytesToHex(sha256(Buffer.from(signature.key, 'base64'))).slice(0, 16);
  expect(body.textContent).toContain(`密钥的指纹：${key.match(/.{4}/g)!.join(' ')}`);
});

test('report and statement agree on the proofs, also after “no proof” was answered', () => {
  const none = answered('proof-of-purchase', 'inapplicable');
  const told = (events: EventData[]) => {
    const own = chain(cardId(), [opened(), ...events]);
    const made = evidencePack({ ...caseFile, card: own, checks: [] });
    return new TextDecoder().decode(made['report.html']);
  };
  const attached = card.map(({ data }) => data).find(({ type }) => type === 'proof-attached')!;
  for (const events of [
    [attached, none],
    [none, attached],
  ]) {
    expect(told(events)).toContain('购买凭证等 1 份材料');
    expect(told(events)).not.toContain('没有购买凭证');
  }
  expect(told([none])).toContain('没有购买凭证');
  expect(told([none])).not.toContain('份材料');
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

test('the annex marks a page for who cannot ask the shopper’s organisation: right, wrong, or neither', () => {
  const marked = (['official', 'vouched', 'unofficial', 'lookalike'] as const).map((kind) => {
    const own = chain(cardId(), [opened(), { type: 'check-filed', check: checkId() }]);
    const made = evidencePack({ ...caseFile, card: own, checks: [chain(checkId(), [sighted(kind)])] });
    const report = new TextDecoder().decode(made['report.html']);
    const { body } = new DOMParser().parseFromString(report, 'text/html');
    const cell = [...body.querySelectorAll('td')].find(({ textContent }) => /^[✓–✕] /.test(textContent!))!;
    return [cell.className, cell.querySelector('b')!.textContent];
  });
  expect(marked).toEqual([
    ['good', '✓ card.tmall.com（官方域名）'],
    ['', '– gift.company.example（官方域名，由你的组织认定）'],
    ['bad', '✕ gift-duihuan.example（非官方）'],
    ['bad', '✕ taobao-lipin.example（仿冒）'],
  ]);
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
  const fewer = evidencePack({ ...caseFile, checks: [...checks, other], proofs: new Map() });
  expect(new TextDecoder().decode(fewer['timeline.json'])).not.toContain(checkId(9));
  expect(new TextDecoder().decode(fewer['report.html'])).toContain('文件已不在这台设备上');
});

test('an event of a later version stays in the timeline as it is; the report says that it is left out', () => {
  const later = {
    ...card.at(-1)!,
    n: card.length,
    data: { type: 'gift-wrapped', bow: 'red' },
    hash: 'f'.repeat(64),
  };
  const pack = evidencePack({ ...caseFile, card: [...card, later] });
  const textOf = (path: string) => new TextDecoder().decode(pack[path]);
  expect(JSON.parse(textOf('timeline.json')).card.at(-1)).toEqual(later);
  expect(textOf('report.html')).toContain('另有 1 条记录由更新版本的卡哨写下');
  expect(textOf('report.html')).toContain(later.hash);
});

test('dates are those of the zone of the pack, wherever it is made', () => {
  // 23:30 in Shanghai on the 30th is still the 30th in UTC, and the 31st in Auckland.
  const reminder = { type: 'reminder-set', at: Date.UTC(2026, 10, 30, 15, 30) } as const;
  const reportIn = (zone: string) =>
    new TextDecoder().decode(
      evidencePack({ ...caseFile, card: chain(card[0]!.chain, [card[0]!.data, reminder]), zone })[
        'report.html'
      ],
    );
  expect(reportIn('Asia/Shanghai')).toContain('2026/11/30');
  expect(reportIn('Pacific/Auckland')).toContain('2026/12/1');
});

test.each([
  ['before zip files knew a year', -1],
  ['after the last year they know', Date.UTC(2150, 0)],
  ['today', START],
])('a clock %s makes a pack', (_, now) => {
  const zip = zipped(files, now);
  expect(Object.keys(unzipSync(zip))).toEqual(Object.keys(files));
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
