// A button: one `main` on a screen, `plain` for the rest, `quiet` for what is seldom needed, `risky` for what cannot be undone.
import { type ComponentChildren, createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
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

/** Has another part of the screen its main button? Inside, none stands out then. */
export const MainTaken = createContext(false);

export function Button({
  look = 'plain',
  type = 'button',
  busy = false,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const taken = useContext(MainTaken);
  const shown = look === 'main' && taken ? 'plain' : look;
  return (
    <button
      {...rest}
      {...(busy && { 'aria-busy': true, 'aria-disabled': true })}
      type={type}
      class={`button button-${shown}`}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {children}
    </button>
  );
}
