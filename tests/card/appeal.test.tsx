// @vitest-environment happy-dom
// What an appeal needs, as the shopper handles it: proofs dropped and pasted, the statement copied, a reminder set.
import type { ComponentChildren } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checklist, stepOf } from '../../src/core/checklist';
import type { EventData } from '../../src/model';
import { cardId, facts } from '../core/chains';
import { cardChain } from '../ui/samples';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { fake } = await import('../ui/fake-browser');
const { database } = await import('../../src/database');
const { ActArea } = await import('../../src/ui/act');
const { AnsweringArea } = await import('../../src/card/answering');
const { Proofs } = await import('../../src/card/proofs');
const { DueReminder, Reminder } = await import('../../src/card/reminder');
const { Statement } = await import('../../src/card/statement');
const { Timeline } = await import('../../src/card/timeline');

const attached: EventData = {
  type: 'proof-attached',
  proof: 'b400f000-0000-4000-8000-000000000001',
  name: '小票.png',
  mime: 'image/png',
  bytes: 2048,
  sha256: 'a'.repeat(64),
};
const draw = (tree: ComponentChildren) => act(() => render(<ActArea>{tree}</ActArea>, document.body));
const says = () => document.body.textContent ?? '';
const button = (words: string) =>
  [...document.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === words,
  )!;
/** Until what a press set going is through: a second press before that counts for nothing. */
const settled = () => act(async () => new Promise((resolve) => setTimeout(resolve)));
async function press(words: string) {
  await vi.waitFor(() => expect(button(words)?.matches(':disabled, [aria-busy=true]')).toBe(false));
  await act(async () => button(words).click());
}

beforeEach(async () => {
  fake.sent.length = 0;
  fake.answer = async () => null;
  await Promise.all(database.tables.map((table) => table.clear()));
  await database.cards.add({ id: cardId(), openedAt: 1, facts: facts() });
});
afterEach(() => render(null, document.body));

/** Gives the files to the page as a drop on its place for them, or as a paste anywhere. */
async function give(how: 'drop' | 'paste', ...files: File[]) {
  const event = new Event(how, { bubbles: true, cancelable: true });
  Object.assign(event, { [how === 'drop' ? 'dataTransfer' : 'clipboardData']: { files } });
  await act(async () => {
    document.querySelector('.drop')!.dispatchEvent(event);
  });
}
const png = (name: string) => new File([Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1])], name);

test.each(['drop', 'paste'] as const)('a file given by %s is kept and sent to be recorded', async (how) => {
  draw(<Proofs card={cardId()} events={cardChain(cardId())} pictured={undefined} />);
  await give(how, png('订单.png'));
  await vi.waitFor(() => expect(fake.sent).toMatchObject([{ type: 'proof-attached' }]));
});

test('what is no picture is named and refused, and the files after it wait', async () => {
  draw(<Proofs card={cardId()} events={cardChain(cardId())} pictured={undefined} />);
  await give('drop', new File(['text'], '聊天.txt'), png('订单.png'));
  await vi.waitFor(() => expect(says()).toContain('「聊天.txt」没有加入'));
  expect(fake.sent).toEqual([]);
  expect(await database.proofs.count()).toBe(0);
});

test('the proofs of the card are listed with their sizes, and each can be removed', async () => {
  draw(<Proofs card={cardId()} events={cardChain(cardId(), attached)} pictured={undefined} />);
  expect(says()).toContain('小票.png');
  expect(says()).toContain('2 kB');
  await press('移除 小票.png');
  expect(fake.sent).toEqual([{ type: 'remove-proof', proof: attached.proof }]);
});

const reading = (...events: EventData[]) => ({
  card: { id: cardId(), openedAt: 1, facts: facts({ lastFour: '7890' }) },
  events: cardChain(cardId(), ...events),
  checks: [],
  unfiled: [],
  chains: [],
  quiet: [],
  lost: { later: 0, damaged: 0 },
});

/** The step as it stands, drawn where answers are taken. */
const statementOf = (card: ReturnType<typeof reading>) => {
  const step = stepOf(checklist(card.events, [], 0), 'number-and-timeline');
  return (
    <AnsweringArea card={cardId()} closed={false} onAnswered={() => {}}>
      <Statement reading={card} step={step} />
    </AnsweringArea>
  );
};
const textarea = () => document.querySelector('textarea')!;
const write = (words: string) =>
  act(() => {
    textarea().value = words;
    textarea().dispatchEvent(new Event('input', { bubbles: true }));
  });

test('the statement that is read, and mended, is the one that is copied as true', async () => {
  const copied: string[] = [];
  const clipboard = { writeText: async (words: string) => void copied.push(words) };
  vi.stubGlobal('navigator', { ...navigator, clipboard });
  draw(statementOf(reading({ type: 'problem-stated', problem: 'told-already-used' }, attached)));
  const filled = textarea().value;
  expect(filled).toContain('1 份材料');
  expect(says()).toContain(`${filled.length} / 500 字`);
  write(`${filled}工单号稍后补。`);
  await press('属实，复制说明');
  await vi.waitFor(() => expect(copied).toEqual([`${filled}工单号稍后补。`]));
  await vi.waitFor(() =>
    expect(fake.sent).toEqual([
      { type: 'edit-statement', card: cardId(), text: `${filled}工单号稍后补。` },
      { type: 'answer-step', card: cardId(), step: 'number-and-timeline', outcome: 'passed', by: 'shopper' },
    ]),
  );
  vi.unstubAllGlobals();
});

test('the fingerprint of the record stands under the statement, and goes into the chat as it was when it was copied', async () => {
  const copied: string[] = [];
  const clipboard = { writeText: async (words: string) => void copied.push(words) };
  vi.stubGlobal('navigator', { ...navigator, clipboard });
  const card = reading();
  await database.events.bulkAdd(card.events);
  const lineNow = () =>
    /记录指纹（不是卡密，截至 [\d/]+ [\d:]+）：[0-9a-f]{4}( [0-9a-f]{4}){3}/.exec(says())?.[0];
  draw(statementOf(card));
  await vi.waitFor(() => expect(lineNow()).toBeDefined());
  expect(says()).toContain('请把指纹一起发进聊天');
  const line = lineNow()!;
  expect(says()).toContain(`${textarea().value.length + 1 + line.length} / 500 字`);
  await press('属实，复制说明');
  await vi.waitFor(() => expect(copied).toEqual([`${textarea().value}\n${line}`]));

  // What is recorded since has another fingerprint: the one that was copied stays in sight until the words change.
  const answered: EventData = {
    type: 'step-answered',
    step: 'number-and-timeline',
    outcome: 'passed',
    by: 'shopper',
  };
  await database.events.add(cardChain(cardId(), answered).at(-1)!);
  await settled();
  expect(lineNow()).toBe(line);
  write(`${textarea().value}谢谢。`);
  await vi.waitFor(() => expect(lineNow()).not.toBe(line));
  vi.unstubAllGlobals();
});

test.each([
  '卡密是 6217930458172634',
  '卡密 6 2 1 7 9 3 0 4 5 8 1 7 2 6 3 4',
  '6217，9304，5817，2634',
  '卡密：KQ7Z-M4XP-82WT-6RVA。',
])('a code written into the statement is neither copied nor kept: %s', async (code) => {
  draw(statementOf(reading()));
  write(`${textarea().value}${code}`);
  expect(says()).toContain('好像有卡号或卡密');
  expect(button('属实，复制说明').disabled).toBe(true);
  await act(async () => {
    textarea().dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(fake.sent).toEqual([]);
});

test('the shopper’s own words are shown again, said to be old once the record has grown, and given up at a press', async () => {
  const own: EventData = { type: 'statement-edited', text: '我自己写的说明。' };
  draw(statementOf(reading(own)));
  expect(textarea().value).toBe('我自己写的说明。');
  expect(says()).not.toContain('又有了新的内容');
  draw(statementOf(reading(own, attached)));
  expect(textarea().value).toBe('我自己写的说明。');
  expect(says()).toContain('又有了新的内容');
  await press('恢复原文');
  expect(fake.sent).toEqual([{ type: 'edit-statement', card: cardId(), text: null }]);
  draw(statementOf(reading({ type: 'problem-stated', problem: 'told-already-used' })));
  const filled = textarea().value;
  draw(statementOf(reading(own, { type: 'problem-stated', problem: 'told-already-used' })));
  expect(textarea().value).toBe(filled); // another problem needs other words
});

test('the day, the hour and a telephone number are no code', () => {
  draw(statementOf(reading()));
  write(`${textarea().value}我在11月20日15:30打过客服电话95188，我的手机是13800138000，当时店主说已发货。`);
  expect(says()).not.toContain('好像有卡号或卡密');
});

test('a clipboard that refuses is told of, and nothing is said to be copied or true', async () => {
  const clipboard = { writeText: () => Promise.reject(new Error('no')) };
  vi.stubGlobal('navigator', { ...navigator, clipboard });
  draw(statementOf(reading()));
  await press('属实，复制说明');
  await vi.waitFor(() => expect(says()).toContain('没有复制成'));
  expect(fake.sent).toEqual([]);
  vi.unstubAllGlobals();
});

test('a reminder is set in days from now, and taken back', async () => {
  const now = Date.UTC(2026, 10, 23);
  draw(<Reminder card={cardId()} at={undefined} now={now} />);
  await press('7 天后');
  await vi.waitFor(() => expect(fake.sent.length).toBe(1));
  await settled();
  draw(<Reminder card={cardId()} at={now} now={now} />);
  await press('取消提醒');
  expect(fake.sent).toEqual([
    { type: 'set-reminder', card: cardId(), at: now + 7 * 86_400_000 },
    { type: 'set-reminder', card: cardId(), at: null },
  ]);
});

test('a reminder that is due is answered: there is a result, or three more days', async () => {
  const now = Date.UTC(2026, 10, 23);
  const answers: boolean[] = [];
  draw(<DueReminder card={cardId()} at={now} now={now} onAnswered={(result) => answers.push(result)} />);
  expect(says()).toContain('该去问申诉结果了');
  await press('再过 3 天');
  await vi.waitFor(() => expect(answers).toEqual([false]));
  await settled();
  await press('已有结果');
  await vi.waitFor(() => expect(answers).toEqual([false, true]));
  expect(fake.sent).toEqual([
    { type: 'set-reminder', card: cardId(), at: now + 3 * 86_400_000 },
    { type: 'set-reminder', card: cardId(), at: null },
  ]);
});

test('a long timeline shows the latest twenty, then all when asked; unreadable records are counted', async () => {
  const events: EventData[] = Array.from({ length: 30 }, (_, n) => ({
    type: 'card-edited',
    facts: facts({ label: String(n) }),
  }));
  draw(<Timeline chains={[cardChain(cardId(), ...events)]} lost={{ later: 2, damaged: 0 }} />);
  const lines = () => document.querySelectorAll('.timeline li').length;
  expect(lines()).toBe(20);
  expect(says()).not.toContain('生日卡');
  await act(async () => document.querySelector('button')!.click());
  expect(lines()).toBe(31);
  expect(says()).toContain('生日卡');
  expect(says()).toContain('另有 2 条记录');
});
