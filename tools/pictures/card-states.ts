// The popup with a card in hand: every step of its way, every stop, every end, and the dialogs.
import { pause } from '../../harness/browser';
import type { ResultKind } from '../../src/model';
import { official, shownPage } from '../../tests/ui/samples';
import { popup, scripted, visited } from './open-popup';
import { type Fill, id, type State, withCard } from './state';

const PASSED = ['coating-intact', 'official-pages', 'system-check', 'assets-updated'];
const FRONT = shownPage({ parts: [official], check: id(1) });
const FAKE = shownPage({ check: id(1), entered: true });

/** An official page that answered the code. */
const redeemedAt = (result: ResultKind) => (stage: Parameters<Fill>[0]) =>
  visited(
    stage,
    id(1),
    {
      ...{ parts: [official], level: 'none', entered: true, results: [result] },
      address: 'https://chaoshi.tmall.com/card',
    },
    { type: 'code-entered' },
    { type: 'result-seen', result, phrase: result, official: true },
  );
/** The same for the card in hand. */
const seen =
  (result: ResultKind): Fill =>
  async (stage) => {
    await redeemedAt(result)(stage);
    await stage.send({
      type: 'file-check',
      check: id(1),
      card: await withCard('passed', 'coating-intact')(stage),
    });
  };
/** A fake page that took the code of the card, which then came to this. */
const leaked =
  (then: (stage: Parameters<Fill>[0], card: string) => Promise<unknown>): Fill =>
  async (stage) => {
    await visited(stage, id(1), { entered: true }, { type: 'code-entered' });
    const card = await withCard('passed', 'coating-intact')(stage);
    await stage.send({ type: 'file-check', check: id(1), card });
    await then(stage, card);
  };
const closedAs = (as: string) => (stage: Parameters<Fill>[0], card: string) =>
  stage.send({ type: 'close-card', card, as });
const pressing = (button: string): Partial<State> => ({
  async again(tab) {
    if (!(await tab.page.$('dialog[open]'))) await tab.click(button);
    await tab.wait('dialog[open]');
  },
});

export const CARD: State[] = [
  popup('result', FRONT, redeemedAt('invalid-or-used')),
  popup('result-good', FRONT, redeemedAt('accepted')),
  popup('card-seen', FRONT, seen('invalid-or-used')),
  popup('card-seen-good', FRONT, seen('accepted')),
  popup('card-seen-unsure', FRONT, seen('wrong-code')),
  popup('card-seen-balance', FRONT, seen('balance-shown')),
  popup('card-going', shownPage({ parts: [official] }), withCard()),
  popup('card-stop', shownPage({ parts: [official] }), withCard('failed', 'system-check')),
  popup('card-appeal', null, async (stage) => {
    const card = await withCard('failed', 'system-check')(stage);
    await stage.send({ type: 'state-problem', card, problem: 'told-already-used' });
  }),
  popup('card-done', null, withCard('passed', ...PASSED)),
  popup('card-place', null, withCard('passed', 'coating-intact')),
  popup('card-add', null, withCard('passed', 'coating-intact', 'official-pages')),
  popup('card-balance', null, withCard('cant-tell', 'coating-intact', 'official-pages')),
  popup(
    'card-again',
    null,
    withCard('cant-tell', 'coating-intact', 'official-pages', 'balance-shown', 'system-check'),
  ),
  popup('card-assets', null, withCard('passed', 'coating-intact', 'official-pages', 'system-check')),
  popup('card-aside', null, async (stage) => {
    const card = await withCard('passed', 'coating-intact', 'official-pages', 'system-check')(stage);
    await stage.send({ type: 'set-step-aside', card, step: 'assets-updated' });
  }),
  popup('card-leaked', null, withCard('failed', 'official-pages')),
  popup('card-seller', null, withCard('failed', 'coating-intact')),
  popup('part-open', null, withCard('passed', 'coating-intact'), {
    again: async (tab) => {
      if (await tab.page.$('.part[open]')) return;
      await tab.click('#part-authenticity > summary');
      await pause(200);
      await tab.click('#part-authenticity .step > summary');
      await pause(200);
    },
  }),
  popup('phone', null, withCard('passed', 'coating-intact'), {
    again: async (tab) => {
      if (!(await tab.page.$('dialog[open]'))) await tab.click('.aids .button:nth-child(2)');
      await tab.wait('dialog[open]');
    },
  }),
  popup('new-card', null, undefined, {
    async again(tab) {
      if (!(await tab.page.$('dialog[open]'))) await tab.click('.popup-card .button-main');
      await tab.wait('dialog[open]');
    },
  }),
  popup('new-card-wrong', null, undefined, {
    async again(tab) {
      if (await tab.page.$('[aria-invalid]')) return;
      await tab.click('.popup-card .button-main');
      await tab.click('dialog input');
      await tab.type('6217930458172634');
      await tab.click('dialog .button-main');
      await tab.wait('[aria-invalid]');
    },
  }),
  popup('edit-card', null, withCard(), pressing('.card-bar-actions .button:nth-child(1)')),
  popup('close-card', null, withCard(), pressing('.card-bar-actions .button:nth-child(2)')),
  popup('no-card', null, async (stage) => {
    await stage.openCard();
    await stage.send({ type: 'choose-card', card: null });
  }),
  // The bar stays here for as long as it takes to picture it.
  scripted(
    popup('undo', null, withCard(), {
      async again(tab) {
        if (!(await tab.page.$('.noted .button'))) await tab.click('.answers .button');
        await tab.wait('.noted .button');
      },
    }),
    'const wait = setTimeout; window.setTimeout = (act, ms, ...more) => ms === 5000 ? 0 : wait(act, ms, ...more)',
  ),
  popup('card-place-seen', null, async (stage) => {
    const card = await withCard('passed', 'coating-intact')(stage);
    await visited(stage, id(1), { action: 'left' }, { type: 'left' });
    await stage.send({ type: 'file-check', check: id(1), card });
  }),
  popup('card-doubt', null, async (stage) => {
    const card = await withCard('passed', ...PASSED.slice(1))(stage);
    await stage.answer(card, 'cant-tell', 'coating-intact');
  }),
  popup('filed-nowhere', FRONT, async (stage) => {
    await visited(
      stage,
      id(1),
      { parts: [official], level: 'none', entered: true },
      { type: 'code-entered' },
    );
    await stage.openCard();
  }),
  popup('filed-elsewhere', FRONT, async (stage) => {
    await seen('accepted')(stage);
    await stage.send({ type: 'open-card', facts: { label: '妈妈给的卡', brand: 'other' } });
  }),
  popup('claim', FAKE, (stage) =>
    visited(
      stage,
      id(1),
      { entered: true, results: ['accepted'] },
      { type: 'code-entered' },
      { type: 'result-seen', result: 'accepted', phrase: 'accepted', official: false },
    ),
  ),
  popup('claim-card', FAKE, async (stage) => {
    await visited(
      stage,
      id(1),
      { entered: true, results: ['invalid-or-used'] },
      { type: 'code-entered' },
      { type: 'result-seen', result: 'invalid-or-used', phrase: 'invalid-or-used', official: false },
    );
    await stage.openCard();
  }),
  popup('stop-balance', null, withCard('failed', 'balance-shown')),
  popup('stop-balance-seen', FRONT, async (stage) => {
    await redeemedAt('balance-zero')(stage);
    const card = await stage.openCard();
    await stage.send({ type: 'file-check', check: id(1), card });
    await stage.send({ type: 'answer-step', card, step: 'balance-shown', outcome: 'failed', by: 'witness' });
  }),
  popup('stop-assets', null, async (stage) => {
    const card = await withCard('passed', ...PASSED.slice(0, 3))(stage);
    await stage.answer(card, 'failed', 'assets-updated');
  }),
  popup('stop-saved', null, async (stage) => {
    const card = await withCard('failed', 'official-pages')(stage);
    await stage.answer(card, 'passed', 'system-check');
  }),
  ...[2, 3].map((steps) =>
    popup(`stop-coating-${steps === 2 ? 'saved' : 'credited'}`, null, async (stage) => {
      const card = await withCard('failed', 'coating-intact')(stage);
      await stage.answer(card, 'passed', ...PASSED.slice(2, 1 + steps));
    }),
  ),
  popup('stop-found', null, async (stage) => {
    const card = await withCard('passed', 'coating-intact')(stage);
    await visited(stage, id(1), { alreadyTyped: true }, { type: 'already-typed' });
    await stage.send({ type: 'file-check', check: id(1), card });
  }),
  popup(
    'typed-card',
    FAKE,
    leaked(async () => undefined),
  ),
  popup(
    'typed-redeemed',
    FAKE,
    leaked((stage, card) => stage.answer(card, 'passed', 'system-check')),
  ),
  popup(
    'typed-stop',
    FAKE,
    leaked((stage, card) => stage.answer(card, 'failed', 'system-check')),
  ),
  popup('typed-settled', FAKE, leaked(closedAs('settled'))),
  popup('typed-failed', FAKE, leaked(closedAs('failed'))),
  popup(
    'path-open',
    null,
    leaked((stage, card) => stage.answer(card, 'passed', 'system-check')),
    {
      async again(tab) {
        if (await tab.page.$('.part[open]')) return;
        await tab.click('#part-path > summary');
        await pause(200);
        await tab.click('#part-path .step > summary');
        await pause(200);
      },
    },
  ),
];
