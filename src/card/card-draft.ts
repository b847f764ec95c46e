// From what is typed into the card form to the facts of a card, or to what is wrong with each field. Never lets a code in.
import { maskNumber } from '../core/code-shape';
import type { CardBrand, CardFacts } from '../model';
import type { TextKey } from '../ui/text';
import { hidesCode, shortLinks, tidy } from './free-text';

export type Draft = Record<
  'label' | 'faceValue' | 'boughtAt' | 'boughtFrom' | 'orderNumber' | 'lastFour',
  string
> & {
  brand: CardBrand;
};

export type DraftErrors = Partial<Record<keyof Draft, TextKey>>;

export const EMPTY_DRAFT: Draft = {
  label: '',
  brand: 'tmall-voucher',
  faceValue: '',
  boughtAt: '',
  boughtFrom: '',
  orderNumber: '',
  lastFour: '',
};

export const draftOf = (facts: CardFacts): Draft => ({
  label: facts.label,
  brand: facts.brand,
  faceValue: facts.faceValue === undefined ? '' : String(facts.faceValue),
  boughtAt: facts.boughtAt ?? '',
  boughtFrom: facts.boughtFrom ?? '',
  orderNumber: facts.orderNumber ?? '',
  lastFour: facts.lastFour ?? '',
});

/** The facts of the draft, or the message for each wrong field. `label` stands in when none was given. */
export function readDraft(draft: Draft, label: string): { facts: CardFacts } | { errors: DraftErrors } {
  const errors: DraftErrors = {};
  const given = (field: keyof Draft) => tidy(draft[field]);
  const noted = { label: shortLinks(given('label')), boughtFrom: shortLinks(given('boughtFrom')) };
  for (const field of ['label', 'boughtFrom'] as const) {
    if (noted[field].length > 200) errors[field] = 'card_errorTooLong';
    if (hidesCode(noted[field])) errors[field] = 'card_errorCode';
  }
  if (given('orderNumber').length > 64) errors.orderNumber = 'card_errorTooLong';
  const amount = Number(given('faceValue').replaceAll(/[¥,元\s]/g, ''));
  // No more than two places after the point: a long fraction could be a card number.
  if (
    given('faceValue') &&
    !(amount > 0 && amount <= 1_000_000 && Number.isInteger(Math.round(amount * 1e6) / 1e4))
  )
    errors.faceValue = 'card_errorAmount';
  if (given('boughtAt') && !/^\d{4}-\d{2}-\d{2}$/.test(given('boughtAt'))) errors.boughtAt = 'card_errorDate';
  if (given('lastFour') && !/^\d{1,4}$/.test(given('lastFour'))) errors.lastFour = 'card_errorLastFour';
  if (Object.keys(errors).length > 0) return { errors };
  const optional = {
    ...(given('faceValue') && { faceValue: amount }),
    ...(given('boughtAt') && { boughtAt: given('boughtAt') }),
    ...(noted.boughtFrom && { boughtFrom: noted.boughtFrom }),
    ...(given('orderNumber') && { orderNumber: keepOrderNumber(given('orderNumber')) }),
    ...(given('lastFour') && { lastFour: given('lastFour') }),
  };
  return { facts: { label: noted.label || label, brand: draft.brand, ...optional } };
}

/** An order number has the shape of a card number, and a code may have slipped in: only its two ends are kept. */
export const keepOrderNumber = (given: string): string =>
  hidesCode(`单号 ${given}`) ? maskNumber(given) : given;

/** What a field for the last four digits keeps of what was typed or pasted: never more than the last four digits. */
export const keepLastFour = (typed: string): string =>
  typed.normalize('NFKC').replaceAll(/\D/g, '').slice(-4);
