// @vitest-environment happy-dom
// The watch for the answer to a code: it asks at once what is awaited, and reads nothing that a page says after that time.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const MESSAGE = '<p>卡密无效或已被使用</p>';
/** How often the page was read; happy-dom draws nothing, so that all of it is in sight. */
let looks = 0;
vi.mock('../../../src/content/result-watch/visible-results', () => ({
  visibleResults: () => {
    looks++;
    const found = [...document.querySelectorAll('p')].filter(({ textContent }) =>
      textContent.includes('无效'),
    );
    return new Map(
      found.map((element) => ['invalid', { result: 'invalid-or-used', phrase: 'invalid-zh', element }]),
    );
  },
}));
const START = 1_800_000_000_000;
let reply: object | undefined;
/** Is what the page says heard by nobody? */
let isDeaf = false;
let sent: { type: string; phrases?: string[]; result?: string }[] = [];
const results = () => sent.flatMap(({ type, result }) => (type === 'result' ? [result] : []));

beforeEach(() => {
  vi.useFakeTimers({ now: START, toFake: ['Date', 'setTimeout', 'clearTimeout', 'performance'] });
  vi.stubGlobal('requestIdleCallback', (look: () => void) => look());
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'kashao',
      sendMessage: async (message: (typeof sent)[number]) => {
        sent.push(message);
        return message.type === 'watch-result' ? reply : isDeaf ? undefined : null;
      },
    },
  });
  document.body.innerHTML = '<main></main>';
  sent = [];
  delete (globalThis as { kashaoWatch?: object }).kashaoWatch;
  vi.resetModules();
});
afterEach(async () => {
  // Ends the watch: the next test has the same document.
  vi.setSystemTime(until + 1);
  await show('<i></i>');
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function pass(ms: number): Promise<void> {
  for (let n = 0; n < 5; n++) await Promise.resolve();
  await vi.advanceTimersByTimeAsync(ms);
}
async function show(markup: string): Promise<void> {
  document.querySelector('main')!.insertAdjacentHTML('beforeend', markup);
  await pass(1000);
}
async function watch(answer: object | undefined): Promise<void> {
  reply = answer;
  await import('../../../src/content/result-watch/main');
  await pass(100);
}
const until = START + 60_000;

it('asks at once, and tells what comes into sight', async () => {
  await watch({ judge: 'new', known: [], until });
  expect(sent).toEqual([{ type: 'watch-result', phrases: [] }]);
  await show(MESSAGE);
  expect(results()).toEqual(['invalid-or-used']);
});

it('tells what the page after the entry shows from the start', async () => {
  document.body.innerHTML = `<main>${MESSAGE}</main>`;
  await watch({ judge: 'all', known: [], until });
  expect(results()).toEqual(['invalid-or-used']);
});

it('asks again, and tells again, where the worker was ended before it answered', async () => {
  await watch(undefined);
  await show(MESSAGE);
  expect(results()).toEqual([]);
  reply = { judge: 'new', known: [], until };
  isDeaf = true;
  await pass(3000);
  expect(new Set(results())).toEqual(new Set(['invalid-or-used']));
  isDeaf = false;
  await pass(7000);
  const told = results().length;
  expect(told).toBeGreaterThan(1);
  await pass(20_000);
  expect(results()).toHaveLength(told);
});

it.each([
  ['where nothing is awaited', { judge: 'nothing', known: [], until: 0 }],
  ['where nobody answers', undefined],
])('reads nothing more %s', async (_, answer) => {
  await watch(answer);
  await pass(7000); // it is asked again before that counts as no answer
  looks = 0;
  await show(MESSAGE);
  expect([looks, results()]).toEqual([0, []]);
});

it('reads nothing more once the time of the entry is over, however late the page was loaded', async () => {
  vi.setSystemTime(until - 10_000);
  await watch({ judge: 'all', known: [], until });
  await show('<p>请稍候</p>');
  vi.setSystemTime(until + 1);
  looks = 0;
  await show(MESSAGE);
  await show('<p>充值成功</p>');
  expect([looks, results()]).toEqual([0, []]);
});
