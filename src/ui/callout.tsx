// A short block that says one thing: its tone by sign, words and colour, then what to do.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';
import './callout.css';

export type Tone = 'ok' | 'warn' | 'stop' | 'quiet';

type CalloutProps = {
  tone: Tone;
  title?: ComponentChildren;
  children?: ComponentChildren;
  /** 'alert' for what has just gone wrong, 'status' for what has just been done. */
  role?: 'alert' | 'status';
};

export function Callout({ tone, title, children, role }: CalloutProps) {
  const icon: IconName = tone;
  return (
    <div class={`callout callout-${tone}`} role={role}>
      <Icon name={icon} />
      <div class="callout-words">
        {title && <p class="callout-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
