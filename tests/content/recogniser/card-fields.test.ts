// @vitest-environment happy-dom
// The card fields of a frame that has the recogniser, and what becomes of what was held for nothing.
import { beforeEach, expect, it, vi } from 'vitest';
import type { Doubt } from '../../../src/content/link';
import { buildNotice } from '../../../src/content/notice/view';
import type { Seen } from '../../../src/content/recogniser/find-fields';
import { knownRoots } from '../../../src/content/sensor/known-roots';
import { net } from '../../../src/content/sensor/net';
import type { NoticeWords } from '../../../src/core/spoken';

const judgeSink = vi.fn();
vi.mock('../../../src/content/recogniser/sink', () => ({ judgeSink, partOfCard: () => ({ fields: [] }) }));
const { cardFields } = await import('../../../src/content/recogniser/card-fields');
const { giveBack } = await import('../../../src/content/recogniser/settle');

let seen: Seen[];
let typed: ReturnType<typeof net>;
const field = () => document.querySelector<HTMLElement>('input')!;
function start() {
  typed = net();
  const doubt = {
    isOfficial: false,
    roots: knownRoots(),
    typed,
    speaks: true,
    isDue: () => true,
    maySayCard: () => true,
  } as unknown as Doubt;
  return cardFields(
    doubt,
    () => null,
    (found) => seen.push(found),
  );
}

beforeEach(() => {
  vi.stubGlobal('origin', location.origin);
  seen = [];
});

it('what is drawn is found at once', () => {
  document.body.innerHTML = '<p>请输入天猫购物券卡密</p><canvas></canvas>';
  // What a person sees needs a layout, which there is none of here.
  const found = {
    fields: [{ elements: [], role: 'card-code', confidence: 0.9, words: [] }],
    kind: 'stored-value',
    claimsBrand: true,
  };
  judgeSink.mockReturnValue({ is: 'card', found });
  start().lookForDrawn();
  expect(seen.map(({ fields }) => fields.length)).toEqual([1]);
});

it('a field is judged with the words of every shadow root, also of an ordinary element', () => {
  document.body.innerHTML = '<div></div><input>';
  document.querySelector('div')!.attachShadow({ mode: 'open' }).innerHTML = '<p>请输入卡密</p>';
  const texts: string[] = [];
  judgeSink.mockImplementation((_, roots: Iterable<ParentNode>) => {
    texts.push(...[...roots].map((root) => root.textContent ?? ''));
    return { is: 'free' };
  });
  start().lookFor(field());
  expect(texts.join()).toContain('请输入卡密');
});

it('words of our own, in a notice or beside a link, are none of the page', () => {
  const [host, root] = buildNotice(false, { notice_chip: '先别输入卡密' } as NoticeWords);
  root.append('请输入卡密');
  document.body.innerHTML = '<input>';
  document.documentElement.append(host);
  const roots = knownRoots();
  expect(roots.addEvery()).toBe(false);
  host.remove();
});

it('a card field stays one when its words are taken away', () => {
  document.body.innerHTML = '<label>请输入卡密 <input></label>';
  const fields = start();
  expect(fields.look()).toBe(true);
  document.querySelector('label')!.firstChild!.remove();
  fields.look();
  expect(fields.has(field())).toBe(true);
  expect(fields.standing()).toEqual([field()]);
});

it('keys that were kept back are given back with the focus, unless they look like a code', () => {
  document.body.innerHTML = '<input>';
  const write = vi.fn();
  document.execCommand = (_, __, text) => write(text, document.activeElement);
  const waiting = { input: 'typing' as const, field: field(), hit: null, isCode: false };
  giveBack({ ...waiting, keys: '7K3Q' }, true);
  expect(document.activeElement).toBe(field());
  expect(write).not.toHaveBeenCalled();
  field().blur();
  giveBack({ ...waiting, keys: 'li' }, false);
  expect(write.mock.calls).toEqual([
    ['l', field()],
    ['i', field()],
  ]);
});

it('a paste is given back as a whole', () => {
  document.body.innerHTML = '<input>';
  const write = vi.fn();
  document.execCommand = (_, __, text) => write(text);
  giveBack({ input: 'paste', field: field(), hit: null, isCode: false, keys: 'Li Ming' }, false);
  expect(write.mock.calls).toEqual([['Li Ming']]);
});

it('what was held for nothing is done after all', () => {
  document.body.innerHTML = '<input><button>2</button>';
  const heard = vi.fn();
  for (const type of ['focus', 'input', 'click']) document.body.addEventListener(type, heard, true);
  const hit = document.querySelector('button');
  giveBack({ input: 'focus', field: field(), hit: null, isCode: false, keys: '' }, false);
  giveBack({ input: 'autofill', field: field(), hit: null, isCode: false, keys: '' }, false);
  giveBack({ input: 'typing', field: null, hit, isCode: false, keys: '' }, false);
  expect(heard.mock.calls.map(([event]) => [event.type, event.target])).toEqual([
    ['focus', field()],
    ['input', field()],
    ['click', hit],
  ]);
});

it('a field without a word takes what the page asked for when the shopper went on, and a named one does not', () => {
  document.body.innerHTML = '<input>';
  const found = { fields: [], kind: 'stored-value', claimsBrand: true };
  const fields = start();
  judgeSink.mockReturnValue({ is: 'free', found: { ...found, claimsBrand: false } });
  expect(fields.catches(field())).toBe(false);
  judgeSink.mockReturnValue({ is: 'open', found });
  fields.note();
  judgeSink.mockReturnValue({ is: 'other', found });
  expect(fields.catches(field())).toBe(false);
  judgeSink.mockReturnValue({ is: 'free', found: { ...found, claimsBrand: false } });
  expect(fields.catches(field())).toBe(true);
  expect(seen.at(-1)).toMatchObject({ kind: 'stored-value', claimsBrand: true });
});

it('a named field takes nothing that can only be a code where the page asks for a card of Taobao or Tmall', () => {
  document.body.innerHTML = '<input>';
  const other = { fields: [], kind: 'unknown', claimsBrand: false };
  const fields = start();
  let claimsBrand = false;
  judgeSink.mockImplementation((field) =>
    field ? { is: 'other', found: other } : { is: 'open', found: { ...other, claimsBrand } },
  );
  typed.counts('7K3Q');
  expect(fields.catches(field())).toBe(false);
  claimsBrand = true;
  expect(fields.catches(field())).toBe(true);
  typed.begin();
  typed.counts('SF12');
  expect(fields.catches(field())).toBe(false);
});
