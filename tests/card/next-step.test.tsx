// @vitest-environment happy-dom
// What the shopper sees as the next step, and what a click on it does.

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checklist } from '../../src/core/checklist';
import { append } from '../../src/core/timeline';
import type { EventData, Outcome } from '../../src/model';
import { cardChain, official } from '../ui/samples';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { fake } = await import('../ui/fake-browser');
const { NextStep } = await import('../../src/card/next-step');
const { ActArea } = await import('../../src/ui/act');

const CARD = '00000000-0000-4000-8000-000000000001';
const CHECK = '00000000-0000-4000-8000-000000000002';
const answered = (step: string, outcome: Outcome): EventData => ({
  type: 'step-answered',
  step,
  outcome,
  by: 'shopper',
});
/** An official page on which the system refused the code. */
const refused = (() => {
  const way = { from: '', type: 'navigate', redirects: 0 } as const;
  const first = append(
    CHECK,
    undefined,
    { at: 10, seq: 10 },
    {
      type: 'sighted',
      address: 'https://chaoshi.tmall.com/card',
      parts: [official],
      level: 'none',
      way,
    },
  );
  const result: EventData = { type: 'result-seen', result: 'invalid-or-used', phrase: 'x', official: true };
  return [first, append(CHECK, first, { at: 20, seq: 20 }, result)];
})();

const onAppeal = vi.fn();
function draw(events: EventData[], chains = [] as (typeof refused)[]) {
  const list = checklist(cardChain(CARD, ...events), chains, 0);
  render(
    <ActArea>
      <NextStep card={CARD} list={list} onAppeal={onAppeal} />
    </ActArea>,
    document.body,
  );
}
const seen = () => document.body.textContent ?? '';
const button = (name: string) =>
  [...document.querySelectorAll('button')].find((found) => found.textContent === name)!;
const click = (name: string) => act(() => button(name).click());

beforeEach(() => {
  render(null, document.body);
  fake.sent.length = 0;
});

describe('the next step', () => {
  it('begins with the coating, how to look at it, and one main answer', async () => {
    draw([]);
    expect(seen()).toContain('涂层');
    expect(document.querySelectorAll('ol li').length).toBeGreaterThan(1);
    expect(document.querySelectorAll('.button-main').length).toBe(1);
    await click('是的');
    expect(fake.sent).toEqual([
      { type: 'answer-step', card: CARD, step: 'coating-intact', outcome: 'passed', by: 'shopper' },
    ]);
  });
  it('stops when a step failed, and leads to the appeal', async () => {
    draw([answered('system-check', 'failed')]);
    expect(seen()).toContain('停一下，有问题');
    await click('去申诉');
    expect(onAppeal).toHaveBeenCalled();
  });
  it('puts a witnessed result to the shopper, and notes who confirmed it', async () => {
    draw([answered('coating-intact', 'passed'), { type: 'check-filed', check: CHECK }], [refused]);
    expect(seen()).toMatch(/官方页面显示.*无效或已被使用/);
    await click('对，记为「没通过」');
    expect(fake.sent).toMatchObject([{ step: 'system-check', outcome: 'failed', by: 'witness' }]);
  });
  it('lets the shopper correct a witnessed result', async () => {
    draw([{ type: 'check-filed', check: CHECK }], [refused]);
    await click('通过');
    expect(fake.sent).toMatchObject([{ step: 'system-check', outcome: 'passed', by: 'shopper' }]);
  });
  it('lists what was verified when all is done', async () => {
    const steps = ['coating-intact', 'system-check', 'balance-shown', 'official-pages', 'direct-way'];
    draw([...steps, 'inside-taobao', 'assets-updated'].map((step) => answered(step, 'passed')));
    expect(seen()).toContain('这张卡核对好了');
    expect(document.querySelectorAll('.verified li').length).toBe(7);
    await click('结束：已充值到账');
    expect(fake.sent).toEqual([{ type: 'close-card', card: CARD, as: 'redeemed' }]);
  });
  it('says so when the answer could not be kept', async () => {
    fake.answer = async () => ({ error: 'storage-full' });
    draw([]);
    await click('是的');
    await vi.waitFor(() => expect(seen()).toContain('存储空间满了'));
    fake.answer = async () => null;
  });
});
