// Why a page was taken for one that asks for a card: what its fields take, and words like those that told it.
import { asksOf } from '../core/page';
import type { Asks, CardKind, FieldRole, Part } from '../model';
import { CARD_WORDS } from '../rules/card-words';
import { DEED_WORDS } from '../rules/deed-words';
import { type TextKey, text } from '../ui/text';

const ROLES: Record<FieldRole, TextKey> = {
  'card-number': 'history_roleNumber',
  'card-pin': 'history_rolePin',
  'card-code': 'history_roleCode',
};

const KINDS: Record<CardKind, TextKey | null> = {
  'stored-value': 'history_kindStoredValue',
  telecom: 'history_kindTelecom',
  game: 'history_kindGame',
  membership: 'history_kindMembership',
  coupon: 'history_kindCoupon',
  unknown: null,
};

// Only these rows ever speak for a field; those of other words speak against it. The most telling come first.
const ROWS = [...CARD_WORDS, ...DEED_WORDS].toSorted((a, b) => b.own - a.own);
const MOST = 8;

/** An example of each row of words that counted, the most telling first, in the language of the messages if it has one. */
export function tellingWords(ids: readonly string[]): string[] {
  const own = text('ui_lang').startsWith('zh') ? /^[\p{Script=Han}\s\d]+$/u : /^[\x20-\x7e]+$/;
  const rows = ROWS.filter(({ id }) => ids.includes(id)).slice(0, MOST);
  return rows.flatMap(({ matches }) => matches.find((example) => own.test(example)) ?? matches[0] ?? []);
}

export function WhyRecognised({ parts }: { parts: Part[] }) {
  const sentences = reasons(asksOf(parts));
  if (sentences.length === 0) return null;
  return (
    <section class="panel stack">
      <h2>{text('history_why')}</h2>
      <ul class="reasons">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

function reasons({ roles, kind, claimsBrand, words }: Asks): string[] {
  if (roles.length === 0) return [];
  const list = new Intl.ListFormat(text('ui_lang'));
  const quoted = tellingWords(words).map((word) => text('history_whyQuoted', word));
  const told = KINDS[kind];
  return [
    text('history_whyRoles', list.format(roles.map((role) => text(ROLES[role])))),
    quoted.length > 0 ? text('history_whyWords', quoted.join(text('ui_between'))) : '',
    told ? text('history_whyKind', text(told)) : '',
    claimsBrand ? text('history_whyBrand') : '',
  ].filter((sentence) => sentence !== '');
}
