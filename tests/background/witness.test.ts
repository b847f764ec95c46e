// What a page answers after a code was entered: asked for only then, recorded with the page of the entry, proof only if all is official.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fake } from './fake-browser';
import { emptyStage, from, open, own, placed, say, see, settled } from './stage';

const { database } = await import('../../src/database');

const OFFICIAL = 'https://card.tmall.com/add';
const show = (url: string, document: string) => open(1, url, document);
const tell = (message: object) => say(message, from(1));
const enterOn = async (url: string) => {
  show(url, 'doc-1');
  await see(1);
  await settled();
  await tell({ type: 'code-entered' });
};
const watch = (...phrases: string[]) => tell({ type: 'watch-result', phrases });
const answer = (result: string) => tell({ type: 'result', result, phrase: 'accepted-zh' });
const results = async () =>
  (await database.events.toArray()).flatMap(({ data }) =>
    data.type === 'result-seen' ? [[data.result, data.official]] : [],
  );

beforeEach(emptyStage);
afterEach(() => {
  vi.useRealTimers();
});

it('puts the watch into the page of the entry, and into official pages for this session only', async () => {
  await enterOn(OFFICIAL);
  expect(placed('result-watch.js')).toHaveLength(1);
  expect([...fake.scripts.values()]).toEqual([
    {
      id: 'result-watch',
      js: ['result-watch.js'],
      matches: ['https://*.taobao.com/*', 'https://*.tmall.com/*', '*://card.tmall.com/*'],
      allFrames: true,
      runAt: 'document_end',
      persistAcrossSessions: false,
    },
  ]);
});

it('puts the watch into the frame of the entry and into the page around it', async () => {
  open(1, OFFICIAL, 'doc-1', [{ id: 7, url: OFFICIAL }]);
  await see(1, {}, 7);
  await settled();
  fake.calls.length = 0;
  await say({ type: 'code-entered' }, from(1, 7));
  expect(fake.called('scripting.executeScript')).toEqual(
    ['doc-1', 'doc-1-7'].map((document) => [
      { target: { tabId: 1, documentIds: [document] }, files: ['result-watch.js'] },
    ]),
  );
});

it.each([
  ['an official one', OFFICIAL, 'https://card.tmall.com/done', true],
  ['one of the same host', 'https://fake.example/', 'https://fake.example/done', true],
  ['any other', OFFICIAL, 'https://mail.example/', false],
])(
  'an entry that its page answers by going on at once is recorded, and the next page watched: %s',
  async (_, entered, next, isWatched) => {
    show(entered, 'doc-1');
    await see(1);
    await settled();
    const last = from(1);
    show(next, 'doc-2');
    fake.calls.length = 0;
    await say({ type: 'code-entered' }, last);
    await settled();
    expect((await database.checks.toArray()).map(({ entered }) => entered)).toEqual([true]);
    expect(placed('result-watch.js').map(({ target }) => target)).toContainEqual({
      tabId: 1,
      documentIds: ['doc-1'],
    });
    const here = { tabId: 1, frameIds: [0] };
    if (isWatched) expect(placed('result-watch.js').at(-1)!.target).toEqual(here);
    else expect(placed('result-watch.js').map(({ target }) => target)).not.toContainEqual(here);
    expect(fake.called('action.setBadgeText')).toEqual([]); // the page in front is another
  },
);

it('has the page of the entry judged by what is new, the page after it by all that was not there before', async () => {
  await enterOn(OFFICIAL);
  const { until } = fake.session.get('witness:1') as { until: number };
  expect(await watch('not-activated-zh')).toEqual({ judge: 'new', known: [], until });
  show('https://card.tmall.com/done', 'doc-2');
  expect(await watch('accepted-zh')).toEqual({ judge: 'all', known: ['not-activated-zh'], until });
});

it('records the answer of the next page with the page of the entry', async () => {
  await enterOn(OFFICIAL);
  show('https://card.tmall.com/done', 'doc-2');
  await answer('accepted');
  expect(await results()).toEqual([['accepted', true]]);
  expect((await database.checks.toArray()).map(({ results }) => results)).toEqual([['accepted']]);
});

it('records one answer once, however often the page gives it, and none of a tab that is gone as proof', async () => {
  await enterOn(OFFICIAL);
  await answer('not-activated');
  await answer('not-activated');
  expect(await results()).toEqual([['not-activated', true]]);
  await answer('accepted');
  await answer('not-activated');
  const last = from(1);
  fake.frames.clear();
  await say({ type: 'result', result: 'balance-zero', phrase: 'x-zh' }, last);
  expect(await results()).toEqual([
    ['not-activated', true],
    ['accepted', true],
    ['not-activated', true],
    ['balance-zero', false],
  ]);
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

it('has nothing judged in a tab where no code was entered', async () => {
  show(OFFICIAL, 'doc-1');
  expect(await watch()).toEqual({ judge: 'nothing', known: [], until: 0 });
  await answer('accepted');
  expect(await results()).toEqual([]);
});

it('is over after two minutes', async () => {
  await enterOn(OFFICIAL);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 120_001 });
  expect(await watch()).toMatchObject({ judge: 'nothing' });
  await answer('accepted');
  expect(await results()).toEqual([]);
  await fake.fire('onAlarm', { name: 'result-watch' });
  expect(fake.scripts.size).toBe(0);
  await fake.fire('onAlarm', { name: 'result-watch' }); // a second time there is nothing to end
});

it('is ended by its alarm alone where nobody has spoken since', async () => {
  await enterOn(OFFICIAL);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 120_001 });
  await fake.fire('onAlarm', { name: 'result-watch' });
  expect(fake.scripts.size).toBe(0);
});

it('goes on for as long as one tab awaits an answer, and is ended by an alarm, not by a page', async () => {
  await enterOn(OFFICIAL);
  const alarm = () => fake.called('alarms.create').at(-1) as [string, { when: number }];
  const [name, { when }] = alarm();
  expect(name).toBe('result-watch');
  expect(when).toBeGreaterThan(Date.now() + 120_000);
  fake.calls.length = 0;
  await fake.fire('onAlarm', { name: 'another' });
  await fake.fire('onAlarm', { name: 'result-watch' });
  expect(fake.scripts.size).toBe(1);
  expect(alarm()).toEqual([name, { when, periodInMinutes: 1 }]);
});

it('is not ended by the end of one tab while another awaits an answer', async () => {
  open(12, OFFICIAL);
  await see(12);
  await settled();
  await say({ type: 'code-entered' }, from(12));
  await fake.fire('onAlarm', { name: 'result-watch' });
  expect(fake.scripts.size).toBe(1);
});

it('takes a frame without an address for the page that wrote it', async () => {
  await enterOn(OFFICIAL);
  const frame = (origin: string) => ({ url: 'about:srcdoc', origin, frameId: 3, documentId: 'doc-3' });
  const tellFrom = (sender: object) =>
    say({ type: 'result', result: 'accepted', phrase: 'accepted-zh' }, from(1, 0, sender));
  await tellFrom(frame('https://evil.example'));
  await answer('not-activated');
  await tellFrom(frame('https://card.tmall.com'));
  // An address that only contains the word is no such frame.
  await tellFrom({ ...frame('https://card.tmall.com'), url: 'https://evil.example/about:blank' });
  expect(await results()).toEqual([
    ['accepted', false],
    ['not-activated', true],
    ['accepted', true],
    ['accepted', false],
  ]);
});

it('remembers no more of the page of the entry than it can keep', async () => {
  await enterOn(OFFICIAL);
  await watch(...Array.from({ length: 60 }, (_, n) => `a${n}-zh`));
  await watch(...Array.from({ length: 60 }, (_, n) => `b${n}-zh`));
  show('https://card.tmall.com/done', 'doc-2');
  const { known } = await watch('accepted-zh');
  expect(known).toHaveLength(64);
  expect(known.slice(59, 61)).toEqual(['a59-zh', 'b0-zh']);
});

it('registers once for two entries at the same moment, with the hosts of both', async () => {
  open(1, 'https://a.example/');
  open(2, 'https://b.example/');
  await Promise.all([see(1), see(2)]);
  await settled();
  await Promise.all([1, 2].map((tab) => say({ type: 'code-entered' }, from(tab))));
  const [script] = fake.scripts.values();
  expect(script!.matches).toEqual(expect.arrayContaining(['*://a.example/*', '*://b.example/*']));
});

it('watches a host for as long as its own entry is awaited, and asks for no more of it after another worker began', async () => {
  const start = Date.now();
  for (const [tab, host] of [
    [1, 'a.example'],
    [2, 'b.example:8443'],
  ] as const) {
    vi.useFakeTimers({ toFake: ['Date'], now: start + tab * 60_000 });
    open(tab, `https://${host}/`);
    await see(tab);
    await settled();
    await say({ type: 'code-entered' }, from(tab));
  }
  const hosts = () => [...fake.scripts.values()].flatMap(({ matches }) => matches.slice(2));
  expect(hosts().sort()).toEqual(['*://a.example/*', '*://b.example/*']);
  fake.restart();
  vi.setSystemTime(start + 180_001);
  await fake.fire('onAlarm', { name: 'result-watch' });
  expect(hosts()).toEqual(['*://b.example/*']);
  expect(await watch()).toEqual({ judge: 'nothing', known: [], until: 0 });
  fake.restart();
  vi.setSystemTime(start + 240_001);
  await fake.fire('onAlarm', { name: 'result-watch' });
  expect([fake.scripts.size, fake.alarms.has('result-watch')]).toEqual([0, false]);
});

it('watches the host itself where the record leaves a part of it out', async () => {
  await enterOn('https://83012294775109365.shop.example/add');
  expect(fake.scripts.get('result-watch')!.matches).toContain('*://83012294775109365.shop.example/*');
  expect((await database.checks.toArray()).map(({ address }) => address)).toEqual([
    'https://….shop.example/add',
  ]);
});

it('watches official pages even where the host is none the browser takes for a pattern', async () => {
  await enterOn('https://my_shop.example.com/');
  const [script] = fake.scripts.values();
  expect(script!.matches).toEqual(['https://*.taobao.com/*', 'https://*.tmall.com/*']);
});

it('brings no check back that was erased meanwhile', async () => {
  show(OFFICIAL, 'doc-1');
  await see(1);
  await tell({ type: 'code-entered' });
  await settled();
  const [check] = await database.checks.toArray();
  await say({ type: 'delete-check', check: check!.id }, own());
  await answer('accepted');
  await settled();
  expect([await database.checks.count(), await database.events.count()]).toEqual([0, 0]);
});

it('does not happen in private windows', async () => {
  fake.incognito.add(1);
  await enterOn(OFFICIAL);
  expect(fake.scripts.size).toBe(0);
  expect(await watch()).toMatchObject({ judge: 'nothing' });
});
