// @vitest-environment happy-dom
// What of a press is kept back while nobody knows yet what stands there.
import { expect, it, vi } from 'vitest';
import type { Guard } from '../../../src/content/link';
import { GUARDED } from '../../../src/content/sensor/hold';

const { handle } = GUARDED.map(([types, act]) => ({ types, handle: act })).find(({ types }) =>
  types.includes('pointerdown'),
)!;
const guard = { holds: () => false, holdsKey: () => true, stopped: vi.fn() } as unknown as Guard;

/** Is a press on it kept back, where everything that may be a key is in doubt? */
function isKept(selector: string): boolean {
  const press = new Event('pointerdown', { bubbles: true, composed: true, cancelable: true });
  const listen = (event: Event) => handle!(() => guard, event);
  addEventListener('pointerdown', listen, { capture: true, once: true });
  document.querySelector(selector)!.dispatchEvent(press);
  return press.defaultPrevented;
}

it.each([
  ['a key of a keypad', '<button id="it">2</button>', true],
  ['a button that brings a code', '<button id="it">粘贴卡密</button>', true],
  ['another button', '<button id="it">Redeem now</button>', false],
  ['a choice', '<select id="it"><option>图书</option><option>音乐</option></select>', false],
  ['a slider', '<label>音量 <input id="it" type="range"></label>', false],
])('%s', (_, markup, kept) => {
  document.body.innerHTML = `<div>${'<i>·</i>'.repeat(9)}${markup}</div>`;
  expect(isKept('#it')).toBe(kept);
});
