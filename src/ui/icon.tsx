// The few signs that go with a state; each stands beside its word, so none is read aloud.
import './icon.css';

const SHAPES = {
  ok: 'M5 10.5l3.4 3.4L15 7',
  warn: 'M10 5.5v5.5M10 14.2v.3',
  stop: 'M6.4 6.4l7.2 7.2M13.6 6.4l-7.2 7.2',
  unsure: 'M7.8 7.8a2.3 2.3 0 1 1 3.2 2.1c-.7.3-1 .8-1 1.6M10 14.2v.3',
  skip: 'M6 10h8',
  open: '',
  quiet: 'M10 9.2v5M10 5.9v.3',
} as const;

export type IconName = keyof typeof SHAPES;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {name === 'warn' ? (
        <path class="icon-frame" d="M10 1.8l8.6 15.4H1.4z" />
      ) : (
        <circle class="icon-frame" cx="10" cy="10" r="8.5" />
      )}
      <path class="icon-line" d={SHAPES[name]} />
    </svg>
  );
}
