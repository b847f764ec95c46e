// @vitest-environment happy-dom
// Where the focus is after a press that takes the pressed button away: in the place it stood in, never on the body.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EventData, PageCheck } from '../../src/model';
import { cardChain, check, shownPage, unofficial } from './samples';

vi.mock('webextension-polyfill', () => import('./fake-browser'));
const { fake } = await import('./fake-browser');
const { keepFocus } = await import('../../src/ui/keep-focus');
const { ActArea } = await import('../../src/ui/act');
const { Proofs } = await import('../../src/card/proofs');
const { CardView } = await import('../../src/card/card-view');
const { FrontCheck } = await import('../../src/popup/front-check');
const { VerdictStrip } = await import('../../src/popup/verdict-strip');
const { TrustedSites } = await import('../../src/history/settings/trusted-sites');
const { NO_POLICY } = await import('../../src/core/policy');

const CARD = '00000000-0000-4000-8000-000000000001';
const CHECK = '00000000-0000-4000-8000-000000000002';
const NOW = 1_800_000_000_000;
const card = { id: CARD, openedAt: 1, facts: { label: '生日卡', brand: 'tmall-voucher' } as const };

const draw = (tree: preact.ComponentChildren) =>
  act(() =>
    render(
      <ActArea>
        <main>{tree}</main>
      </ActArea>,
      document.body,
    ),
  );
const button = (name: string) =>
  [...document.querySelectorAll('button')].find((found) =>
    [found.textContent, found.getAttribute('aria-label')].includes(name),
  )!;

/** Presses `name` as by key, then draws what comes of it. */
async function press(name: string, then: preact.ComponentChildren) {
  button(name).focus();
  expect(document.activeElement).toBe(button(name));
  await act(async () => {
    button(name).click();
    await new Promise((done) => setTimeout(done, 5));
  });
  await draw(then);
  await act(() => new Promise((done) => setTimeout(done, 5)));
  expect(button(name)).toBeUndefined();
}
const place = () => document.activeElement!;

let stop = () => {};
beforeEach(() => {
  fake.sent.length = 0;
  fake.answer = async () => null;
  stop = keepFocus(document.body);
});
afterEach(() => {
  stop();
  act(() => render(null, document.body));
});

const answered = (step: string, outcome: 'passed' | 'failed'): EventData => ({
  type: 'step-answered',
  step,
  outcome,
  by: 'shopper',
});
const due: EventData = { type: 'reminder-set', at: NOW - 1 };
const view = (...events: EventData[]) => (
  <section aria-label="卡">
    <CardView
      now={NOW}
      reading={{
        card,
        events: cardChain(CARD, ...events),
        chains: [],
        quiet: [],
        lost: { later: 0, damaged: 0 },
      }}
    />
  </section>
);

describe('the focus', () => {
  it.each([
    ['已有结果', null],
    ['再过 3 天', NOW + 3 * 86_400_000],
  ])('goes to the next step after %s of a due reminder', async (name, at) => {
    const appealed = [answered('system-check', 'failed'), answered('appeal-submitted', 'passed')];
    await draw(view(...appealed, due));
    await press(name, view(...appealed, due, { type: 'reminder-set', at }));
    expect(fake.sent).toContainEqual({ type: 'set-reminder', card: CARD, at });
    expect(place().className).toBe('next');
  });

  it('stays by the cards after a page was filed', async () => {
    const front = (own: PageCheck) => (
      <section aria-label="卡">
        <FrontCheck check={own} cards={[card]} current={card} now={NOW} />
      </section>
    );
    await draw(front(check(CHECK, 1)));
    await press('归入「生日卡」', front(check(CHECK, 1, { card: CARD })));
    expect(fake.sent).toEqual([{ type: 'file-check', check: CHECK, card: CARD }]);
    expect(place().getAttribute('aria-label')).toBe('卡');
  });

  it.each([
    ['不是我填的', { alreadyTyped: true, check: CHECK }, 'deny-entry'],
    ['撤销', { decided: true }, 'withdraw-continue'],
  ])('stays by the page after %s', async (name, more, type) => {
    const strip = (is: object) => (
      <VerdictStrip
        state={{ kind: 'checked', page: shownPage({ parts: [unofficial], ...is }) }}
        leaked={false}
        after="redeem"
      />
    );
    await draw(strip(more));
    await press(name, strip({}));
    expect(fake.sent).toContainEqual(expect.objectContaining({ type }));
    expect(place().className).toContain('strip');
  });

  it('stays by the proofs after one was removed', async () => {
    const proof = { proof: CHECK, name: '订单.png', mime: 'image/png', bytes: 1, sha256: '0'.repeat(64) };
    const attached = { type: 'proof-attached', ...proof } as EventData;
    const proofs = (...events: EventData[]) => (
      <Proofs card={CARD} events={cardChain(CARD, ...events)} pictured={undefined} />
    );
    await draw(proofs(attached));
    await press('移除 订单.png', proofs(attached, { type: 'proof-removed', proof: CHECK }));
    expect(place().getAttribute('aria-label')).toBe('凭证');
    expect(place().localName).toBe('section');
  });

  it('stays by the sites after the choice for one was taken back', async () => {
    const trust = { host: 'gift.example', parts: [], reason: 'known-site', at: 1 } as never;
    const sites = (list: never[]) => <TrustedSites lasting={list} passing={[]} policy={NO_POLICY} />;
    await draw(sites([trust]));
    const name = document.querySelector('.trusts button')!.getAttribute('aria-label')!;
    await press(name, sites([]));
    expect(place().localName).toBe('section');
  });

  it('is left alone where the shopper has gone elsewhere', async () => {
    await draw(
      <section>
        <button type="button">归入</button>
      </section>,
    );
    button('归入').focus();
    button('归入').blur();
    await Promise.resolve();
    await draw(<section />);
    await Promise.resolve();
    expect(place()).toBe(document.body);
  });
});
