// The one choice of words about a link and about what a code holds: verdict and notes -> which messages, and what fills them.
import type { LinkNote } from '../rules/link-notes';
import { camelCase } from './camel-case';
import type { CodeContentId } from './code-content';
import type { Link } from './link';
import { isOfficialHost } from './official';
import {
  issuerName,
  type Message,
  named,
  realPart,
  type Sentence,
  sentenceOf,
  type Tone,
} from './page-message';
import { imitatedBrand, ruleText } from './rule-text';
import { shownAddress } from './shown-address';

/** The conclusion, what it rests on, and what else is to be known of the link. */
export type LinkWords = { tone: Tone; title: string; body: Sentence; reasons: string[] };

/** What can be said: `link_<id>Title` and `link_<id>Body`. */
export const LINK_MESSAGES = [
  'official',
  'vouched',
  'http',
  'affiliated',
  'issuer',
  'unofficial',
  'lookalike',
  'lookalikeTmall',
  'short',
  'shortAlibaba',
  'app',
  'script',
  'content',
  'device',
  'act',
  'token',
  'unclear',
] as const;
type Id = (typeof LINK_MESSAGES)[number];

const TONES: Record<Id, Tone> = {
  official: 'ok',
  vouched: 'ok',
  http: 'warn',
  affiliated: 'warn',
  issuer: 'warn',
  unofficial: 'warn',
  lookalike: 'stop',
  lookalikeTmall: 'stop',
  short: 'warn',
  shortAlibaba: 'warn',
  app: 'warn',
  script: 'stop',
  content: 'stop',
  device: 'warn',
  act: 'quiet',
  token: 'warn',
  unclear: 'stop',
};

/** Notes that the title of their message tells already. */
const TOLD: Partial<Record<LinkNote, readonly Id[]>> = {
  'app-link': ['app'],
  'script-link': ['script'],
  'content-link': ['content'],
  'device-link': ['device'],
  'act-link': ['act'],
  'short-link': ['short', 'shortAlibaba'],
  'share-token': ['token'],
};

/** Key of the sentence of a note. */
export const noteName = (note: LinkNote): string => `link_${camelCase(note)}Note`;

/** The words for a link. */
export function linkWords(link: Pick<Link, 'part' | 'known' | 'notes'>, message: Message): LinkWords {
  const { part, notes } = link;
  const id = idOf(link);
  const name = id === 'issuer' ? issuerName(part, message) || part.site : named(part);
  const tricks = part.findings.flatMap((finding) => {
    // An address without a host is told of by its own message.
    const told = finding.rule === 'no-host' ? null : ruleText(finding);
    return told ? message(told.key, told.values) : [];
  });
  const beside = notes.filter((note) => !TOLD[note]?.includes(id)).map((note) => message(noteName(note)));
  return {
    tone: TONES[id],
    title: message(`link_${id}Title`, [name]),
    body: sentenceOf(message, `link_${id}Body`, [realPart(shownAddress(part).main, part)]),
    reasons: [...new Set([...tricks, ...beside])].filter(Boolean),
  };
}

function idOf({ part, known, notes }: Pick<Link, 'part' | 'known' | 'notes'>): Id {
  if (part.kind === 'lookalike')
    return imitatedBrand(part.findings) === 'tmall' ? 'lookalikeTmall' : 'lookalike';
  if (notes.includes('share-token')) return 'token';
  if (notes.includes('short-link')) return part.kind === 'affiliated' ? 'shortAlibaba' : 'short';
  if (!part.ascii) return namelessId(notes, known);
  if (part.kind === 'other-issuer') return 'issuer';
  if (part.kind === 'unofficial' && isOfficialHost(part.ascii)) return 'http';
  return part.kind;
}

function namelessId(notes: readonly LinkNote[], known: boolean): Id {
  for (const id of ['script', 'content', 'device', 'act'] as const)
    if (notes.includes(`${id}-link`)) return id;
  return notes.includes('app-link') && !known ? 'app' : 'unclear';
}

/** Title and body of what a code holds where that is no link: `code_<id>Title`, `code_<id>Body`. */
export const contentWords = (is: CodeContentId, message: Message): { title: string; body: string } => ({
  title: message(`code_${camelCase(is)}Title`),
  body: message(`code_${camelCase(is)}Body`),
});
