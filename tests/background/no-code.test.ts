// Codes in whatever a message or an address has room for: none comes out in what is kept, said or logged.
import * as fc from 'fast-check';
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DECODER } from '../../src/core/code-place';
import { linkOf } from '../../src/core/link';
import { FrameMessage, PageMessage } from '../../src/protocol';
import { anyCode } from '../core/codes';
import { fake } from './fake-browser';
import {
  continueWith,
  emptyStage,
  from,
  open,
  own,
  say,
  see,
  settled,
  shut,
  sighting,
  warnings,
} from './stage';

// What reads a picture finds an imitation in it.
const decoder = new BroadcastChannel(DECODER);
decoder.onmessage = () => {
  const { part, known, notes } = linkOf('https://ta0bao.com/redeem');
  const place = { x: 0, y: 0, width: 1, height: 1 };
  decoder.postMessage([{ box: 0, place, link: { part, known, notes } }]);
};
afterAll(() => decoder.close());

const { database } = await import('../../src/database');
const { shownAs } = await import('../../src/core/page');
const { read } = await import('../../src/session');

const ID = '11111111-1111-4111-8111-111111111111';
const CARD = '22222222-2222-4222-8222-222222222222';
const RULE = 'accepted-zh';
const facts = { label: '卡', brand: 'other', boughtAt: '2026-01-02', lastFour: '1234' };
const way = {
  from: 'https://from.example',
  type: 'navigate',
  redirects: 0,
  began: 1,
  answered: 2,
  first: true,
};

/** One message of every type, with all that it has room for, but for those after which nothing is left to look at. */
const FROM_FRAMES: object[] = [
  sighting({ destinations: ['https://collect.example'], alreadyTyped: true, way }),
  ...['recognise', 'code-entered', 'notice-view', 'notice-shown', 'fought', 'ask-continue'].map((type) => ({
    type,
  })),
  { type: 'held', input: 'paste' },
  { type: 'watch-result', phrases: [RULE] },
  { type: 'result', result: 'accepted', phrase: RULE },
  { type: 'look' },
  { type: 'links', links: ['https://ta0bao.com/redeem'] },
  { type: 'codes', named: true, boxes: [{ x: 0, y: 0, width: 1, height: 1, invites: true }] },
  { type: 'leave', choice: 'leave' },
  { type: 'gone' },
];
const FROM_PAGES: object[] = [
  { type: 'decide-tab', tab: 1, document: 'doc-1', shown: '', decision: continueWith() },
  { type: 'decide-warning', warning: ID, decision: continueWith() },
  { type: 'warning-shown', warning: ID },
  { type: 'withdraw-continue', host: 'shop.example' },
  { type: 'open-card', facts, check: ID },
  { type: 'edit-card', card: CARD, facts },
  { type: 'close-card', card: CARD, as: 'redeemed' },
  { type: 'choose-card', card: CARD, check: ID },
  { type: 'file-check', check: ID, card: CARD },
  { type: 'answer-step', card: CARD, step: RULE, outcome: 'passed', by: 'shopper' },
  { type: 'set-step-aside', card: CARD, step: RULE },
  { type: 'state-problem', card: CARD, problem: RULE },
  { type: 'edit-statement', card: CARD, text: '请处理' },
  { type: 'set-reminder', card: CARD, at: 1 },
  ...['proof-attached', 'remove-proof'].map((type) => ({ type, proof: ID })),
  ...['deny-entry', 'delete-check'].map((type) => ({ type, check: ID })),
  ...['reopen-card'].map((type) => ({ type, card: CARD })),
  { type: 'delete-checks', since: 0, until: 1, site: 'shop.example' },
  { type: 'keep-for', days: 30 },
  { type: 'be-strict', strict: false },
  { type: 'speak', words: [['badge_page', 'x']] },
  { type: 'open-checked', address: 'https://shop.example/' },
  ...['warning-left', 'make-room', 'room-seen', 'tidy', 'open-official', 'hello'].map((type) => ({ type })),
];
/** Words of the shopper's own, or of a language, which the page where they are written refuses: see tests/card. */
const FREE_TEXTS = ['label', 'boughtFrom', 'orderNumber', 'text', 'words'];

/** The message once for each text in it, with that text changed. */
function* changed(message: unknown, texts: readonly string[], key = ''): Generator<unknown> {
  if (key === 'type' || FREE_TEXTS.includes(key)) return;
  if (typeof message === 'string') yield* texts;
  else if (Array.isArray(message)) for (const each of message) yield* lists(changed(each, texts));
  else if (typeof message === 'object' && message !== null)
    for (const [name, value] of Object.entries(message))
      for (const other of changed(value, texts, name)) yield { ...message, [name]: other };
}
function* lists(values: Generator<unknown>): Generator<unknown[]> {
  for (const value of values) yield [value];
}

const logged: unknown[][] = [];
beforeEach(() => {
  for (const level of ['error', 'warn', 'log', 'info', 'debug'] as const)
    vi.spyOn(console, level).mockImplementation((...args) => void logged.push(args));
});
afterEach(() => void vi.restoreAllMocks());

/** All that stands on disk, was said to pages and log, and to the toolbar where the host in front, which it names, holds no code. */
async function told(replies: unknown[], isHost = false): Promise<string> {
  const tables = await Promise.all(database.tables.map((table) => table.toArray()));
  const said = ['tabs.sendMessage', 'scripting.executeScript', 'contextMenus.create', 'alarms.create'];
  const calls = fake.calls.filter(({ api }) => said.includes(api) || (!isHost && api.startsWith('action.')));
  const errors = logged
    .flat()
    .map((each) => (each instanceof Error ? `${each.message} ${each.stack}` : each));
  return JSON.stringify([tables, calls, replies, errors]);
}
const holds = (text: string, { code, signs }: { code: string; signs: string }) =>
  [code, signs].some((each) => text.toLowerCase().includes(each.toLowerCase()));
const memory = (without: RegExp) => JSON.stringify([...fake.session].filter(([key]) => !without.test(key)));

it('has every message of the protocol', () => {
  type Union = { def: { options: readonly { shape: { type: { def: { values: readonly string[] } } } }[] } };
  const types = (of: unknown) =>
    (of as Union).def.options.map(({ shape }) => shape.type.def.values[0]).sort();
  const named = (all: object[]) => all.map((each) => (each as { type: string }).type).sort();
  expect(named(FROM_FRAMES)).toEqual(types(FrameMessage));
  expect(named(FROM_PAGES)).toEqual(
    types(PageMessage).filter((type) => !/^delete-(all|card)$/.test(type ?? '')),
  );
});

/** Everything is said that can be said, of a page at this address, as it is and with the code in every text. */
async function sayAll(address: string, texts: readonly string[]): Promise<unknown[]> {
  const replies: unknown[] = [];
  const speak = async (message: unknown, sender: object) =>
    replies.push(await say(message as object, sender).catch(() => null));
  open(9, address);
  await see(9, { kind: 'game', claimsBrand: false }); // a tip
  await settled();
  await shut(9);
  open(8, 'https://other.example/');
  open(1, address);
  const card = await say({ type: 'open-card', facts }, own());
  for (const message of FROM_FRAMES)
    for (const each of [message, ...changed(message, texts)]) {
      await speak(each, from(1));
      await settled();
    }
  await see(1);
  const decision = continueWith();
  const shown = shownAs((await read('page', 1))?.parts ?? []);
  await speak({ type: 'decide-tab', tab: 1, document: 'doc-1', shown, decision }, own());
  for (const warning of warnings()) await speak({ type: 'decide-warning', warning, decision }, own(1));
  for (const message of FROM_PAGES)
    for (const each of [message, ...changed(message, texts)])
      await speak(JSON.parse(JSON.stringify(each).replaceAll(CARD, card)), own());
  await settled();
  return replies;
}

it('none that stands in a message is kept or said', { timeout: 120_000 }, async () => {
  // An id is words: what has hardly a digit may be one.
  const numbers = anyCode.filter(({ signs }) => signs.replace(/\D/g, '').length > 4);
  await fc.assert(
    fc.asyncProperty(numbers, async (secret) => {
      await emptyStage();
      logged.length = 0;
      const { code } = secret;
      const texts = [
        code,
        code.toLowerCase(),
        `https://shop.example/${code}`,
        `https://shop.example/?pin=${code}#${code}`,
      ];
      const replies = await sayAll('https://shop.example/card', texts);
      expect(holds(await told(replies), secret)).toBe(false);
      expect(holds(memory(/^$/), secret)).toBe(false);
    }),
    { seed: 1127, numRuns: 25 },
  );
});

const inAddress: [string, (code: string, labels: string) => string][] = [
  ['path', (code) => `https://shop.example/redeem/${encodeURIComponent(code)}/card`],
  [
    'query and fragment',
    (code) => `https://shop.example/?pin=${encodeURIComponent(code)}#${encodeURIComponent(code)}`,
  ],
  ['names below the site', (_, labels) => `https://${labels}.shop.example/redeem`],
];
it.each(inAddress)(
  'none that stands in the %s of a page is written down, and none is left once its tab has closed',
  {
    timeout: 120_000,
  },
  async (_, addressOf) => {
    await fc.assert(
      fc.asyncProperty(anyCode, async (secret) => {
        const labels = secret.code.toLowerCase().replace(/[^a-z\d]+/g, '-');
        await emptyStage();
        logged.length = 0;
        await sayAll(addressOf(secret.code, labels), []);
        const seen = { code: labels, signs: secret.signs };
        expect(await database.events.count()).toBeGreaterThan(2);
        expect(holds(await told([], addressOf(labels, labels).includes(`//${labels}`)), seen)).toBe(false);
        await shut(1);
        await settled();
        // A choice of this session compares hosts letter by letter.
        expect(holds(memory(/^trusts$/), seen)).toBe(false);
        await emptyStage();
      }),
      { seed: 1127, numRuns: 25 },
    );
  },
);
