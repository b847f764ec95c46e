// @vitest-environment happy-dom
// What is taken to the phone: one code, made on the device, that a scan reads as the very text beside it.
import { beforeEach, expect, test, vi } from 'vitest';
import { checklist } from '../../src/core/checklist';
import type { EventData, Outcome } from '../../src/model';
import { prepare, readCodes } from '../../src/scan/read-codes';
import { readWasm } from '../../tools/read-wasm.mjs';
import { cardChain } from '../ui/samples';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { Phone } = await import('../../src/card/phone');
const { AnsweringArea } = await import('../../src/card/answering');
const { ActArea } = await import('../../src/ui/act');
const { startPage } = await import('../../src/ui/start-page');
prepare(readWasm());

const CARD = '00000000-0000-4000-8000-000000000001';
const MODULE = 4; // px
const answered = (step: string, outcome: Outcome): EventData => ({
  ...{ type: 'step-answered', step, outcome, by: 'shopper' },
});

/** The longest name that a card may have makes the longest text. */
async function draw(language: string, events: EventData[]) {
  localStorage.setItem('language', language);
  const chain = cardChain(CARD, ...events);
  const facts = { label: '卡'.repeat(60), brand: 'tmall-voucher' } as const;
  const reading = {
    card: { id: CARD, openedAt: 1, facts },
    events: chain,
    checks: [],
    unfiled: [],
    chains: [],
    quiet: [],
    lost: { later: 0, damaged: 0 },
  };
  await startPage(
    'card_phoneTitle',
    <ActArea>
      <AnsweringArea card={CARD} closed={false} onAnswered={() => undefined}>
        <Phone reading={reading} list={checklist(chain, [], 1)} onClose={() => undefined} />
      </AnsweringArea>
    </ActArea>,
  );
}

/** What a scan of the drawn code reads. */
async function scanned(): Promise<string[]> {
  const svg = await vi.waitFor(() => {
    const found = document.querySelectorAll('dialog svg.qr');
    expect(found).toHaveLength(1);
    return found[0]!;
  });
  const modules = Number(svg.getAttribute('viewBox')!.split(' ')[2]);
  const width = modules * MODULE;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of svg
    .querySelector('path')!
    .getAttribute('d')!
    .matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let row = 0; row < MODULE; row++) {
      const at = ((Number(y) * MODULE + row) * width + Number(x) * MODULE) * 4;
      for (let byte = 0; byte < MODULE * 4; byte++) if (byte % 4 < 3) data[at + byte] = 0;
    }
  return (await readCodes({ data, width, height: width } as ImageData)).map(({ text }) => text);
}
const words = () => document.querySelector<HTMLTextAreaElement>('dialog textarea')!.value;
const press = (name: string) =>
  [...document.querySelectorAll('dialog button')].find(({ textContent }) => textContent === name)!;

beforeEach(() => localStorage.clear());

const TURNS: [string, EventData[]][] = [
  ['all of the way', []],
  ['the balance too', [answered('coating-intact', 'cant-tell'), answered('official-pages', 'cant-tell')]],
  ['the appeal', [answered('system-check', 'failed'), { type: 'problem-stated', problem: 'other' }]],
];
test.each(
  ['zh_CN', 'zh_TW', 'en'].flatMap((language) =>
    TURNS.map(([name, events]) => [language, name, events] as const),
  ),
)(
  'in %s the code holds %s as plain text',
  async (language, _, events) => {
    await draw(language, events);
    await vi.waitFor(async () => expect(await scanned()).toEqual([words()]), 10_000);
    expect(words()).toMatch(/^卡+\n1\. .+\n- /);
  },
  20_000,
);

test('the statement is taken along the same way', async () => {
  await draw('zh_CN', TURNS[2]![1]);
  (press('说明') as HTMLButtonElement).click();
  await vi.waitFor(() => expect(words()).toContain('您好，我要申诉'));
  await vi.waitFor(async () => expect(await scanned()).toEqual([words()]), 10_000);
});
