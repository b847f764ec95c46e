// @vitest-environment happy-dom
// What the shopper sees as the next step, and what a click on it does.

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { append } from '../../src/core/timeline';
import type { EventData, Outcome, ResultKind } from '../../src/model';
import { cardChain, check, official, part as pagePart } from '../ui/samples';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { fake } = await import('../ui/fake-browser');
const { CardView } = await import('../../src/card/card-view');
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
const refused = answering('invalid-or-used');
function answering(kind: ResultKind) {
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
  const result: EventData = { type: 'result-seen', result: kind, phrase: 'x', official: true };
  return [first, append(CHECK, first, { at: 20, seq: 20 }, result)];
}

/** A page on which a code was seen going in. */
function entered(kind: 'unofficial', host: string) {
  const way = { from: '', type: 'navigate', redirects: 0 } as const;
  const address = `https://${host}/`;
  const sighted: EventData = {
    ...{ type: 'sighted', address, level: 'hold', way },
    parts: [pagePart(kind, host, host)],
  };
  const first = append(CHECK, undefined, { at: 10, seq: 10 }, sighted);
  return [first, append(CHECK, first, { at: 20, seq: 20 }, { type: 'code-entered' })];
}

const NOW = 1_800_000_000_000;
function draw(events: EventData[], chains = [] as (typeof refused)[]) {
  const chain = cardChain(CARD, ...events);
  const card = { id: CARD, openedAt: 1, facts: { label: '生日卡', brand: 'tmall-voucher' } as const };
  const closing = events.findLast(({ type }) => type === 'card-closed');
  const reading = {
    card: { ...card, ...(closing?.type === 'card-closed' && { closed: closing.as }) },
    events: chain,
    checks: chains.map(() => check(CHECK, 1)),
    chains,
    quiet: [],
    unfiled: [],
    lost: { later: 0, damaged: 0 },
  };
  return act(() =>
    render(
      <ActArea>
        <CardView reading={reading} now={NOW} />
      </ActArea>,
      document.body,
    ),
  );
}
const box = () => document.querySelector('.next')!.textContent ?? '';
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)!;
const click = async (name: string) => {
  await vi.waitFor(() => expect(button(name)).toBeDefined());
  await act(async () => {
    button(name).click();
    // A second press before what the first set going is through counts for nothing.
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
};
const mains = () => [...document.querySelectorAll('.button-main')].map(({ textContent }) => textContent);
const part = (name: string) =>
  [...document.querySelectorAll('.part')].find(({ textContent }) => textContent?.includes(name))!;
const sent = (step: string, outcome: Outcome, by = 'shopper') => ({
  type: 'answer-step',
  card: CARD,
  step,
  outcome,
  by,
});
const filed: EventData = { type: 'check-filed', check: CHECK };

beforeEach(() => {
  render(null, document.body);
  fake.sent.length = 0;
  fake.answer = async () => null;
});
afterEach(() => vi.useRealTimers());

describe('the next step', () => {
  it('begins with the coating; its answers are its own, and none is chosen beforehand', async () => {
    draw([]);
    expect(box()).toContain('收到时，卡密上的涂层是完好的吗？');
    expect(mains()).toEqual([]);
    const answers = [...document.querySelectorAll('.answers button')].map(({ textContent }) => textContent!);
    expect(answers).toEqual(['涂层完好', '涂层被动过', '没有涂层', '说不准']);
    for (const answer of answers.slice(0, 3)) expect(box()).toContain(`选「${answer}」`);
    await click('涂层完好');
    expect(fake.sent).toEqual([sent('coating-intact', 'passed')]);
  });

  it('tells where a step is done, and its preparations in order', () => {
    draw([answered('coating-intact', 'passed'), answered('official-pages', 'passed')]);
    expect(document.querySelector('.places')!.getAttribute('aria-label')).toBe('在哪里做：手机 / 电脑');
    const lines = [...document.querySelectorAll('.next .how li')].map(({ textContent }) => textContent);
    expect(lines[0]).toContain('「红包卡券」');
    expect(lines[1]).toContain('「添加新卡」');
    expect(lines[2]).toContain('选「充值成功」');
  });

  it.each([
    ['只在官方的地方输入', [], '手机淘宝 → 我的 → 红包卡券 → 礼品卡/购物券 → 添加新卡'],
    ['查余额', ['official-pages'], '搜「天猫礼品卡服务」'],
    ['「我的资产」已更新', ['official-pages', 'system-check'], '打开手机淘宝「我的」→「我的资产」'],
  ])(
    'says the way in the app where it opens the official page, and no other: %s',
    async (title, passed, way) => {
      draw(['coating-intact', ...passed].map((step) => answered(step, 'passed')));
      if (title === '查余额') await click('想先查余额');
      expect(document.querySelector('.next h2')!.textContent).toBe(title);
      expect(button('打开淘宝首页')).toBeDefined();
      expect(box()).toContain(way);
      expect(box().includes('添加新卡')).toBe(way.includes('添加新卡'));
    },
  );

  it('says why no answer undoes what was seen going in elsewhere, and offers none', async () => {
    draw([filed, answered('official-pages', 'passed')], [entered('unofficial', 'gift-duihuan.top')]);
    expect(box()).toContain('卡密可能已经被看到');
    await act(() => part('检查路径').querySelector('summary')!.click());
    const row = [...part('检查路径').querySelectorAll('.step')].find(({ textContent }) =>
      textContent?.includes('只在官方的地方输入'),
    )!;
    expect(row.textContent).toContain('卡密在这里输入过：gift-duihuan.top（非官方）。');
    expect(row.textContent).toContain('浏览器看到卡密填进了那里，改答案不算数。');
    expect(row.textContent).not.toMatch(/是吗|选「/);
    expect(row.querySelector('.answers, .icon-ok')).toBeNull();
  });

  it('puts a witnessed result to the shopper, and notes who confirmed it', async () => {
    draw([answered('coating-intact', 'passed'), filed], [refused]);
    expect(box()).toMatch(/官方页面显示.*无效或已被使用/);
    expect(mains()).toEqual(['对，记为「被系统拒绝」']);
    await click('对，记为「被系统拒绝」');
    expect(fake.sent).toEqual([sent('system-check', 'failed', 'witness')]);
  });

  it('takes the money with a witnessed success in one press, which is undone as one', async () => {
    const events = [answered('coating-intact', 'passed'), answered('official-pages', 'passed'), filed];
    draw(events, [answering('accepted')]);
    expect(mains()).toEqual(['对，记为「充值成功」']);
    await click('对，「我的资产」也看过：「总额增加了」');
    const both = [sent('system-check', 'passed', 'witness'), sent('assets-updated', 'passed')];
    expect(fake.sent).toEqual(both);
    await click('撤销');
    expect(fake.sent.slice(2)).toEqual([
      sent('assets-updated', 'untested'),
      sent('system-check', 'untested'),
    ]);
    draw([...events, answered('assets-updated', 'passed')], [answering('accepted')]);
    expect(button('对，「我的资产」也看过：「总额增加了」')).toBeUndefined();
    draw(events, [refused]);
    expect(button('对，「我的资产」也看过：「总额增加了」')).toBeUndefined();
  });

  it('asks of a balance that was seen whether it is right, and knows no answer', async () => {
    draw([answered('coating-intact', 'passed'), filed], [answering('balance-shown')]);
    expect(box()).toMatch(/官方页面显示：显示了余额查到的余额和面值一样吗？/);
    expect(box()).not.toContain('你看到的也是这样吗');
    expect(mains()).toEqual([]);
    await click('和面值一样');
    expect(fake.sent).toEqual([sent('balance-shown', 'passed')]);
  });

  it('lets the shopper correct a witnessed result', async () => {
    draw([filed], [refused]);
    await click('充值成功');
    expect(fake.sent).toEqual([sent('system-check', 'passed')]);
  });

  it('can be put aside when it comes back, and says why it does', async () => {
    const unsure = ['coating-intact', 'official-pages', 'balance-shown', 'system-check'].map((step) =>
      answered(step, 'cant-tell'),
    );
    draw(unsure);
    expect(box()).toContain('上次记的是「说不准」');
    await click('先放一放');
    expect(fake.sent).toEqual([{ type: 'set-step-aside', card: CARD, step: 'system-check' }]);
    draw([...unsure, { type: 'step-set-aside', step: 'system-check' }]);
    expect(box()).toContain('先放着，还没核对完');
    expect(box()).toContain('没有核对过的步骤。');
    expect(part('验证真伪').textContent).toContain('2 说不准');
    expect(part('验证真伪').querySelector('.icon-ok')).toBeNull();
    await click('现在答');
    expect(box()).toContain('添加以后，系统提示什么？');
  });

  it('asks for the assets again for a reason of its own', () => {
    const passed = ['coating-intact', 'official-pages', 'system-check'].map((step) =>
      answered(step, 'passed'),
    );
    draw([...passed, answered('assets-updated', 'cant-tell')]);
    expect(box()).toContain('上次记的是「说不准」。看清「我的资产」里有没有增加');
    expect(box()).not.toContain('系统有了明确的提示');
  });

  it('says so when the answer could not be kept', async () => {
    fake.answer = async () => ({ error: 'storage-full' });
    draw([]);
    await click('涂层完好');
    await vi.waitFor(() => expect(document.body.textContent).toContain('存储空间满了'));
    expect(document.body.textContent).not.toContain('已记为');
  });
});

describe('a slip', () => {
  it('is undone within five seconds, back to what was answered before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    draw([answered('coating-intact', 'cant-tell'), answered('coating-intact', 'untested')]);
    const press = (name: string) =>
      act(async () => {
        button(name).click();
        await vi.advanceTimersByTimeAsync(10);
      });
    await press('涂层被动过');
    expect(document.querySelector('[role=status]')!.textContent).toContain('已记为「涂层被动过」');
    await press('撤销');
    expect(fake.sent).toEqual([sent('coating-intact', 'failed'), sent('coating-intact', 'untested')]);
    expect(document.activeElement?.className).toBe('next');

    await press('涂层被动过');
    expect(button('撤销')).toBeDefined();
    await act(async () => void (await vi.advanceTimersByTimeAsync(5100)));
    expect(button('撤销')).toBeUndefined();
  });

  it('that stopped the way is taken back in the stop box', async () => {
    draw([answered('coating-intact', 'failed')]);
    await click('点错了，改回');
    expect(fake.sent).toEqual([sent('coating-intact', 'untested')]);
  });
});

describe('a stop', () => {
  it.each([
    ['coating-intact', '停一下，先找卖家', '找卖家退换', 'bought-opened'],
    ['system-check', '停一下，这张卡有问题', '保留卡和包装', 'other'],
    ['balance-shown', '停一下，先找卖家', '找卖家退换', 'other'],
    ['assets-updated', '停一下，这张卡有问题', '保留卡和包装', 'not-credited'],
  ])('for %s has one body and one main button', async (step, title, body, problem) => {
    draw([answered(step, 'failed')]);
    expect(box()).toContain(title);
    expect(box()).toContain(body);
    expect(box()).not.toContain('马上');
    expect(mains()).toEqual(['去申诉']);
    await click('去申诉');
    expect(box()).toContain('遇到的是哪一种问题？');
    expect(document.querySelector('select')!.value).toBe(problem);
  });

  it('because the coating was touched: nothing was tried yet', () => {
    draw([answered('coating-intact', 'failed')]);
    expect(box()).toContain('先别刮开，也不要充值。');
    expect(box()).not.toContain('不要再试');
  });

  it('does not tell to leave the coating of a card that was redeemed', () => {
    draw([answered('coating-intact', 'failed'), answered('system-check', 'passed')]);
    expect(box()).toContain('卡已充值，涂层的事可以申诉');
    expect(box()).not.toContain('先别刮开');
    expect(box()).not.toContain('钱');
    expect(box()).toContain('「我的资产」里没有增加，或者');
    expect(mains()).toEqual(['去申诉']);
    expect(button('结束：已充值到账')).toBeDefined();
    const redeemed = ['system-check', 'assets-updated'].map((step) => answered(step, 'passed'));
    draw([answered('coating-intact', 'failed'), ...redeemed]);
    expect(box()).toContain('卡已充值，涂层的事可以申诉');
    expect(box()).not.toContain('没有增加');
  });

  it('that a stranger may have the code says no money is there while it did not come', () => {
    draw([
      answered('official-pages', 'failed'),
      answered('system-check', 'passed'),
      answered('assets-updated', 'failed'),
    ]);
    expect(box()).toContain('充值后资产没有变化。');
    expect(box()).not.toMatch(/卡已充值|钱已经/);
  });

  it('does not tell to redeem a card of which a success was seen, only to confirm it', () => {
    draw([answered('official-pages', 'failed'), filed], [answering('accepted')]);
    expect(box()).toContain('官方页面显示：充值成功');
    expect(box()).not.toContain('马上');
    draw([answered('official-pages', 'failed'), filed], [refused]);
    expect(box()).toContain('马上');
  });

  it('does not tell to redeem a card whose balance is wrong, whoever may have the code', () => {
    draw([answered('official-pages', 'failed'), answered('balance-shown', 'failed')]);
    expect(box()).toContain('余额不对，或查不到这张卡。');
    expect(box()).not.toContain('马上');
  });

  it('because a stranger may have the code: redeem first, and hear what came of it', async () => {
    draw([answered('official-pages', 'failed')]);
    expect(box()).toContain('马上到官方渠道充值');
    expect(box()).not.toContain('不要再试');
    expect(mains().length).toBe(1);
    await click('充值成功');
    expect(fake.sent).toEqual([sent('system-check', 'passed')]);
    draw([answered('official-pages', 'failed'), answered('system-check', 'passed')]);
    expect(box()).toContain('卡已充值，再申诉');
    expect(mains()).toEqual(['去申诉']);
  });
});

describe('the end', () => {
  it('lists what was verified when all is done', async () => {
    draw(
      ['coating-intact', 'official-pages', 'system-check', 'assets-updated'].map((step) =>
        answered(step, 'passed'),
      ),
    );
    expect(box()).toContain('这张卡核对好了');
    expect(document.querySelectorAll('.verified li').length).toBe(4);
    expect(document.querySelector('.next-ok .next-over .icon-ok')).not.toBeNull();
    await click('结束：已充值到账');
    expect(fake.sent).toEqual([{ type: 'close-card', card: CARD, as: 'redeemed' }]);
  });

  it('does not call a card verified where something could not be told', () => {
    draw([
      answered('coating-intact', 'cant-tell'),
      ...['official-pages', 'system-check', 'assets-updated'].map((step) => answered(step, 'passed')),
    ]);
    expect(box()).not.toContain('这张卡核对好了');
    expect(box()).toContain('卡已到账，还有说不准的地方');
    expect(box()).not.toContain('核对好了');
    expect(document.querySelector('.next-ok, .next-over .icon-ok')).toBeNull();
    expect(part('验证真伪').textContent).toContain('1 通过 · 1 说不准');
  });

  it.each([
    ['nothing was verified', [], false],
    ['something could not be told', [answered('coating-intact', 'cant-tell')], false],
    ['it was refused', [answered('coating-intact', 'passed'), answered('system-check', 'failed')], false],
    [
      'what was asked passed',
      [answered('coating-intact', 'passed'), answered('system-check', 'passed')],
      true,
    ],
  ] as const)('closed as redeemed where %s: green only for what passed', (_, events, green) => {
    draw([...events, { type: 'card-closed', as: 'redeemed' }]);
    expect(box()).toContain('已结束：已充值到账');
    expect(document.querySelector('.next-ok') !== null).toBe(green);
  });

  it('is calm for a card that did not succeed', () => {
    draw([answered('system-check', 'failed'), { type: 'card-closed', as: 'failed' }]);
    expect(box()).toContain('已结束：没有成功');
    expect(box()).not.toContain('停一下');
    expect(mains()).toEqual([]);
  });

  it.each([
    ['failed', false],
    ['settled', false],
    ['redeemed', false],
    ['appeal-sent', true],
  ] as const)('closed as %s: a reminder that is due is told of: %s', (as, due) => {
    draw([
      { type: 'reminder-set', at: 1 },
      { type: 'card-closed', as },
    ]);
    expect(document.body.textContent?.includes('该去问申诉结果了')).toBe(due);
  });

  it('of an appeal that customer service has answered asks for nothing more', () => {
    draw([answered('system-check', 'failed'), answered('result-awaited', 'passed')]);
    expect(box()).toContain('客服已给出结果');
    expect(part('申诉').textContent).not.toContain('未做');
  });
});

it('offers no answer of no proof while one is attached, nowhere on the card', () => {
  const appeal: EventData[] = [
    answered('system-check', 'failed'),
    { type: 'problem-stated', problem: 'told-already-used' },
  ];
  const attached: EventData = {
    ...{ type: 'proof-attached', proof: CHECK, name: '订单.png', mime: 'image/png' },
    ...{ bytes: 7, sha256: 'a'.repeat(64) },
  };
  draw(appeal);
  expect(box()).toContain('购买凭证附上了吗？');
  expect(button('没有凭证')).toBeDefined();
  draw([...appeal, attached]);
  expect(box()).toContain('订单.png');
  expect(box()).not.toContain('没有凭证');
  expect(button('没有凭证')).toBeUndefined();
});

describe('an appeal that settled nothing', () => {
  const lost = answered('result-awaited', 'failed');

  it('is submitted once more', async () => {
    draw([
      answered('system-check', 'failed'),
      { type: 'problem-stated', problem: 'told-already-used' },
      answered('proof-of-purchase', 'inapplicable'),
      ...['number-and-timeline', 'human-agent', 'appeal-submitted'].map((step) => answered(step, 'passed')),
      lost,
    ]);
    expect(box()).toContain('客服没有解决');
    await click('再申诉一次');
    expect(fake.sent).toEqual([sent('result-awaited', 'untested'), sent('appeal-submitted', 'untested')]);
  });

  it('and was closed as sent is opened again first, so that it does not count as sent once more', async () => {
    const closed: EventData = { type: 'card-closed', as: 'appeal-sent' };
    draw([answered('system-check', 'failed'), closed, lost]);
    await click('再申诉一次');
    expect(fake.sent).toEqual([
      { type: 'reopen-card', card: CARD },
      sent('result-awaited', 'untested'),
      sent('appeal-submitted', 'untested'),
    ]);
    const again = [answered('result-awaited', 'untested'), answered('appeal-submitted', 'untested')];
    draw([answered('system-check', 'failed'), closed, lost, { type: 'card-reopened' }, ...again]);
    expect(box()).toContain('遇到的是哪一种问题？');
    expect(part('申诉').textContent).toContain('6 未做');
  });
});

describe('the phone', () => {
  it('takes the open steps along as text and code, and several are answered in one go', async () => {
    draw([answered('coating-intact', 'passed')]);
    await click('带到手机上');
    const words = document.querySelector<HTMLTextAreaElement>('dialog textarea')!.value;
    expect(words.split('\n').filter((line) => /^\d\./.test(line))).toEqual([
      '1. 只在官方的地方输入',
      '2. 添加这张卡，看系统提示',
      '3. 「我的资产」已更新',
    ]);
    await vi.waitFor(() => expect(document.querySelector('dialog svg.qr')).not.toBeNull());
    const choose = (step: string, index: number) =>
      act(() => document.querySelectorAll<HTMLInputElement>(`dialog input[name=${step}]`)[index]!.click());
    choose('official-pages', 0);
    choose('system-check', 0);
    await click('记下这些回答');
    expect(fake.sent).toEqual([sent('official-pages', 'passed'), sent('system-check', 'passed')]);
    await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull());
    await click('撤销');
    expect(fake.sent.slice(2)).toEqual([
      sent('system-check', 'untested'),
      sent('official-pages', 'untested'),
    ]);
  });

  it('takes what to do along where a stranger may have the code', async () => {
    draw([answered('official-pages', 'failed')]);
    expect(box()).toMatch(/^手机电脑卡密可能已经被看到/);
    await click('带到手机上');
    const words = document.querySelector<HTMLTextAreaElement>('dialog textarea')!.value;
    expect(words).toContain('1. 添加这张卡，看系统提示');
  });
});
