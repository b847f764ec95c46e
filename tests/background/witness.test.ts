// What a page answers after a code was entered: asked for only then, recorded with the page of the entry, proof only if all is official.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fake } from './fake-browser';

vi.mock('webextension-polyfill', () => import('./fake-browser'));
const { receive } = await import('../../src/background/receive');
const { database } = await import('../../src/database');

const OFFICIAL = 'https://card.tmall.com/add';
const sighting = {
  fields: [{ role: 'card-pin', confidence: 0.9, words: ['pin.kami'] }],
  count: 1,
  kind: 'stored-value',
  claimsBrand: true,
  destinations: [],
  alreadyTyped: false,
  way: { from: '', type: 'navigate', redirects: 0 },
};

/** The tab shows this page in a new document. */
const show = (url: string, documentId: string) =>
  fake.frames.set(1, [{ frameId: 0, parentFrameId: -1, url, documentId }]);
const tell = (message: object, change: object = {}) => {
  const { url, documentId } = fake.frames.get(1)![0]!;
  const sender = {
    id: 'kashao',
    url,
    origin: new URL(url).origin,
    frameId: 0,
    documentId,
    tab: { id: 1, incognito: false },
  };
  return receive(message, { ...sender, ...change } as never);
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 30));
const enterOn = async (url: string, change: object = {}) => {
  show(url, 'doc-1');
  await tell({ type: 'sighting', sighting }, change);
  await settled();
  await tell({ type: 'code-entered' }, change);
};
const watch = (...phrases: string[]) => tell({ type: 'watch-result', phrases });
const answer = (result: string) => tell({ type: 'result', result, phrase: 'accepted-zh' });
const results = async () =>
  (await database.events.toArray()).flatMap(({ data }) =>
    data.type === 'result-seen' ? [[data.result, data.official]] : [],
  );

beforeEach(async () => {
  await settled();
  fake.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
});
afterEach(() => {
  vi.useRealTimers();
});

it('puts the watch into the page of the entry, and into official pages for this session only', async () => {
  await enterOn(OFFICIAL);
  const placed = fake.called('scripting.executeScript').map(([script]) => script as { files: string[] });
  expect(placed.filter(({ files }) => files[0] === 'result-watch.js')).toHaveLength(1);
  const [script] = fake.scripts.values();
  expect(script).toMatchObject({ persistAcrossSessions: false });
  expect(script!.matches).toEqual([
    'https://*.taobao.com/*',
    'https://*.tmall.com/*',
    '*://card.tmall.com/*',
  ]);
});

it('has the page of the entry judged by what is new, the page after it by all that was not there before', async () => {
  await enterOn(OFFICIAL);
  expect(await watch('not-activated-zh')).toEqual({ judge: 'new', known: [] });
  show('https://card.tmall.com/done', 'doc-2');
  expect(await watch('accepted-zh')).toEqual({ judge: 'all', known: ['not-activated-zh'] });
});

it('records the answer of the next page with the page of the entry', async () => {
  await enterOn(OFFICIAL);
  show('https://card.tmall.com/done', 'doc-2');
  await answer('accepted');
  expect(await results()).toEqual([['accepted', true]]);
  expect((await database.checks.toArray()).map(({ results }) => results)).toEqual([['accepted']]);
});

it.each([
  ['entered on a page that is not official, answered on one that is', 'https://fake.example/', OFFICIAL],
  ['entered on an official page, answered on one that is not', OFFICIAL, 'https://fake.example/'],
  ['answered over plain http', OFFICIAL, 'http://card.tmall.com/done'],
])('is no proof when %s', async (_, entered, answered) => {
  await enterOn(entered);
  show(answered, 'doc-2');
  await answer('accepted');
  expect(await results()).toEqual([['accepted', false]]);
});

it('has nothing judged in a tab where no code was entered, and then leaves pages alone again', async () => {
  show(OFFICIAL, 'doc-1');
  fake.scripts.set('result-watch', { id: 'result-watch', matches: [] });
  expect(await watch()).toEqual({ judge: 'nothing', known: [] });
  expect(fake.scripts.size).toBe(0);
  await answer('accepted');
  expect(await results()).toEqual([]);
});

it('is over after two minutes', async () => {
  await enterOn(OFFICIAL);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 120_001 });
  expect(await watch()).toMatchObject({ judge: 'nothing' });
  await answer('accepted');
  expect(await results()).toEqual([]);
  expect(fake.scripts.size).toBe(0);
});

it('does not happen in private windows', async () => {
  await enterOn(OFFICIAL, { tab: { id: 1, incognito: true } });
  expect(fake.scripts.size).toBe(0);
  expect(await watch()).toMatchObject({ judge: 'nothing' });
});
