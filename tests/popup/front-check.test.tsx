// @vitest-environment happy-dom
// The record made of what a page answered: one press, and nothing is said of the card that nobody has told.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { statement } from '../../src/core/statement';
import type { CardFacts } from '../../src/model';
import { cardId, chain } from '../core/chains';
import { check, official } from '../ui/samples';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { fake } = await import('../ui/fake-browser');
const { ActArea } = await import('../../src/ui/act');
const { FrontCheck } = await import('../../src/popup/front-check');

afterEach(() => act(() => render(null, document.body)));

it('opens a card of no kind in particular, which the statement names none of', async () => {
  const refused = check(cardId(2), 1, { parts: [official], results: ['invalid-or-used'] });
  await act(() =>
    render(
      <ActArea>
        <FrontCheck check={refused} cards={[]} current={null} now={1} />
      </ActArea>,
      document.body,
    ),
  );
  await act(() => document.querySelector('button')!.click());
  const [opened] = fake.sent as { type: string; facts: CardFacts; check: string }[];
  expect(opened).toMatchObject({ type: 'open-card', check: refused.id, facts: { brand: 'other' } });
  expect(opened!.facts.label).toMatch(/^新卡 /);
  const card = chain(cardId(), [{ type: 'card-opened', facts: opened!.facts }]);
  expect(statement(card, [], 'Asia/Shanghai')).toContain('我要申诉一张卡。');
});
