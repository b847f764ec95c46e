// @vitest-environment happy-dom
// A button that is working: it takes no second press, and does not lose the focus meanwhile.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', () => import('./fake-browser'));
const { ActArea, useAct } = await import('../../src/ui/act');
const { Button } = await import('../../src/ui/button');

afterEach(() => render(null, document.body));

test('works once for two presses, keeps the focus, and can be pressed again afterwards', async () => {
  const ends: (() => void)[] = [];
  const Work = () => {
    const { busy, act } = useAct();
    return (
      <Button busy={busy} onClick={() => act(() => new Promise<void>((resolve) => ends.push(resolve)))}>
        go
      </Button>
    );
  };
  const press = () => act(() => document.querySelector('button')!.click());
  await act(() =>
    render(
      <ActArea>
        <Work />
      </ActArea>,
      document.body,
    ),
  );
  const button = document.querySelector('button')!;
  button.focus();
  await press();
  await press();
  expect(ends).toHaveLength(1);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(button.disabled).toBe(false);
  expect(document.activeElement).toBe(button);
  await act(async () => ends[0]!());
  expect(button.hasAttribute('aria-disabled')).toBe(false);
  await press();
  expect(ends).toHaveLength(2);
});

test('sends no form while it is working', async () => {
  const sent = vi.fn((event: Event) => event.preventDefault());
  const draw = (busy: boolean) =>
    act(() =>
      render(
        <form onSubmit={sent}>
          <Button type="submit" busy={busy}>
            go
          </Button>
        </form>,
        document.body,
      ),
    );
  await draw(true);
  document.querySelector('button')!.click();
  expect(sent).not.toHaveBeenCalled();
  await draw(false);
  document.querySelector('button')!.click();
  expect(sent).toHaveBeenCalledOnce();
});
