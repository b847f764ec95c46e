// @vitest-environment happy-dom
// What the strip says of a page where a code may have gone in: one thing, with one main button, and never against the card.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checklist } from '../../src/core/checklist';
import type { EventData, Outcome, Part } from '../../src/model';
import { cardId, chain, checkId, entered, filed, opened, seen, sighted } from '../core/chains';
import { part, shownPage } from '../ui/samples';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { fake } = await import('../ui/fake-browser');
const { ActArea } = await import('../../src/ui/act');
const { Button, MainTaken } = await import('../../src/ui/button');
const { afterLeak } = await import('../../src/popup/after-leak');
const { stripLeads, VerdictStrip } = await import('../../src/popup/verdict-strip');
const { GoOnForm } = await import('../../src/words/go-on-form');

const answered = (step: string, outcome: Outcome): EventData => ({
  type: 'step-answered',
  ...{ step, outcome },
  by: 'shopper',
});
const REDEEM = '请马上到官方页面充值这张卡';
const leakedWith = (...events: EventData[]) =>
  checklist(
    chain(cardId(), [opened(), filed(1), filed(2), ...events]),
    [chain(checkId(1), [sighted('unofficial'), entered]), chain(checkId(2), [sighted()])],
    0,
  );
const seenToBe = (result: 'accepted' | 'invalid-or-used') =>
  checklist(
    chain(cardId(), [opened(), filed(1), filed(2)]),
    [
      chain(checkId(1), [sighted('unofficial'), entered]),
      chain(checkId(2), [sighted(), entered, seen(result)]),
    ],
    0,
  );

describe('after a leak', () => {
  it.each([
    ['no card yet', null, true, 'redeem'],
    ['its card below asks the same', leakedWith(), true, 'card'],
    ['another card is below', leakedWith(), false, 'redeem'],
    ['refused', leakedWith(answered('system-check', 'failed')), true, 'stop'],
    ['refused, another below', leakedWith(answered('system-check', 'failed')), false, 'stop'],
    ['redeemed', leakedWith(answered('system-check', 'passed')), true, 'redeemed'],
    ['an answer was seen', seenToBe('accepted'), true, 'card'],
    ['a refusal was seen', seenToBe('invalid-or-used'), true, 'card'],
    ['closed as redeemed', leakedWith({ type: 'card-closed', as: 'redeemed' }), true, 'redeemed'],
    ['closed as failed', leakedWith({ type: 'card-closed', as: 'failed' }), true, 'failed'],
    ['closed as settled', leakedWith({ type: 'card-closed', as: 'settled' }), true, 'settled'],
    [
      'redeemed, and closed as settled',
      leakedWith(answered('system-check', 'passed'), { type: 'card-closed', as: 'settled' }),
      true,
      'settled',
    ],
    [
      'redeemed, but the money did not come',
      leakedWith(answered('system-check', 'passed'), answered('assets-updated', 'failed')),
      true,
      'stop',
    ],
    [
      'the money came in the end',
      leakedWith(answered('system-check', 'passed'), answered('assets-updated', 'failed'), {
        type: 'card-closed',
        as: 'redeemed',
      }),
      true,
      'redeemed',
    ],
    ['the balance was wrong', leakedWith(answered('balance-shown', 'failed')), true, 'stop'],
    ['appealed and sent', leakedWith({ type: 'card-closed', as: 'appeal-sent' }), true, 'card'],
    [
      'appealed and refused',
      leakedWith(answered('system-check', 'failed'), { type: 'problem-stated', problem: 'other' }),
      true,
      'card',
    ],
    [
      'appealed before it was redeemed',
      leakedWith({ type: 'problem-stated', problem: 'strange-page' }),
      true,
      'card',
    ],
  ] as const)('%s', (_, list, below, after) => expect(afterLeak(list, below)).toBe(after));
});

const draw = (tree: preact.ComponentChildren) => act(() => render(<ActArea>{tree}</ActArea>, document.body));
const words = () => document.body.textContent ?? '';
const mains = () => [...document.querySelectorAll('.button-main')].map(({ textContent }) => textContent);
const buttons = () => [...document.querySelectorAll('button')].map(({ textContent }) => textContent);
const unofficial = part('unofficial', 'gift.example', 'gift.example');
const gameKeys = {
  ...unofficial,
  asks: { roles: ['card-code'], kind: 'game', claimsBrand: false, words: [] },
} satisfies Part;

beforeEach(() => {
  fake.sent.length = 0;
});
afterEach(() => act(() => render(null, document.body)));

describe('the strip', () => {
  const strip = (after: ReturnType<typeof afterLeak>, more: object = {}, leaked = true) => {
    const state = { kind: 'checked', page: shownPage({ parts: [unofficial], ...more }) } as const;
    return draw(
      <>
        <VerdictStrip state={state} leaked={leaked} after={after} />
        <MainTaken.Provider value={stripLeads(state, leaked, after)}>
          <Button look="main">去申诉</Button>
        </MainTaken.Provider>
      </>,
    );
  };

  it.each([
    ['redeem', ['打开淘宝首页'], '卡密可能已经被看到'],
    ['card', ['去申诉'], '看这张卡的下一步'],
    ['stop', ['去申诉'], '先不要再试'],
    ['redeemed', ['去申诉'], '这张卡已经充值了'],
    ['settled', ['去申诉'], '这张卡的申诉已经解决'],
    ['failed', ['去申诉'], '这张卡已经结束：没有成功'],
  ] as const)('where the way is %s: one main button', async (after, main, says) => {
    await strip(after);
    expect(mains()).toEqual(main);
    expect(words()).toContain(says);
    expect(words().includes(REDEEM)).toBe(after === 'redeem');
    expect(buttons()).toContain('离开此页');
  });

  it.each(['redeemed', 'settled', 'failed'] as const)(
    'of a card that is %s is no alarm any more',
    async (after) => {
      await strip(after);
      if (after !== 'redeemed') expect(words()).not.toContain('下一步');
      expect(words()).not.toContain('卡密可能已经被看到');
      expect(document.querySelector('.strip-stop')).toBeNull();
    },
  );

  it('has the official way also where the shopper goes on and text was found', async () => {
    await strip('redeem', { alreadyTyped: true, decided: true }, false);
    expect(words()).toContain(REDEEM);
    expect(mains()).toEqual(['打开淘宝首页']);
    expect(words()).toContain('礼品卡/购物券');
  });

  it.each([
    ['nothing went in', {}],
    ['the shopper goes on', { decided: true }],
    ['text was found that is no card of Taobao', { parts: [gameKeys], alreadyTyped: true }],
  ])('of a page where %s leads with the way out', async (_, more) => {
    await strip('redeem', more, false);
    expect(mains()).toEqual(['离开此页']);
    expect(words()).not.toContain(REDEEM);
  });

  it('of an official page has no way out', async () => {
    await strip('redeem', { parts: [part('official', 'card.tmall.com', 'tmall.com')] }, false);
    expect(buttons()).not.toContain('离开此页');
  });
});

describe('the question before going on', () => {
  const risky = () => document.querySelector<HTMLElement>('.button-risky')!;
  const status = () => document.querySelector('[role=status]')!.textContent;
  const press = () => act(() => risky().click());
  const pass = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
  afterEach(() => void vi.useRealTimers());

  it('says that a press came too early, and then that no reason was given', async () => {
    const went = vi.fn();
    await draw(<GoOnForm parts={[unofficial]} canLast={false} busy={false} onGoOn={went} />);
    expect(status()).toBe('');
    await press();
    expect(status()).toBe('太早了，请先看完。');
    for (let second = 0; second < 3; second++) await pass(1000);
    await press();
    expect(status()).toBe('请先选一个原因。');
    expect(went).not.toHaveBeenCalled();
    await act(() => document.querySelector<HTMLInputElement>('[name=reason]')!.click());
    await press();
    expect(went).toHaveBeenCalledOnce();
    expect(status()).toBe('');
  });
});
