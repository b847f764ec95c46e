// A button: one `main` on a screen, `plain` for the rest, `quiet` for what is seldom needed, `risky` for what cannot be undone.
import type { ComponentChildren, JSX } from 'preact';
import './button.css';

type Look = 'main' | 'plain' | 'quiet' | 'risky';
type ButtonProps = JSX.IntrinsicElements['button'] & {
  look?: Look;
  disabled?: boolean;
  type?: 'button' | 'submit';
  children: ComponentChildren;
};

export function Button({ look = 'plain', type = 'button', children, ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} class={`button button-${look}`}>
      {children}
    </button>
  );
}
