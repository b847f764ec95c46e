// The cards of a soak: opened, answered, closed and reopened as the popup asks for it; what was confirmed must be in the record.
import type { Browser } from '../../harness/browser';

/** What the background has confirmed for a card, and what it was asked in all: an answer can be lost after the deed. */
export type Kept = { card: string; confirmed: number; asked: number };

const STEPS = ['coating-intact', 'open-card-wallet', 'add-card', 'system-check', 'official-pages'];
const OUTCOMES = ['passed', 'failed', 'cant-tell', 'inapplicable', 'untested'];

export function cardsOf(browser: Browser, random: () => number) {
  const kept: Kept[] = [];
  const any = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  /** What came back; undefined where the background has refused, or was ended over it. */
  const ask = async (message: object): Promise<unknown> => {
    const reply = await browser.inExtension(
      (what) => chrome.runtime.sendMessage(what).catch(() => undefined) as Promise<unknown>,
      message,
    );
    return reply && typeof reply === 'object' && 'error' in reply ? undefined : reply;
  };
  return {
    kept,
    /** A shopper's next deed with a card. */
    async handle(): Promise<void> {
      const own = kept.at(-1);
      if (!own || random() < 0.15) {
        const facts = { label: `卡 ${kept.length + 1}`, brand: 'taobao-gift', faceValue: 100 };
        const card = await ask({ type: 'open-card', facts });
        if (typeof card === 'string') kept.push({ card, confirmed: 0, asked: 0 });
        return;
      }
      const { card } = any(kept);
      const row = kept.find((each) => each.card === card)!;
      if (random() < 0.2) await ask({ type: 'close-card', card, as: any(['redeemed', 'failed']) });
      if (random() < 0.2) await ask({ type: 'reopen-card', card });
      if (random() < 0.3) await ask({ type: 'choose-card', card: random() < 0.3 ? null : card });
      row.asked++;
      const answer = { type: 'answer-step', card, step: any(STEPS), outcome: any(OUTCOMES), by: 'shopper' };
      if ((await ask(answer)) === null) row.confirmed++;
    },
  };
}
