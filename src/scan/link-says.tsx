// What is said of one link: the verdict, whose address it leads to, and why.
import type { ComponentChildren } from 'preact';
import type { Link } from '../core/link';
import { linkWords } from '../core/link-words';
import { Address } from '../ui/address';
import { Icon } from '../ui/icon';
import { textOf } from '../ui/text';
import { Reasons, SentenceLine } from '../words/page-says';
import './scan.css';

type LinkSaysProps = {
  link: Pick<Link, 'part' | 'known' | 'notes'>;
  heading?: 'h2' | 'h3';
  children?: ComponentChildren;
};

export function LinkSays({ link, heading: Heading = 'h3', children }: LinkSaysProps) {
  const { tone, title, body, reasons } = linkWords(link, (key, fill = []) => textOf(key, ...fill));
  return (
    <li class={`panel link-row link-${tone}`}>
      <Heading class={`link-title tone-${tone}`}>
        <Icon name={tone} />
        {title}
      </Heading>
      {link.part.ascii && (
        <p class="link-address">
          <Address part={link.part} />
        </p>
      )}
      <SentenceLine of={body} />
      <Reasons reasons={reasons} />
      {children}
    </li>
  );
}
