// @vitest-environment happy-dom
// When the boxes in sight are asked about, how often, and what is taken of the answer.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

type Message = { type: string; boxes: { x: number; y: number; width: number; height: number }[] };
const say = vi.hoisted(() => vi.fn());
vi.mock('../../../src/content/tell', () => ({ tell: say, isOrphan: () => false }));
type Module = typeof import('../../../src/content/links/codes');
let codes: Module;
let passed: number;
let shown: number; // times that the marks were drawn anew
let answer: (message: Message) => unknown;

const MARK = { mark: 'lookalike', shown: '✕', label: 'x' };
const FOUND = { ...MARK, box: 0, place: { x: 0.25, y: 0.25, width: 0.1, height: 0.1 } };
/** The place of each box is what its `data-at` says. */
const placeOf = (element: Element) =>
  new DOMRect(...(element.getAttribute('data-at') ?? '0,0,0,0').split(',').map(Number));

beforeEach(async () => {
  vi.resetModules();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval'] });
  passed = 0;
  shown = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => passed);
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 1));
  vi.stubGlobal('visualViewport', { scale: 1 });
  vi.stubGlobal('innerWidth', 1000);
  vi.stubGlobal('innerHeight', 800);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return this.isConnected ? placeOf(this) : new DOMRect();
  });
  // What is gone is seen nowhere: scripts of the tests before hear the window too.
  Element.prototype.checkVisibility = function (this: Element) {
    return this.isConnected;
  };
  say.mockReset();
  answer = () => [];
  say.mockImplementation(async (message: Message) => answer(message));
  codes = await import('../../../src/content/links/codes');
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

async function tick(ms: number) {
  for (let n = 0; n < ms; n += 100) {
    passed += 100;
    await vi.advanceTimersByTimeAsync(100);
  }
}
/** A look over a page of these pictures. */
function look(...places: string[]) {
  document.body.innerHTML = places.map((at) => `<img src="a.png" data-at="${at}">`).join('');
  for (const image of document.querySelectorAll('img')) codes.meet(image);
  codes.endMeeting(() => shown++);
}
const asked = () => say.mock.calls.map(([message]) => (message as Message).boxes.length);
const marked = () => codes.doubtedCodes().map(({ within }) => within);

test('one in sight is asked about in shares of the window, twice and no more where nothing is found', async () => {
  look('100,200,200,200', '0,5000,200,200');
  await tick(1000);
  expect(say.mock.calls[0]).toEqual([
    { type: 'codes', named: false, boxes: [{ x: 0.1, y: 0.25, width: 0.2, height: 0.25, invites: false }] },
  ]);
  await tick(60_000);
  expect(asked()).toEqual([1, 1]);
  for (let n = 0; n < 5; n++) {
    codes.endMeeting(() => shown++);
    dispatchEvent(new Event('scroll'));
    await tick(10_000);
  }
  expect(asked()).toEqual([1, 1]);
});

test('what is found has its place in its box, and is not asked about again', async () => {
  answer = () => [FOUND];
  look('200,100,200,200');
  await tick(10_000);
  expect(asked()).toEqual([1]);
  expect(shown).toBe(1);
  const [within] = marked();
  for (const [is, should] of [
    [within?.x, 0.25],
    [within?.y, 0.5],
    [within?.width, 0.5],
    [within?.height, 0.4],
  ] as const)
    expect(is).toBeCloseTo(should);
});

test.each<[string, (image: HTMLImageElement) => void]>([
  ['has moved', (image) => image.setAttribute('data-at', '200,160,200,200')],
  [
    'shows something else',
    (image) => Object.assign(image, { src: 'b.png' }).setAttribute('style', 'background-image:url(b.png)'),
  ],
  ['has gone', (image) => image.remove()],
])('of a box that %s meanwhile nothing is known', async (_, happens) => {
  answer = () => {
    happens(document.querySelector('img')!);
    return [FOUND];
  };
  look('200,100,200,200');
  await tick(1000);
  expect(asked()).toEqual([1]);
  expect(marked()).toEqual([]);
});

test('one that shows something else later has its mark no more, and is asked about anew', async () => {
  answer = () => [FOUND];
  look('200,100,200,200');
  await tick(1000);
  expect(marked()).toHaveLength(1);
  document.querySelector('img')!.style.backgroundImage = 'url(b.png)';
  expect(marked()).toEqual([]);
  const drawn = shown;
  codes.arrived(document.querySelector('img')!);
  expect(shown).toBe(drawn + 1);
  answer = () => [];
  dispatchEvent(new Event('scroll'));
  await tick(60_000);
  expect(asked()).toEqual([1, 1, 1]);
  expect(marked()).toEqual([]);
});

test("one that shows something else all the time is looked at ever less often, at nobody else's cost", async () => {
  look('100,100,200,200', '0,5000,200,200', '300,5000,200,200');
  const [changing] = document.querySelectorAll('img');
  for (let n = 0; n < 600; n++) {
    changing!.style.backgroundImage = `url(${n}.png)`;
    codes.arrived(changing!);
    await tick(1000);
  }
  expect(asked().length).toBeGreaterThan(5);
  expect(asked().length).toBeLessThan(12);
  const before = asked().length;
  look(...Array.from({ length: 190 }, (_, n) => `${n},10,100,100`));
  await tick(200_000);
  expect(asked().length - before).toBe(23);
});

test('a canvas that is drawn anew keeps its mark until it is known what it shows, and leaves the others their pictures', async () => {
  let drawn = 0;
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({ drawImage: () => {} } as never);
  vi.spyOn(HTMLCanvasElement.prototype, 'toDataURL').mockImplementation(() => `data:,${drawn}`);
  answer = ({ boxes }) => (boxes[0]!.x === 0.2 ? [FOUND] : []);
  const late = Array.from({ length: 190 }, (_, n) => `<img src="a.png" data-at="${n},10,100,100">`);
  document.body.innerHTML = `<canvas data-at="200,100,200,200"></canvas>`;
  codes.meet(document.querySelector('canvas')!);
  codes.endMeeting(() => shown++);
  for (let n = 0; n < 300; n++) {
    drawn++;
    await tick(1000);
    if (n > 0) expect(marked()).toHaveLength(1);
  }
  expect(asked().length).toBeLessThan(9);
  const before = asked().length;
  document.body.insertAdjacentHTML('beforeend', late.join(''));
  for (const box of document.querySelectorAll('img')) codes.meet(box);
  codes.endMeeting(() => shown++);
  await tick(100_000);
  expect(asked().length - before).toBe(23);
});

test('a canvas that shows no code any more loses its mark', async () => {
  let drawn = 'a';
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({ drawImage: () => {} } as never);
  vi.spyOn(HTMLCanvasElement.prototype, 'toDataURL').mockImplementation(() => drawn);
  answer = () => [FOUND];
  document.body.innerHTML = `<canvas data-at="200,100,200,200"></canvas>`;
  codes.meet(document.querySelector('canvas')!);
  codes.endMeeting(() => shown++);
  await tick(5000);
  expect(marked()).toHaveLength(1);
  drawn = 'b';
  answer = () => [];
  await tick(10_000);
  expect(marked()).toEqual([]);
  await tick(60_000);
  expect(asked().length).toBeLessThan(5);
});

test('of boxes within each other the innermost is asked about', async () => {
  document.body.innerHTML =
    '<div style="background-image:url(c.png)" data-at="100,100,300,300"><img src="a.png" data-at="150,150,200,200"></div>';
  for (const box of document.querySelectorAll('div, img')) codes.meet(box);
  codes.endMeeting(() => shown++);
  await tick(60_000);
  expect((say.mock.calls[0]![0] as Message).boxes.map(({ x }) => x)).toEqual([0.15]);
});

test('eight at once, and two dozen pictures a page, three seconds apart', async () => {
  look(...Array.from({ length: 190 }, (_, n) => `${n},10,100,100`));
  let least = Infinity;
  let last = -Infinity;
  answer = () => {
    least = Math.min(least, passed - last);
    last = passed;
    return [];
  };
  await tick(200_000);
  expect(asked()).toEqual(Array<number>(24).fill(8));
  expect(least).toBeGreaterThanOrEqual(3000);
});

test('where nobody can look it is tried more seldom', async () => {
  answer = () => null;
  look('100,100,100,100');
  await tick(60_000);
  expect(asked().length).toBeLessThan(8);
});

test('half of a box is looked at, and once more when it was scrolled; less of it is not', async () => {
  look('100,650,200,290');
  await tick(10_000);
  expect(asked()).toEqual([1, 1]);
  document.querySelector('img')!.setAttribute('data-at', '100,500,200,290');
  dispatchEvent(new Event('scroll'));
  await tick(10_000);
  expect(asked()).toEqual([1, 1, 1, 1]);
  look('100,700,200,290');
  await tick(10_000);
  expect(asked()).toHaveLength(4);
});

test('nothing is asked while the page is drawn larger by the fingers', async () => {
  vi.stubGlobal('visualViewport', { scale: 2 });
  look('100,100,100,100');
  await tick(5000);
  expect(asked()).toEqual([]);
});
