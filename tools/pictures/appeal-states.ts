// The popup through an appeal: every step, what stands in them, the reminder, and how it ends.
import { join } from 'node:path';
import { pause, type Tab } from '../../harness/browser';
import { popup } from './open-popup';
import { type Fill, type State, withCard } from './state';

const PASSED = ['coating-intact', 'official-pages', 'system-check', 'assets-updated'];
const AGENT = ['number-and-timeline', 'human-agent', 'appeal-submitted', 'result-awaited'];
const PROOF = join(import.meta.dirname, '../../public/icons/128.png');

/** An appeal that waits for this step of the agent's. */
const appealAt =
  (done: number): Fill =>
  async (stage) => {
    const card = await withCard('failed', 'system-check')(stage);
    await stage.send({ type: 'state-problem', card, problem: 'told-already-used' });
    await stage.answer(card, 'inapplicable', 'proof-of-purchase');
    await stage.answer(card, 'passed', ...AGENT.slice(0, done));
    return card;
  };
const phone = async (tab: Tab) => {
  if (!(await tab.page.$('dialog[open]'))) await tab.click('.aids .button');
  await tab.wait('dialog[open]');
};

export const APPEAL: State[] = [
  ...['problem', 'statement', 'agent', 'submit', 'awaited', 'settled'].map((name, done) =>
    popup(
      `appeal-${name}`,
      null,
      async (stage) => {
        const card = await withCard('failed', 'system-check')(stage);
        if (done === 0) return;
        await stage.send({ type: 'state-problem', card, problem: 'told-already-used' });
        await stage.answer(card, 'inapplicable', 'proof-of-purchase');
        await stage.answer(card, 'passed', ...AGENT.slice(0, done - 1));
      },
      done === 0
        ? { again: async (tab) => (await tab.page.$('.next select')) || tab.click('.next .button-main') }
        : {},
    ),
  ),
  popup('appeal-unsettled', null, async (stage) => {
    const card = await withCard('failed', 'system-check')(stage);
    await stage.answer(card, 'passed', ...AGENT.slice(0, 3));
    await stage.answer(card, 'inapplicable', 'proof-of-purchase');
    await stage.send({ type: 'state-problem', card, problem: 'told-already-used' });
    await stage.answer(card, 'failed', 'result-awaited');
  }),
  popup('appeal-due', null, async (stage) => {
    const card = await withCard('failed', 'system-check')(stage);
    await stage.send({ type: 'close-card', card, as: 'appeal-sent' });
    await stage.send({ type: 'set-reminder', card, at: Date.now() + 1500 });
    await pause(1600);
  }),
  popup(
    'appeal-proofs',
    null,
    async (stage) => {
      const card = await withCard('failed', 'system-check')(stage);
      await stage.send({ type: 'state-problem', card, problem: 'told-already-used' });
    },
    {
      async again(tab) {
        if (await tab.page.$('.proofs')) return;
        const input = await tab.page.$('.drop input[type=file]');
        await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(PROOF);
        await tab.wait('.proofs');
        await pause(300);
      },
    },
  ),
  popup('appeal-statement-code', null, appealAt(0), {
    async again(tab) {
      if (await tab.page.$('.next [aria-invalid]')) return;
      await tab.click('.next textarea');
      await tab.type(' 6217930458172634 ');
      await pause(200);
    },
  }),
  popup('appeal-statement-own', null, async (stage) => {
    const card = await appealAt(0)(stage);
    await stage.send({ type: 'edit-statement', card, text: '您好，这张卡我没有用过，请查。' });
    await stage.answer(card as string, 'failed', 'coating-intact');
  }),
  popup('appeal-phone', null, appealAt(1), { again: phone }),
  popup('appeal-phone-statement', null, appealAt(1), {
    async again(tab) {
      await phone(tab);
      await tab.click('dialog .row .button:nth-child(2)');
      await pause(300);
    },
  }),
  popup('appeal-reminded', null, async (stage) => {
    const card = await appealAt(3)(stage);
    await stage.send({ type: 'set-reminder', card, at: Date.now() + 7 * 86_400_000 });
  }),
  ...(['redeemed', 'failed', 'settled', 'appeal-sent'] as const).map((as) =>
    popup(`closed-${as}`, null, async (stage) => {
      const card = await withCard('passed', ...PASSED)(stage);
      await stage.send({ type: 'close-card', card, as });
    }),
  ),
];
