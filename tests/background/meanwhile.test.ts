// What comes in the middle of something else: the last word about a page is said by all that it holds and all that was chosen.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fake } from './fake-browser';
import { continueWith, decideInPopup, emptyStage, open, own, say, see, settled, warnings } from './stage';

const { default: browser } = await import('./fake-browser');
const { database } = await import('../../src/database');
const { pageOf, read } = await import('../../src/session');

const GIFT = 'https://gift.example/';
const LOOKALIKE = 'https://www.taobao.com.gift-duihuan.top/';
const goOn = async () => {
  open(1, GIFT);
  await see(1);
  await settled();
  await decideInPopup(1, continueWith());
  await settled();
};
/** The memory keeps a value under a key waiting; the promise settles once it does. */
function hold(key: string) {
  const { set } = browser.storage.session;
  let go = () => {};
  const reached = new Promise<void>((begun) => {
    vi.spyOn(browser.storage.session, 'set').mockImplementation(async (values) => {
      if (key in values) {
        vi.mocked(browser.storage.session.set).mockImplementation(set);
        begun();
        await new Promise<void>((free) => {
          go = free;
        });
      }
      return set(values);
    });
  });
  return { reached, go: () => go() };
}

beforeEach(emptyStage);
afterEach(() => void vi.restoreAllMocks());

it('a choice that is taken back while another page of the host is stored frees that page no longer', async () => {
  await goOn();
  open(2, `${GIFT}x`);
  const storing = hold('page:2');
  const seen = see(2);
  await storing.reached;
  await say({ type: 'withdraw-continue', host: 'gift.example' }, own());
  storing.go();
  await seen;
  await settled();
  expect((await pageOf(2))?.decided).toBe(false);
});

it('a full-page warning that takes its place while others are cleared away stays', async () => {
  open(1, LOOKALIKE);
  await see(1);
  await settled();
  const [id] = warnings();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
  const { query } = browser.tabs;
  vi.spyOn(browser.tabs, 'query').mockImplementation(async (what) => {
    const before = await query(what);
    open(1, `chrome-extension://kashao/warning.html?id=${id}`, 'doc-w');
    return before;
  });
  await say({ type: 'warning-left' }, own(9, 'warning.html'));
  await settled();
  vi.useRealTimers();
  expect(warnings()).toEqual([id]);
});

it('what was erased under a full-page warning does not come back as it is left', async () => {
  open(1, LOOKALIKE);
  await see(1);
  await settled();
  const [id] = warnings();
  open(1, `chrome-extension://kashao/warning.html?id=${id}`, 'doc-w');
  open(2, GIFT);
  await see(2);
  await settled();
  expect(await database.checks.count()).toBe(2);
  await say({ type: 'delete-checks', since: 0, until: Number.MAX_SAFE_INTEGER }, own());
  await say({ type: 'decide-warning', warning: id, decision: { choice: 'leave' } }, own(1, 'warning.html'));
  await settled();
  expect(await database.checks.count()).toBe(0);
});

it('a visit whose address is recorded in another form than it has goes on with its check', async () => {
  open(1, `${GIFT}a;jsessionid=x1?y=1`);
  await see(1);
  await settled();
  open(2, 'https://other.example/');
  await see(2);
  await settled();
  expect(await read('visit', 1)).not.toBeNull();
});

it('a trusted page stays so where the storage is too full to note the visit', async () => {
  await goOn();
  const [choice] = await database.choices.toArray();
  await database.choices.put({ ...choice!, visited: Date.now() - 2 * 86_400_000 });
  await browser.storage.session.remove('trusts');
  vi.spyOn(database.choices, 'put').mockRejectedValue(new DOMException('', 'QuotaExceededError'));
  open(2, GIFT);
  expect(await see(2)).toMatchObject({ decided: true });
});

it('leaving closes no page that the shopper has gone to while it was recorded', async () => {
  open(1, GIFT);
  open(2, 'https://other.example/');
  await see(1);
  await settled();
  const storing = hold('page:1');
  const left = decideInPopup(1, { choice: 'leave' });
  await storing.reached;
  open(1, 'https://www.taobao.com/', 'mine');
  storing.go();
  expect(await left).toBe('done');
  expect(fake.called('tabs.remove')).toEqual([]);
  expect((await database.checks.toArray()).map(({ action }) => action)).toEqual(['left']);
});

it('a warning that the shopper has left while it was decided closes nothing', async () => {
  open(1, LOOKALIKE);
  open(2, 'https://other.example/');
  await see(1);
  await settled();
  const [id] = warnings();
  open(1, 'https://www.taobao.com/', 'mine');
  fake.calls.length = 0;
  await say({ type: 'decide-warning', warning: id, decision: { choice: 'leave' } }, own(1, 'warning.html'));
  expect([fake.called('tabs.remove'), fake.called('tabs.update')]).toEqual([[], []]);
});

it('the sign of a page lands on no other that has come while it was worded', async () => {
  open(1, 'https://card.tmall.com/');
  const words = vi.spyOn(database.settings, 'get').mockImplementation((async (key: string) => {
    if (key === 'words') open(1, GIFT, 'next');
  }) as never);
  await see(1);
  await settled();
  words.mockRestore();
  expect(fake.called('action.setBadgeText')).toEqual([]);
});

it('a choice that cannot be stored frees nothing', async () => {
  open(1, GIFT);
  await see(1);
  await settled();
  vi.spyOn(database.choices, 'put').mockRejectedValue(new DOMException('', 'QuotaExceededError'));
  expect(await decideInPopup(1, continueWith('other', 'site'))).toEqual({ error: 'storage-full' });
  await settled();
  expect((await pageOf(1))?.decided).toBe(false);
  open(2, GIFT);
  expect(await see(2)).toMatchObject({ decided: false });
});
