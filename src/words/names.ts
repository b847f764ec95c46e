// What the choices that a record can hold are called: kinds of cards, outcomes, closings of a card, reasons to go on.
import type { CardBrand, CardClosing, ContinueReason, Outcome } from '../model';
import type { TextKey } from '../ui/text';

export const BRANDS: Record<CardBrand, TextKey> = {
  'tmall-voucher': 'card_brandTmallVoucher',
  'tmall-supermarket': 'card_brandTmallSupermarket',
  'taobao-gift': 'card_brandTaobaoGift',
  other: 'card_brandOther',
};

export const CLOSINGS: Record<CardClosing, TextKey> = {
  redeemed: 'card_closedRedeemed',
  failed: 'card_closedFailed',
  'appeal-sent': 'card_closedAppealSent',
  settled: 'card_closedSettled',
};

export const OUTCOMES: Record<Outcome, TextKey> = {
  passed: 'card_outcomePassed',
  failed: 'card_outcomeFailed',
  'cant-tell': 'card_outcomeCantTell',
  inapplicable: 'card_outcomeInapplicable',
  untested: 'card_outcomeUntested',
};

export const CONTINUE_REASONS: Record<ContinueReason, TextKey> = {
  'other-card': 'ui_continueOtherCard',
  'known-site': 'ui_continueKnownSite',
  other: 'ui_continueOther',
};
