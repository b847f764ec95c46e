// The card in which the one thing to do now stands: its tone by edge, sign and words.
import type { ComponentChildren } from 'preact';
import { Icon } from '../ui/icon';

type BoxProps = {
  tone: 'now' | 'ok' | 'warn' | 'stop' | 'quiet';
  over?: ComponentChildren;
  title: string;
  children: ComponentChildren;
};

export function Box({ tone, over, title, children }: BoxProps) {
  return (
    <div class={`panel raised next-box next-${tone}`}>
      {over && (
        <p class="next-over">
          {(tone === 'ok' || tone === 'warn') && <Icon name={tone} />}
          {over}
        </p>
      )}
      <h2>
        {tone === 'stop' && <Icon name="stop" />}
        {title}
      </h2>
      {children}
    </div>
  );
}
