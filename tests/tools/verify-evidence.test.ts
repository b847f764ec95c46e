// The verifier takes packs as the extension makes them and nothing else: no other record, file, path, text or size.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import manifest from '../../package.json';
import { append } from '../../src/core/timeline';
import type { AuditEvent } from '../../src/model';
import { examine } from '../../tools/verify-evidence.mjs';
import { cardId, chain, checkId, entered, filed, opened, START, sighted } from '../core/chains';
import { caseFile, inOneSequence, newKey, PDF, PNG, signed } from '../evidence/sample-case';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { evidencePack } = await import('../../src/evidence/pack');
const { zipped } = await import('../../src/evidence/download');

type Files = Record<string, Uint8Array>;
type Timeline = {
  signature: { key: string; value: string } | null;
  program: string;
  madeAt: string;
  card: AuditEvent[];
  checks: AuditEvent[][];
  proofs: unknown[];
};

const { version } = manifest;
const program = { version, released: [version] };
const files = evidencePack(signed({ ...caseFile, version }));
const read = (path: string, from: Files = files) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(from[path]);
const bytes = (text: string) => new TextEncoder().encode(text);

/** As a forger who knows the format does: the sums are written anew. */
function withSums(contents: Files): Files {
  const { SHA256SUMS: _, ...rest } = contents;
  const sums = Object.entries(rest).map(([path, content]) => `${bytesToHex(sha256(content))}  ${path}\n`);
  return { ...rest, SHA256SUMS: bytes(sums.join('')) };
}

/** The pack with another timeline, its hashes as the change leaves them. */
function withTimeline(change: (timeline: Timeline) => void, from: Files = files): Files {
  const timeline = JSON.parse(read('timeline.json', from));
  change(timeline);
  return withSums({ ...from, 'timeline.json': bytes(`${JSON.stringify(timeline, null, 1)}\n`) });
}

const problems = async (contents: Files) => (await examine(zipped(contents, START), program)).problems;

/** Runs the verifier as people do; its exit code and what it prints. */
function run(zip: Uint8Array, env: NodeJS.ProcessEnv = {}, ...hashes: string[]) {
  const path = join(mkdtempSync(join(tmpdir(), 'evidence-')), 'evidence.zip');
  writeFileSync(path, zip);
  const tool = resolve(import.meta.dirname, '../../tools/verify-evidence.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, path, ...hashes], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { code: status, says: stdout + stderr };
}

test.each(['UTC', 'Asia/Shanghai', 'America/New_York'])(
  'a pack verifies as it was made, also on a device in %s',
  (TZ) => {
    const { code, says } = run(zipped(files, START), { TZ });
    expect(says).toContain('14 events of 1 card and 2 pages, 2 proofs');
    expect(says).toContain('letter for letter');
    expect(says).toMatch(/Fingerprint: [0-9a-f]{4}( [0-9a-f]{4}){3}\n/);
    expect(says).toMatch(/Signature: valid, by the key [0-9a-f]{4}( [0-9a-f]{4}){3}\./);
    expect(code).toBe(0);
  },
);

test('a proof that was gone when the pack was made is no fault, but nobody says that nothing is missing', () => {
  expect(run(zipped(files, START)).says).toContain('and none is missing');
  const without = signed({ ...caseFile, version, proofs: new Map([...caseFile.proofs].slice(1)) });
  const { code, says } = run(zipped(evidencePack(without), START));
  expect(code).toBe(0);
  expect(says).toMatch(/The file of proof 1 \([0-9a-f-]{36}\) is missing: the pack says that it was gone/);
  expect(says).not.toMatch(/none is missing|nothing was .*taken out/);
});

test.each([
  ['another zone', { zone: 'Pacific/Kiritimati' }],
  ['a gloss', { gloss: 'en' as const }],
  ['a proof dropped', { proofs: new Map() }],
])('%s, all made again to fit, is not what was signed', async (_, change) => {
  const forged = evidencePack({ ...signed({ ...caseFile, version }), ...change });
  expect(await problems(forged)).toEqual(['its signature is not that of its timeline by its key']);
});

test('a pack with a gloss verifies, and one whose gloss was left out later does not', async () => {
  const glossed = evidencePack({ ...caseFile, version, gloss: 'en' });
  expect(await problems(glossed)).toEqual([]);
  const without = withTimeline((timeline) => Object.assign(timeline, { gloss: null }), glossed);
  expect((await problems(without))[0]).toMatch(/^report.html does not say what the timeline gives/);
});

test('what a pack of another format would hide is not hidden: no version that signs wrote an unsigned format', async () => {
  const forged = withTimeline((t) => {
    Object.assign(t, { formatVersion: 2 });
    Reflect.deleteProperty(t, 'signature');
  });
  const reworded = withSums({
    ...forged,
    'report.html': bytes(read('report.html').replaceAll('系统没有接受', '系统已经接受')),
  });
  const { code, says } = run(zipped(reworded, START));
  expect(says).toContain(`version ${version}, which it names, wrote no format 2`);
  expect(code).toBe(1);
});

test('a pack of a card without pages and proofs verifies', async () => {
  const bare = { ...caseFile, version, card: chain(cardId(), [opened()]), checks: [], proofs: new Map() };
  expect(await problems(evidencePack(bare))).toEqual([]);
});

test('an event of a later version is no fault', async () => {
  const { chain: id, n, hash } = caseFile.card.at(-1)! as AuditEvent;
  const later = append(id, { n, hash }, { at: START, seq: 99 }, { type: 'gift-wrapped' } as never);
  expect(await problems(evidencePack({ ...caseFile, version, card: [...caseFile.card, later] }))).toEqual([]);
});

test.each([
  [
    'a time',
    (c: AuditEvent[]) => c.with(3, { ...c[3]!, at: START }),
    /^card .*, event #3 \(step-answered, .*\): its hash/,
  ],
  ['an event taken out', (c: AuditEvent[]) => c.toSpliced(3, 1), /^card .*, event #3 .*taken out/],
  [
    'an event written anew',
    (c: AuditEvent[]) => c.with(3, append(cardId(), c[2], { at: START, seq: 3 }, entered)),
    /^card .*, event #4 .*does not follow/,
  ],
  ['an event that is none', (c: AuditEvent[]) => c.with(3, null as never), /event #3 .*no event/],
] as const)('%s is found as the first broken link', async (_, change, says) => {
  const [first] = await problems(
    withTimeline((timeline) => {
      timeline.card = change(timeline.card);
    }),
  );
  expect(first).toMatch(says);
});

// What a forger can do who writes all sums anew.
const INVENTED = evidencePack(
  signed(
    {
      ...caseFile,
      version,
      card: chain(cardId(), [opened(), filed(1)]),
      checks: [chain(checkId(1), [sighted('official')])],
    },
    newKey(),
  ),
);

test.each<[string, () => Files, RegExp]>([
  [
    'a verdict',
    () => withTimeline((t) => Object.assign(t.checks[0]![0]!.data, { level: 'none' })),
    /^page .*, event #0 \(sighted/,
  ],
  [
    'the signature',
    () => withTimeline((t) => Object.assign(t.signature!, { value: `${'A'.repeat(86)}==` })),
    /^its signature is not that of its timeline/,
  ],
  [
    'the key',
    () => withTimeline((t) => Object.assign(t.signature!, { key: signed(caseFile, newKey()).signature.key })),
    /^its signature is not that of its timeline/,
  ],
  ['a page left out', () => withTimeline((t) => t.checks.pop()), /page .* is missing/],
  ['a page put in twice', () => withTimeline((t) => t.checks.push(t.checks[0]!)), /page .* is there twice/],
  [
    'a page never filed',
    () => withTimeline((t) => t.checks.push(chain(checkId(7), [sighted()]))),
    /page .* was never filed/,
  ],
  ['pages in another order', () => withTimeline((t) => t.checks.reverse()), /^its signature is not/],
  [
    'the time of the making',
    () =>
      withTimeline((t) => {
        t.madeAt = '2026-11-24T02:00:00.000Z';
      }),
    /^its signature is not/,
  ],
  [
    'a proof',
    () => withSums({ ...files, 'proofs/01.png': PDF }),
    /^proofs\/01\.png is not the file that was attached/,
  ],
  [
    'a proof taken out',
    () => withSums(Object.fromEntries(Object.entries(files).filter(([path]) => path !== 'proofs/01.png'))),
    /^proof .* is missing/,
  ],
  [
    'a proof put in',
    () => withSums({ ...files, 'proofs/03.png': PNG }),
    /^proofs\/03\.png was never attached/,
  ],
  ['the report, its sum left', () => ({ ...files, 'report.html': PNG }), /^report\.html was changed/],
  [
    'the report',
    () => withSums({ ...files, 'report.html': bytes('<h1>一切正常</h1>') }),
    /^report\.html does not say what the timeline gives/,
  ],
  [
    'a word of the report',
    () =>
      withSums({
        ...files,
        'report.html': bytes(read('report.html').replace('系统没有接受', '系统已经接受')),
      }),
    /^report\.html does not say .*line \d+ says .*系统已经接受/,
  ],
  [
    'the report of another record',
    () => withSums({ ...INVENTED, 'report.html': files['report.html']! }),
    /^report\.html does not say/,
  ],
  [
    'the table',
    () =>
      withSums({
        ...files,
        'pages.csv': bytes(read('pages.csv').replace('taobao-lipin.example', 'www.taobao.com')),
      }),
    /^pages\.csv does not say .*www\.taobao\.com/,
  ],
  [
    'the white space of the timeline',
    () => withSums({ ...files, 'timeline.json': bytes(JSON.stringify(JSON.parse(read('timeline.json')))) }),
    /^timeline\.json does not say/,
  ],
  ['a file put in', () => withSums({ ...files, 'more.txt': PNG }), /^more\.txt does not belong/],
  [
    'a path out of the pack',
    () => withSums({ ...files, '../../evil.sh': PNG }),
    /^\.\.\/\.\.\/evil\.sh does not belong/,
  ],
  [
    'a path out of the folder of proofs',
    () => withSums({ ...files, 'proofs/../../evil.png': PNG }),
    /evil\.png does not belong/,
  ],
  ['a folder', () => withSums({ ...files, 'proofs/': new Uint8Array() }), /^proofs\/ does not belong/],
  [
    'a file taken out',
    () => withSums(Object.fromEntries(Object.entries(files).filter(([path]) => path !== 'pages.csv'))),
    /^pages\.csv is missing/,
  ],
  [
    'a sum of nothing',
    () => ({ ...files, SHA256SUMS: bytes(`${read('SHA256SUMS')}${'0'.repeat(64)}  gone.txt\n`) }),
    /^gone\.txt is missing/,
  ],
  [
    'a version that never was',
    () =>
      withTimeline((t) => {
        t.program = 'Kashao 0.0.9';
      }),
    /never was a version 0\.0\.9/,
  ],
  [
    'the number of the format',
    () => withTimeline((t) => Object.assign(t, { formatVersion: 9 })),
    /wrote no format 9$/,
  ],
  [
    'a table that unpacks to more than it can be',
    () => withSums({ ...files, 'pages.csv': new Uint8Array(5_000_000) }),
    /^pages\.csv would take 5000000 bytes/,
  ],
  [
    'a proof larger than any',
    () => withSums({ ...files, 'proofs/01.png': new Uint8Array(11 * 1024 * 1024) }),
    /^proofs\/01\.png would take 11534336 bytes/,
  ],
  [
    'more proofs than may be',
    () =>
      withSums({
        ...files,
        ...Object.fromEntries(
          Array.from({ length: 6 }, (_, i) => [`proofs/1${i}.png`, new Uint8Array(9 * 1024 * 1024)]),
        ),
      }),
    /^its proofs would take/,
  ],
])('%s changed is reported', async (_, tampered, says) => {
  expect((await problems(tampered()))[0]).toMatch(says);
});

test('what is wrong is printed, without what could steer a terminal, and the exit code is 1', () => {
  const { code, says } = run(zipped(withSums({ ...files, 'a\u001b[2Jb.txt': PNG }), START));
  expect(says).toContain('a?[2Jb.txt does not belong');
  expect(code).toBe(1);
});

test('a hash noted earlier must still stand in the pack', () => {
  const known = (caseFile.card[4] as AuditEvent).hash;
  const { code, says } = run(zipped(files, START), {}, known);
  expect(says).toContain(`${known}: event #4 of ${cardId()}`);
  expect(code).toBe(0);

  // The card's record was written anew from another beginning on, so every hash is another one.
  expect(run(zipped(INVENTED, START), {}, known)).toEqual({
    code: 1,
    says: expect.stringContaining('is the hash of no event'),
  });
});

test('the fingerprint of an earlier first page is known again, also when the record has grown since', () => {
  const fingerprintOf = (pack: Files) => /class="fingerprint">([^<]*)/.exec(read('report.html', pack))![1]!;
  const [card, ...checks] = inOneSequence();
  const then = evidencePack({ ...caseFile, version, card: card!, checks });
  const known = fingerprintOf(then); // in groups of four, as a chat has it
  const whole = known.replaceAll(' ', '');
  const now = run(zipped(then, START), {}, known);
  expect(now.says).toContain(`${whole}: the fingerprint of this record as of event #`);
  expect(now.code).toBe(0);
  expect(run(zipped(then, START), {}, ...known.split(' ')).says).toContain(
    `${whole}: the fingerprint of this`,
  );

  const at = { at: START, seq: 999 };
  const grown = [...card!, append(cardId(), card!.at(-1), at, { type: 'reminder-set', at: null })];
  const later = evidencePack({ ...caseFile, version, card: grown, checks });
  expect(fingerprintOf(later)).not.toBe(known);
  expect(run(zipped(later, START), {}, known)).toEqual({
    code: 0,
    says: expect.stringContaining(`${whole}: the fingerprint of this record as of event #`),
  });

  const signer = signed(caseFile).signature.key;
  const key = bytesToHex(sha256(Buffer.from(signer, 'base64'))).slice(0, 16);
  expect(run(zipped(files, START), {}, key).says).toContain(`${key}: the fingerprint of the key that signed`);

  // A forger can sign what they changed, but only by a key of their own.
  const resigned = evidencePack(signed({ ...caseFile, version, zone: 'Pacific/Kiritimati' }, newKey()));
  expect(run(zipped(resigned, START)).code).toBe(0);
  expect(run(zipped(resigned, START), {}, key).code).toBe(1);

  const other = run(zipped(INVENTED, START), {}, known);
  expect(other.code).toBe(1);
  expect(other.says).toMatch(/^✕ .*: not the record of which/);
});

test('two entries of one name are reported, whichever of them is the forged one', async () => {
  for (const forged of [
    { 'Xeport.html': bytes('forged'), ...files },
    { ...files, 'Xeport.html': bytes('forged') },
  ]) {
    const zip = Buffer.from(zipSync(forged));
    for (let i = zip.indexOf('Xeport.html'); i >= 0; i = zip.indexOf('Xeport.html'))
      zip.write('report.html', i);
    expect((await examine(zip, program)).problems).toEqual(['report.html is there twice']);
  }
});

test('an invented record that agrees with itself is not told from a true one: no pack can prove that', async () => {
  expect(await problems(INVENTED)).toEqual([]);
});

test('a pack of an earlier version in other words is compared in its facts, and that is said', async () => {
  const next = { version: '98.0.0', released: [version, '98.0.0'] };
  const reworded = withSums({
    ...files,
    'report.html': bytes(read('report.html').replaceAll('打开过的输入页面', '那时候叫别的名字')),
  });
  expect(await examine(zipped(reworded, START), next)).toMatchObject({ problems: [], words: false });

  for (const [fact, other] of [
    ['taobao-lipin.example', 'www.taobao.com'],
    ['✕', '✓'],
    ['2026-11-23 10:00:00', '2026-11-23 10:00:01'],
    [Buffer.from(PNG).toString('base64'), Buffer.from(PDF).toString('base64')],
  ] as const) {
    const forged = withSums({
      ...reworded,
      'report.html': bytes(read('report.html', reworded).replace(fact, other)),
    });
    expect((await examine(zipped(forged, START), next)).problems[0], fact).toMatch(
      /^report\.html does not say/,
    );
  }
  expect((await examine(zipped(reworded, START), program)).problems[0]).toMatch(/^report\.html does not say/);
});

test('a pack that names a version which wrote another format is refused, however few words are compared then', async () => {
  const older = { version: '98.0.0', released: ['0.1.0', version, '98.0.0'] };
  const forged = withTimeline((t) => {
    t.program = 'Kashao 0.1.0';
  });
  expect((await examine(zipped(forged, START), older)).problems).toEqual([
    'version 0.1.0, which it names, wrote no format 3',
  ]);
});

test.each([
  ['another zip file', zipSync({ 'a.txt': PNG })],
  ['no zip file', PNG],
  [
    'a pack of a later version',
    zipped(
      withTimeline((t) => {
        t.program = 'Kashao 99.0.0';
      }),
      START,
    ),
  ],
  [
    'the format of the first version',
    zipped(
      withTimeline((t) => Object.assign(t, { formatVersion: 1, program: 'Kashao 0.1.0' })),
      START,
    ),
  ],
])('%s cannot be judged: exit code 2', (_, zip) => {
  expect(run(zip)).toEqual({ code: 2, says: expect.stringContaining('cannot be judged') });
});
