// @vitest-environment happy-dom
// A key pressed in the notice while a code is still being typed presses nothing, and the notice says so.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import zh from '../../../public/_locales/zh_CN/messages.json';
import type { FrameLink } from '../../../src/content/link';
import { pageWords } from '../../../src/core/page-message';
import { NOTICE_WORDS, type NoticeWords } from '../../../src/core/spoken';
import { part } from '../../ui/samples';

const placed = vi.hoisted(() => vi.fn());
const told = vi.hoisted(() => vi.fn(async (_message: unknown) => 'window'));
vi.mock('../../../src/content/tell', () => ({ tell: told, isOrphan: () => false }));
vi.mock('../../../src/content/notice/guard', () => ({ guardNotice: () => ({ stop() {}, check() {} }) }));
vi.mock('../../../src/content/notice/place', () => ({
  place: placed,
}));
const { stand } = await import('../../../src/content/notice/stand');

const messages: Record<string, { message: string }> = zh;
const around = Object.fromEntries(NOTICE_WORDS.map((key) => [key, messages[key]!.message])) as NoticeWords;
const words = pageWords([part('unofficial', 'gift.example', 'gift.example')], false, (key, fill = []) =>
  messages[key]!.message.replace(/\$(\d)/g, (_, place) => fill[place - 1] ?? ''),
);

const { attachShadow } = HTMLElement.prototype;
let root: ShadowRoot;
let link: FrameLink;
let take: (event: Event) => void;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  vi.advanceTimersByTime(60_000);
  told.mockClear();
  document.body.innerHTML = '';
  for (const name of ['showPopover', 'hidePopover'] as const) HTMLElement.prototype[name] = () => undefined;
  vi.spyOn(HTMLElement.prototype, 'attachShadow').mockImplementation(function (this: HTMLElement) {
    root = attachShadow.call(this, { mode: 'open' });
    return root;
  });
  link = { asked: true, notice: null, touched: null, fields: () => [] } as unknown as FrameLink;
  stand({ level: 'hold', words, around, opens: true, inFrame: false } as never, link);
  take = (event) => {
    Object.defineProperty(event, 'isTrusted', { value: true });
    (link.notice as unknown as { take(event: Event): void }).take(event);
  };
});

afterEach(() => {
  (root.activeElement as HTMLElement | null)?.blur();
  root.host.remove();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const press = (key: string) => take(new KeyboardEvent('keydown', { key, cancelable: true }));
const clickByKey = () => take(new MouseEvent('click', { detail: 0 }));
const focused = () => (root.activeElement as HTMLElement | null)?.textContent;
const said = () => root.querySelector('[role=status]')?.textContent ?? '';
const leave = () => [...root.querySelectorAll('button')].find((one) => one.textContent === '离开此页')!;

describe('the notice', () => {
  it('lies between the shopper and a keypad, of which a page sees what is pressed, until it is put away', () => {
    const modal = vi.spyOn(HTMLDialogElement.prototype, 'showModal');
    root.querySelector('h2')!.focus();
    link.notice!.insist();
    expect(modal).not.toHaveBeenCalled();
    link.keypad = true;
    link.notice!.insist();
    expect(modal).toHaveBeenCalledOnce();
    press('Escape');
    expect(link.keypad).toBe(false);
  });

  it.each([' ', 'Enter'])('takes %j for the end of a code, and says that it did not count', (key) => {
    root.querySelector('h2')!.focus();
    press('7');
    expect(said()).toBe('');
    leave().focus();
    press(key);
    expect(said()).toBe('刚才还在打字，这一下没有算。请再按一次。');
    expect(focused()).toBe('离开此页');
    expect(told).not.toHaveBeenCalledWith({ type: 'leave', choice: 'leave' });
  });

  it('says so of a press that came without its key', () => {
    root.querySelector('h2')!.focus();
    press('7');
    leave().focus();
    clickByKey();
    expect(said()).toContain('没有算');
    expect(told).not.toHaveBeenCalledWith({ type: 'leave', choice: 'leave' });
  });

  it('is placed anew when it says something more, as it may be too high for where it stood', () => {
    root.querySelector('h2')!.focus();
    press('7');
    leave().focus();
    const heights: string[] = [];
    placed.mockImplementation(() => void heights.push(said()));
    clickByKey();
    expect(heights).toEqual(['刚才还在打字，这一下没有算。请再按一次。']);
    placed.mockReset();
  });

  it('takes a press once nobody is typing', () => {
    root.querySelector('h2')!.focus();
    press('7');
    vi.advanceTimersByTime(1100);
    leave().focus();
    clickByKey();
    expect(said()).toBe('');
    expect(told).toHaveBeenCalledWith({ type: 'leave', choice: 'leave' });
  });

  it('has the way in the app beside the home page', () => {
    const acts = [...root.querySelector('.acts')!.children].map(({ textContent }) => textContent);
    expect(acts[1]).toBe('打开淘宝首页');
    expect(acts[2]).toContain('红包卡券 → 礼品卡/购物券 → 添加新卡');
  });
});
