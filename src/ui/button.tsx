// A button: one `main` on a screen, `plain` for the rest, `quiet` for what is seldom needed, `risky` for what cannot be undone.
import type { ComponentChildren, JSX } from 'preact';
import './button.css';

type Look = 'main' | 'plain' | 'quiet' | 'risky';
type ButtonProps = JSX.IntrinsicElements['button'] & {
  look?: Look;
  disabled?: boolean;
  /** Something is being done: a press does nothing, and the focus stays, which a disabled button would lose. */
  busy?: boolean;
  type?: 'button' | 'submit';
  children: ComponentChildren;
};

export function Button({
  look = 'plain',
  type = 'button',
  busy = false,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      {...(busy && { 'aria-busy': true, 'aria-disabled': true })}
      type={type}
      class={`button button-${look}`}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {children}
    </button>
  );
}
