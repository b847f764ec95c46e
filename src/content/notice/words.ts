// What the notice says about a page: the state of the tab turned into sentences, nothing of them from the page.
import { isOfficialHost } from '../../core/official';
import { imitatedBrand, ruleText } from '../../core/rule-text';
import { type Span, shownAddress } from '../../core/shown-address';
import type { Finding, TabState, VerdictKind } from '../../model';

/** A sentence: plain text, and addresses drawn with the site in bold. */
export type Sentence = (string | Span[])[];
export type NoticeWords = {
  tone: 'tip' | 'hold' | 'danger';
  title: string;
  body: Sentence[];
  main: 'leave' | 'open-official';
};

/** Looks a message up; a substitution may stand in it once. */
export type Message = (key: string, substitutions?: string[]) => string;

const KEYS: Record<Exclude<VerdictKind, 'official'>, string> = {
  unofficial: 'unofficial',
  affiliated: 'affiliated',
  'other-issuer': 'otherIssuer',
  lookalike: 'lookalike',
};
const MOST_REASONS = 2;

export function noticeWords(view: TabState, message: Message): NoticeWords {
  const { verdict, level } = view;
  const kind = verdict.kind === 'official' ? 'unofficial' : verdict.kind;
  const tone = level === 'tip' ? 'tip' : kind === 'lookalike' ? 'danger' : 'hold';
  const address = addressOf(view);
  const elsewhere = leavesFor(verdict.findings, kind);

  const key =
    elsewhere?.where ??
    (isUnencrypted(view)
      ? 'http'
      : kind === 'lookalike' && imitatedBrand(verdict.findings) === 'tmall'
        ? 'lookalikeTmall'
        : tone === 'tip' && kind === 'unofficial'
          ? 'tipUnofficial'
          : KEYS[kind]);

  const title = message(`notice_${key}Title`, [issuerName(verdict.owner, message)]);
  const body: Sentence[] = [fill(message(`notice_${key}Body`, ['\u0001']), [address])];
  if (tone !== 'tip') {
    body.push(
      ...reasons(
        verdict.findings.filter(({ rule }) => key !== 'http' || rule !== 'http'),
        message,
      ),
    );
    if (view.alreadyTyped)
      return {
        tone,
        title: message('notice_typedTitle'),
        body: [[message('notice_typedBody')], ...body],
        main: 'open-official',
      };
  }
  return { tone, title, body, main: 'leave' };
}

/** An official name without https: the name is right, so saying that it is not Taobao would be wrong. */
const isUnencrypted = ({ verdict: { kind, ascii } }: TabState) =>
  kind === 'unofficial' && isOfficialHost(ascii);

/** The address of the offending part, drawn as everywhere. */
const addressOf = ({ verdict }: TabState): Span[] => shownAddress(verdict).main;

/** The frame or destination that makes an official page unofficial, if that is what is wrong. */
function leavesFor(findings: Finding[], kind: VerdictKind): { where: 'frame' | 'destination' } | null {
  if (kind === 'lookalike' || !findings.some(({ where, rule }) => where === 'page' && rule === 'official'))
    return null;
  const bad = findings.find(({ where, rule }) => where !== 'page' && rule !== 'official');
  return bad && bad.where !== 'page' ? { where: bad.where } : null;
}

/** What people call a card issuer; '' when there is none. */
const issuerName = (owner: string | undefined, message: Message) =>
  owner ? message(`issuer_${owner.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}`) : '';

/** The tricks that were found, in words; what the title already tells is left out. */
function reasons(findings: Finding[], message: Message): Sentence[] {
  const texts = findings.flatMap((finding) => {
    const told = ruleText(finding);
    return told ? message(told.key, told.values) : [];
  });
  return [...new Set(texts)]
    .filter(Boolean)
    .slice(0, MOST_REASONS)
    .map((text) => [text]);
}

function fill(text: string, parts: Span[][]): Sentence {
  return text.split('\u0001').flatMap((piece, i) => (i ? [parts[i - 1] ?? [], piece] : [piece]));
}
