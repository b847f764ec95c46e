// What is erased is gone for good: from disk and memory, with its proofs, and nothing that is still under way brings it back.
import { beforeEach, expect, it } from 'vitest';
import { fake } from './fake-browser';
import {
  continueWith,
  decideInPopup,
  emptyStage,
  events,
  from,
  open,
  own,
  placed,
  say,
  see,
  settled,
  sighting,
} from './stage';

const { database } = await import('../../src/database');
const { changeList, dropLists, pageOf } = await import('../../src/session');

beforeEach(emptyStage);

const facts = { label: '猫超卡', brand: 'tmall-supermarket' };
const openCard = () => say({ type: 'open-card', facts }, own());
const proofOf = (card: string, id: string) => ({
  id,
  card,
  at: 1,
  name: 'receipt.png',
  mime: 'image/png',
  sha256: 'a'.repeat(64),
  blob: new Blob(['x']),
});
const PROOF = '11111111-1111-4111-8111-111111111111';

it('keeps in mind what was erased before when another is erased', async () => {
  for (const tab of [1, 2]) {
    open(tab, `https://gift.example/${tab}`);
    await see(tab);
  }
  await settled();
  const erased = (await database.checks.toArray()).map(({ id }) => id);
  for (const id of erased) await say({ type: 'delete-check', check: id }, own());
  for (const tab of [1, 2]) {
    open(tab, `https://gift.example/${tab}`, `again-${tab}`);
    await see(tab);
  }
  await settled();
  const now = (await database.checks.toArray()).map(({ id }) => id);
  expect(now).toHaveLength(2);
  expect(now.filter((id) => erased.includes(id))).toEqual([]);
});

it('takes a proof away whose card is gone already', async () => {
  await database.proofs.add(proofOf('22222222-2222-4222-8222-222222222222', PROOF));
  expect(await say({ type: 'remove-proof', proof: PROOF }, own())).toBeNull();
  expect(await database.proofs.count()).toBe(0);
});

it('takes a page out of the card it was filed under, and the card says so', async () => {
  const card = await openCard();
  open(1, 'https://gift.example/');
  await see(1);
  await settled();
  const [check] = await database.checks.toArray();
  await say({ type: 'delete-check', check: check!.id }, own());
  expect(await database.checks.count()).toBe(0);
  expect(await events(check!.id)).toEqual([]);
  expect((await events(card)).map(({ data }) => data.type)).toEqual([
    'card-opened',
    'check-filed',
    'check-unfiled',
  ]);
});

it('records nothing more of a page whose check was erased while it is open', async () => {
  open(1, 'https://gift.example/');
  const under = see(1);
  await under;
  await settled();
  const [check] = await database.checks.toArray();
  await say({ type: 'delete-check', check: check!.id }, own());
  await see(1, { destinations: ['https://collect.example'] });
  await say({ type: 'held', input: 'paste' }, from(1));
  await settled();
  expect([await database.checks.count(), await database.events.count()]).toEqual([0, 0]);
  expect(await pageOf(1)).not.toBeNull(); // the page is judged all the same
});

it.each([
  ['its check', (check: string) => ({ type: 'delete-check', check })],
  ['everything', () => ({ type: 'delete-all' })],
])(
  'records a code that goes into an open page after %s was erased, and what it was answered',
  async (_, erase) => {
    open(1, 'https://card.tmall.com/add');
    await see(1);
    await settled();
    await say({ type: 'code-entered' }, from(1));
    const [check] = await database.checks.toArray();
    await say(erase(check!.id), own());
    await say({ type: 'held', input: 'paste' }, from(1));
    expect(await database.checks.count()).toBe(0);
    await say({ type: 'code-entered' }, from(1));
    await say({ type: 'result', result: 'accepted', phrase: 'accepted-zh' }, from(1));
    await settled();
    const [next] = await database.checks.toArray();
    expect(next).toMatchObject({ entered: true, results: ['accepted'] });
    expect(next!.id).not.toBe(check!.id);
    expect((await events(next!.id)).map(({ data }) => data.type)).toEqual([
      'sighted',
      'code-entered',
      'result-seen',
    ]);
  },
);

it('records nothing of a private window, nor after everything was erased there', async () => {
  fake.incognito.add(1);
  open(1, 'https://card.tmall.com/add');
  await see(1);
  await say({ type: 'delete-all' }, own());
  await say({ type: 'code-entered' }, from(1));
  await settled();
  expect(await database.checks.count()).toBe(0);
});

it('begins a new check when the page is loaded again after its check was erased', async () => {
  open(1, 'https://gift.example/');
  await see(1);
  await settled();
  const [check] = await database.checks.toArray();
  await say({ type: 'delete-check', check: check!.id }, own());
  open(1, 'https://gift.example/', 'again');
  await see(1);
  await settled();
  const [next] = await database.checks.toArray();
  expect(next!.id).not.toBe(check!.id);
});

it('takes a card with its proofs, and leaves its pages filed under none', async () => {
  const card = await openCard();
  open(1, 'https://gift.example/');
  await see(1);
  await settled();
  await database.proofs.add(proofOf(card, PROOF));
  await say({ type: 'proof-attached', proof: PROOF }, own());
  await say({ type: 'set-reminder', card, at: 1 }, own());
  expect(fake.called('action.setBadgeText').at(-1)).toEqual([{ text: '●' }]);
  await say({ type: 'delete-card', card }, own());
  expect(await database.proofs.count()).toBe(0);
  expect(await database.cards.count()).toBe(0);
  expect(await events(card)).toEqual([]);
  expect((await database.checks.toArray()).map((row) => row.card)).toEqual([undefined]);
  expect(await database.settings.get('current-card')).toBeUndefined();
  expect(fake.called('action.setBadgeText').at(-1)).toEqual([{ text: '' }]);
});

it('keeps another card the one in hand when one is erased', async () => {
  const first = await openCard();
  const second = await openCard();
  await say({ type: 'delete-card', card: first }, own());
  expect(await database.settings.get('current-card')).toEqual({ key: 'current-card', value: second });
});

it('erases everything from disk and memory, holds open pages again, and keeps no address of them', async () => {
  open(1, 'https://gift.example/secret-path');
  await see(1);
  open(2, 'https://taoba0.com/p?code=ABC');
  await see(2);
  await settled();
  await say({ type: 'code-entered' }, from(1));
  await decideInPopup(1, continueWith());
  await database.keys.put({ id: 'evidence', key: 'of packs made before', privateKey: {} as CryptoKey });
  fake.session.set('question:', { id: PROOF, text: 'https://gift.example/asked' });
  await say({ type: 'delete-all' }, own());
  for (const table of database.tables) expect(await table.count(), table.name).toBe(0);
  expect([...fake.session.keys()].sort()).toEqual(['erased', 'page:1', 'page:2']);
  expect(JSON.stringify([...fake.session])).not.toMatch(/secret-path|\/p\b|code=|asked/);
  expect(fake.called('tabs.sendMessage').at(-1)).toEqual([
    1,
    { type: 'stance', document: 'doc-1', level: 'hold', decided: false },
  ]);
  expect(await see(1)).toMatchObject({ decided: false });
  await say({ type: 'result', result: 'accepted', phrase: 'accepted-zh' }, from(1));
  await settled();
  for (const table of ['events', 'checks'] as const) expect(await database[table].count()).toBe(0);
});

it('brings no entry of a list back that is just being added to while everything is erased', async () => {
  fake.session.set('tips', ['before']);
  const adding = changeList('tips', (before) => [...before, 'more']);
  await Promise.all([adding, dropLists()]);
  expect(fake.session.has('tips')).toBe(false);
});

it('records the path of an open page again when a code goes in there after everything was erased', async () => {
  open(1, 'https://gift.example/redeem/card?pin=1');
  await see(1);
  await settled();
  await say({ type: 'delete-all' }, own());
  expect(fake.session.get('page:1')).toMatchObject({ address: 'https://gift.example/' });
  await say({ type: 'code-entered' }, from(1));
  expect((await database.checks.toArray()).map(({ address }) => address)).toEqual([
    'https://gift.example/redeem/card',
  ]);
});

it('ends the watch for the answer to an entry whose page is erased', async () => {
  open(1, 'https://gift.example/');
  await see(1);
  await settled();
  await say({ type: 'code-entered' }, from(1));
  expect(fake.scripts.get('result-watch')!.matches).toContain('*://gift.example/*');
  const [check] = await database.checks.toArray();
  await say({ type: 'delete-check', check: check!.id }, own());
  expect([fake.scripts.size, fake.alarms.has('result-watch')]).toEqual([0, false]);
});

it('keeps no proof of a card that was erased meanwhile, and records one only once', async () => {
  const card = await openCard();
  await database.proofs.add(proofOf(card, PROOF));
  await say({ type: 'proof-attached', proof: PROOF }, own());
  await say({ type: 'proof-attached', proof: PROOF }, own());
  expect((await events(card)).filter(({ data }) => data.type === 'proof-attached')).toHaveLength(1);
  await say({ type: 'remove-proof', proof: PROOF }, own());
  expect(await database.proofs.count()).toBe(0);
  expect((await events(card)).at(-1)!.data.type).toBe('proof-removed');
  await database.proofs.add(proofOf('22222222-2222-4222-8222-222222222222', PROOF));
  await say({ type: 'proof-attached', proof: PROOF }, own());
  expect(await database.proofs.count()).toBe(0);
});

it('leaves all other pages alone when one check is erased', async () => {
  open(11, 'https://a.example/');
  await see(11);
  open(12, 'https://b.example/');
  await see(12);
  await settled();
  const [a, b] = [(await pageOf(11))!.check!, (await pageOf(12))!.check!];
  await say({ type: 'code-entered' }, from(12));
  await say({ type: 'delete-check', check: a }, own());
  await say({ type: 'delete-check', check: a }, own());
  expect([(await pageOf(11))!.check, (await pageOf(12))!.check]).toEqual([null, b]);
  expect(fake.session.get('erased')).toEqual([a]);
  await say({ type: 'held', input: 'paste' }, from(12));
  await say({ type: 'result', result: 'accepted', phrase: 'accepted-zh' }, from(12));
  expect((await events(b)).map(({ data }) => data.type)).toEqual([
    'sighted',
    'code-entered',
    'held',
    'result-seen',
  ]);
});

it('takes the chain of the check alone, whatever ids stand before and after it', async () => {
  const tabs = [1, 2, 3, 4, 5];
  for (const tab of tabs) {
    open(tab, `https://gift-${tab}.example/`);
    await see(tab);
  }
  await settled();
  const ids = (await database.checks.toArray()).map(({ id }) => id).sort();
  await say({ type: 'delete-check', check: ids[2] }, own());
  const left = new Set((await database.events.toArray()).map(({ chain }) => chain));
  expect([...left].sort()).toEqual(ids.filter((id) => id !== ids[2]));
});

it('leaves the answer of another page on the toolbar', async () => {
  open(1, 'https://gift.example/');
  await see(1);
  open(2, 'https://card.tmall.com/add');
  await see(2);
  await settled();
  await say({ type: 'code-entered' }, from(2));
  await say({ type: 'result', result: 'invalid-or-used', phrase: 'invalid-zh' }, from(2));
  fake.calls.length = 0;
  await say({ type: 'delete-check', check: (await pageOf(1))!.check! }, own());
  expect(fake.called('action.setBadgeText')).toEqual([[{ tabId: 1, text: '!' }]]);
});

it('holds a page without a name again once everything is erased, and gives its tips anew', async () => {
  const nameless = { url: 'blob:https://shop.example/1', origin: 'https://shop.example' };
  open(1, 'https://shop.example/');
  fake.frames.get(1)![0]!.url = nameless.url;
  await say(sighting(), from(1, 0, nameless));
  await settled();
  await decideInPopup(1, continueWith());
  open(2, 'https://game.example/');
  await see(2, { kind: 'game', claimsBrand: false });
  fake.incognito.add(3);
  open(3, 'https://private.example/');
  await see(3);
  await settled();
  await say({ type: 'delete-all' }, own());
  expect((await pageOf(1))!.decided).toBe(false);
  expect([...fake.session.keys()].sort()).toEqual(['erased', 'page:1', 'page:2', 'page:3']);
  expect(fake.session.get('erased')).toHaveLength(2);
  fake.calls.length = 0;
  open(4, 'https://game.example/');
  await see(4, { kind: 'game', claimsBrand: false });
  await settled();
  expect(placed('notice.js')).toHaveLength(1);
});

it('sweeps proofs that no card speaks of, once they are a day old', async () => {
  const card = await openCard();
  const now = Date.now();
  const DAY = 86_400_000;
  const ids = [1, 2, 3, 4].map((n) => PROOF.replace(/.$/, `${n}`));
  const ages = [DAY + 1, DAY - 60_000, DAY + 1, DAY + 1];
  for (const [n, id] of ids.entries())
    await database.proofs.add({ ...proofOf(card, id), at: now - ages[n]! });
  await say({ type: 'proof-attached', proof: ids[2] }, own());
  await say({ type: 'proof-attached', proof: ids[3] }, own());
  await fake.fire('onStartup');
  expect((await database.proofs.toArray()).map(({ id }) => id)).toEqual([ids[1], ids[2], ids[3]]);
  await say({ type: 'remove-proof', proof: PROOF.replace(/.$/, '9') }, own());
  expect((await events(card)).map(({ data }) => data.type)).toEqual([
    'card-opened',
    'proof-attached',
    'proof-attached',
  ]);
  const { bytes, name, mime, sha256 } = (await events(card))[1]!.data as Record<string, unknown>;
  expect({ bytes, name, mime, sha256 }).toEqual({
    bytes: 1,
    name: 'receipt.png',
    mime: 'image/png',
    sha256: 'a'.repeat(64),
  });
});

it('leaves nothing of a page under a warning, nor the hosts that are watched for an answer', async () => {
  open(1, 'https://secret-shop.example/card');
  await see(1);
  await say({ type: 'code-entered' }, from(1));
  open(2, 'https://taoba0.com/secret-path');
  await see(2);
  await settled();
  const warning = [...fake.session.keys()]
    .find((key) => key.startsWith('warning:'))!
    .slice('warning:'.length);
  open(2, `chrome-extension://kashao/warning.html?id=${warning}`, 'cover');
  await say({ type: 'delete-all' }, own());
  await settled();
  const kept = JSON.stringify([...fake.session]);
  expect(kept).not.toContain('taoba0.com');
  expect(fake.scripts.has('result-watch')).toBe(false);
  expect(fake.called('alarms.clear')).toContainEqual(['result-watch']);
  // Whoever presses a button of the warning that still stands is told.
  const decision = { choice: 'leave' };
  expect(await say({ type: 'decide-warning', warning, decision }, own(2))).toBe('gone');
});
