// The background as a whole: what it answers, shows and records, told through its one door.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fake } from './fake-browser';
import { emptyStage, from, open, own, say, see, settled, sighting } from './stage';

const { database } = await import('../../src/database');
const { pageOf } = await import('../../src/session');
const { default: browser } = await import('./fake-browser');
const { verifyChain } = await import('../../src/core/timeline');

beforeEach(emptyStage);

describe('who may speak', () => {
  it.each([
    ['not an object', 'sighting' as unknown as object],
    ['an unknown verb', { type: 'steal' }],
    ['a sighting with free text', sighting({ fields: [{ role: 'card-pin', words: ['卡密 1234'] }] })],
    ['a verb of the extension pages', { type: 'delete-all' }],
  ])('refuses %s from a page', async (_, message) => {
    open(1, 'https://gift.example/');
    expect(await say(message, from(1))).toEqual({ error: 'bad-message' });
  });

  it.each([
    ['another extension', { id: 'other' }],
    ['a prerendered page', { documentLifecycle: 'prerender' }],
    ['no tab', { tab: undefined }],
    ['no frame', { frameId: undefined }],
    ['no document', { documentId: undefined }],
    ['no address', { url: undefined }],
  ])('refuses %s', async (_, change) => {
    open(1, 'https://gift.example/');
    expect(await say(sighting(), from(1, 0, change))).toEqual({
      error: 'bad-sender',
    });
  });
});

it('the answer may come later: the browser is told to wait for it', () => {
  open(1, 'https://gift.example/');
  expect(fake.fire('onMessage', sighting(), from(1), () => undefined)).toBe(true);
});

describe('the frame that speaks', () => {
  const parts = async () =>
    (await pageOf(1))!.parts.map(({ where, host, kind }) => [where, host, kind].join(' '));
  const entered = async () =>
    (await database.events.toArray()).filter(({ data }) => data.type === 'code-entered').length;

  const held = async () =>
    (await database.events.toArray()).flatMap(({ data }) => (data.type === 'held' ? data.input : []));

  it('may be one of a page that the browser calls active', async () => {
    open(1, 'https://gift.example/');
    expect(await say(sighting(), from(1, 0, { documentLifecycle: 'active' }))).toMatchObject({
      document: 'doc-1',
    });
  });

  it('stands below every frame around it, up to the page', async () => {
    open(1, 'https://www.taobao.com/', 'd', [
      { id: 7, url: 'https://between.example/' },
      { id: 8, url: 'https://www.tmall.com/' },
    ]);
    fake.frames.get(1)![2]!.parentFrameId = 7;
    await see(1, {}, 8);
    expect(await parts()).toEqual([
      'page www.taobao.com official',
      'frame between.example unofficial',
      'frame www.tmall.com official',
    ]);
  });

  it('is never official where the outermost page is not, however deep it stands', async () => {
    open(
      1,
      'https://outside.example/',
      'd',
      [7, 8, 9].map((id) => ({ id, url: 'https://www.tmall.com/' })),
    );
    const frames = fake.frames.get(1)!;
    frames[2]!.parentFrameId = 7;
    frames[3]!.parentFrameId = 8;
    expect(await see(1, {}, 9)).toMatchObject({ level: 'hold', verdict: 'unofficial' });
    expect(await parts()).toEqual(['page outside.example unofficial', 'frame www.tmall.com official']);
  });

  it('is no official one where the browser lists no frame around it', async () => {
    open(1, 'https://www.taobao.com/', 'd', [{ id: 8, url: 'https://www.tmall.com/' }]);
    fake.frames.get(1)![1]!.parentFrameId = 7;
    expect(await see(1, {}, 8)).toMatchObject({ level: 'hold', verdict: 'unofficial' });
  });

  it('may be one that the browser does not list, if it has no address of its own', async () => {
    open(1, 'https://www.taobao.com/', 'd');
    const blob = from(1, 9, {
      url: 'blob:https://x.example/1',
      origin: 'https://x.example',
      documentId: 'b',
    });
    expect(await say(sighting(), blob)).toMatchObject({ document: 'd', level: 'hold' });
    expect(await parts()).toEqual(['page www.taobao.com official', 'frame  unofficial']);
    await say({ type: 'held', input: 'paste' }, blob);
    await say({ type: 'held', input: 'drop' }, { ...blob, url: 'https://x.example/' });
    await say({ type: 'held', input: 'submit' }, { ...blob, url: 'http://x.example/' });
    expect(await held()).toEqual(['paste']);
  });

  it('says nothing of the page before, where nothing is known of its own', async () => {
    open(1, 'https://gift.example/');
    await see(1);
    await settled();
    open(1, 'https://plain.example/', 'next');
    await expect(say({ type: 'code-entered' }, from(1))).rejects.toThrow('no-answer');
    expect(await say({ type: 'notice-view' }, from(1))).toBeNull();
    expect(await entered()).toBe(0);
  });
});

describe('the notice', () => {
  it('is told what to say, and that it was shown is recorded', async () => {
    open(1, 'https://gift.example/', 'd', [{ id: 7, url: 'https://www.taobao.com/' }]);
    await see(1);
    expect(await say({ type: 'notice-view' }, from(1))).toMatchObject({
      level: 'hold',
      inFrame: false,
      words: { tone: 'warn', title: 'page_unofficialTitle gift.example', typed: false },
    });
    await see(1, { alreadyTyped: true }, 7);
    expect(await say({ type: 'notice-view' }, from(1))).toMatchObject({
      inFrame: true,
      words: { typed: true },
    });
    await settled();
    await say({ type: 'notice-shown' }, from(1));
    await say({ type: 'fought' }, from(1));
    expect((await database.events.toArray()).map(({ data }) => data)).toEqual(
      expect.arrayContaining([{ type: 'warned', level: 'hold' }, { type: 'fought' }]),
    );
  });
});

describe('cards and erasing', () => {
  const facts = { label: '猫超卡', brand: 'tmall-supermarket' };

  it('files pages under the current card, refiles and forgets them', async () => {
    const first = (await say({ type: 'open-card', facts }, own())) as string;
    open(1, 'https://chaoshi.tmall.com/');
    await see(1);
    await settled();
    const [check] = await database.checks.toArray();
    expect(check!.card).toBe(first);
    const second = (await say({ type: 'open-card', facts }, own())) as string;
    await say({ type: 'file-check', check: check!.id, card: second }, own());
    expect((await database.checks.get(check!.id))!.card).toBe(second);
    await say({ type: 'delete-check', check: check!.id }, own());
    expect(await database.checks.count()).toBe(0);
    expect(
      await database.events.where('[chain+n]').between([check!.id, 0], [check!.id, Infinity]).count(),
    ).toBe(0);
    for (const card of [first, second])
      expect(verifyChain(await database.events.filter(({ chain }) => chain === card).toArray())).toEqual({
        ok: true,
      });
  });

  it('says so when a card takes more than four digits, and when the disk is full', async () => {
    expect(await say({ type: 'open-card', facts: { ...facts, lastFour: '12345' } }, own())).toEqual({
      error: 'bad-message',
    });
    const add = vi
      .spyOn(database.events, 'add')
      .mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
    expect(await say({ type: 'open-card', facts }, own())).toEqual({ error: 'storage-full' });
    add.mockRestore();
  });

  it('has a code that the storage would not take told again, and takes it then', async () => {
    open(1, 'https://chaoshi.tmall.com/gift-card.htm');
    await see(1);
    await settled();
    const add = vi
      .spyOn(database.events, 'add')
      .mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
    expect(await say({ type: 'code-entered' }, from(1))).toEqual({ error: 'storage-full' });
    expect(await database.checks.toArray()).toMatchObject([{ entered: false }]);
    add.mockRestore();
    expect(await say({ type: 'code-entered' }, from(1))).toBeNull();
    expect(await database.checks.toArray()).toMatchObject([{ entered: true }]);
  });

  it('keeps judging when nothing can be stored, and says so to the popup', async () => {
    const add = vi
      .spyOn(database.events, 'add')
      .mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
    open(1, 'https://gift-duihuan.top/');
    expect(await see(1)).toMatchObject({
      level: 'hold',
    });
    await settled();
    expect(fake.session.get('page:1')).toMatchObject({ failure: 'storage-full' });
    add.mockRestore();
    await see(1);
    await settled();
    expect(await database.checks.count()).toBe(1);
    expect(fake.session.get('page:1')).not.toHaveProperty('failure');
  });

  it('makes up for a beginning that was lost with the worker, but never revives what was erased', async () => {
    open(1, 'https://gift-duihuan.top/');
    await see(1);
    await settled();
    await Promise.all([database.checks.clear(), database.events.clear()]);
    await say({ type: 'held', input: 'paste' }, from(1));
    expect(await database.checks.count()).toBe(0);
    fake.session.set('page:1', { ...(fake.session.get('page:1') as object), recorded: false, noted: [] });
    await say({ type: 'held', input: 'paste' }, from(1));
    expect((await database.events.toArray()).map(({ data }) => data.type)).toEqual(['sighted', 'held']);
  });

  it('says so when memory is full, and lets a fault of its own be seen', async () => {
    const get = vi.spyOn(browser.storage.session, 'get');
    const full = new Error('Session storage quota bytes exceeded. Values were not stored.');
    get.mockRejectedValueOnce(full);
    expect(await say({ type: 'withdraw-continue', host: 'a.example' }, own())).toEqual({
      error: 'storage-full',
    });
    get.mockRejectedValueOnce(new TypeError('a fault of ours'));
    await expect(say({ type: 'withdraw-continue', host: 'a.example' }, own())).rejects.toThrow('no-answer');
    get.mockRestore();
    vi.spyOn(database.settings, 'put').mockRejectedValueOnce(new DOMException('gone', 'InvalidStateError'));
    expect(await say({ type: 'open-card', facts }, own())).toEqual({ error: 'storage-failed' });
    vi.restoreAllMocks();
  });

  it('keeps the words of the shopper for the statement', async () => {
    const card = await say({ type: 'open-card', facts }, own());
    await say({ type: 'edit-statement', card, text: '卡是妈妈给的' }, own());
    const last = (await database.events.toArray()).at(-1)!;
    expect(last.data).toEqual({ type: 'statement-edited', text: '卡是妈妈给的' });
  });

  it('answers when asked for what is not there', async () => {
    const id = '44444444-4444-4444-8444-444444444444';
    const decision = { choice: 'leave' };
    for (const message of [
      { type: 'hello' },
      { type: 'warning-shown', warning: id },
      { type: 'proof-attached', proof: id },
      { type: 'remove-proof', proof: id },
      { type: 'delete-check', check: id },
      { type: 'delete-card', card: id },
      { type: 'file-check', check: id, card: null },
    ])
      expect(await say(message, own()), message.type).toBeNull();
    const gone = { type: 'decide-tab', tab: 9, document: 'd', shown: '', decision };
    expect(await say(gone, own())).toBe('other-page');
    expect(await say({ type: 'decide-warning', warning: id, decision }, own())).toBe('gone');
    expect(await database.events.count()).toBe(0);
  });

  it('erases everything', async () => {
    await say({ type: 'open-card', facts }, own());
    await say({ type: 'delete-all' }, own());
    for (const table of database.tables) expect(await table.count(), table.name).toBe(0);
  });
});
