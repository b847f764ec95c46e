// @vitest-environment happy-dom
// The form for a card: a pasted number is cut at once, and what is wrong is shown even where it was folded away.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import type { CardFacts } from '../../src/model';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { CardForm } = await import('../../src/card/card-form');

const saved: CardFacts[] = [];
function draw(facts?: CardFacts) {
  saved.length = 0;
  act(() =>
    render(
      <CardForm
        facts={facts}
        now={Date.UTC(2026, 10, 23)}
        save="保存"
        onSave={(read) => saved.push(read)}
        onCancel={() => {}}
      />,
      document.body,
    ),
  );
}
afterEach(() => render(null, document.body));

const field = (label: string) =>
  document.getElementById(
    [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label)!.htmlFor,
  ) as HTMLInputElement;
function type(label: string, value: string) {
  const input = field(label);
  act(() => {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
const submit = () =>
  act(() => {
    document.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });

test('of a pasted number only the last four digits stay, and that is said', () => {
  draw();
  type('卡号后 4 位（可不填）', '6227 0012 3456 7890');
  expect(field('卡号后 4 位（可不填）').value).toBe('7890');
  expect(document.body.textContent).toContain('只留下了后 4 位');
  submit();
  expect(saved).toMatchObject([{ brand: 'tmall-voucher', lastFour: '7890' }]);
  expect(JSON.stringify(saved)).not.toContain('6227');
});

test('what is wrong in the folded part opens it and keeps the form', () => {
  draw();
  const fold = document.querySelector('details')!;
  expect(fold.open).toBe(false);
  type('面值（元）', '五百');
  submit();
  expect(saved).toEqual([]);
  expect(fold.open).toBe(true);
  expect(field('面值（元）').getAttribute('aria-invalid')).toBe('true');
  type('面值（元）', '500');
  submit();
  expect(saved).toMatchObject([{ faceValue: 500 }]);
});

test('the facts of a card stand open to be changed', () => {
  draw({ label: '妈妈给的卡', brand: 'other', boughtFrom: '楼下小店' });
  expect(document.querySelector('details')!.open).toBe(true);
  expect(field('从哪里买的').value).toBe('楼下小店');
  type('给它起个名字（可不填）', '爸爸给的卡');
  submit();
  expect(saved).toEqual([{ label: '爸爸给的卡', brand: 'other', boughtFrom: '楼下小店' }]);
});
