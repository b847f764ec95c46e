// The card form keeps facts and lets no code in.
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { anyCode } from '../core/codes';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { draftOf, EMPTY_DRAFT, keepLastFour, readDraft } = await import('../../src/card/card-draft');
const { CardFacts } = await import('../../src/model');

const FIELDS = ['label', 'faceValue', 'boughtAt', 'boughtFrom', 'orderNumber', 'lastFour'] as const;

describe('readDraft', () => {
  it('needs nothing but the kind of card', () => {
    expect(readDraft(EMPTY_DRAFT, '天猫购物券 11/23')).toEqual({
      facts: { label: '天猫购物券 11/23', brand: 'tmall-voucher' },
    });
  });
  it('reads amounts as people write them', () => {
    for (const faceValue of ['500', '¥500', '500 元', '５００', '500.00'])
      expect(readDraft({ ...EMPTY_DRAFT, faceValue }, 'x')).toMatchObject({ facts: { faceValue: 500 } });
    for (const faceValue of ['五百', '0', '-1', '1000001'])
      expect(readDraft({ ...EMPTY_DRAFT, faceValue }, 'x')).toEqual({
        errors: { faceValue: 'card_errorAmount' },
      });
  });
  it('refuses a code in the free texts', () => {
    expect(readDraft({ ...EMPTY_DRAFT, label: '我的卡 1234 5678 9012 3456' }, 'x')).toEqual({
      errors: { label: 'card_errorCode' },
    });
    expect(readDraft({ ...EMPTY_DRAFT, boughtFrom: '8301-2294-7751-0936' }, 'x')).toEqual({
      errors: { boughtFrom: 'card_errorCode' },
    });
  });
  it('gives facts that the database takes, and that come back unchanged', () => {
    const texts = fc.string({ maxLength: 250 });
    const drafts = fc.record({
      label: texts,
      brand: fc.constantFrom('tmall-voucher' as const, 'other' as const),
      faceValue: fc.oneof(texts, fc.integer().map(String)),
      boughtAt: fc.constantFrom('', '2026-11-23', 'gestern'),
      boughtFrom: texts,
      orderNumber: texts,
      lastFour: fc.oneof(texts, fc.stringMatching(/^\d{0,6}$/)),
    });
    fc.assert(
      fc.property(drafts, (draft) => {
        const read = readDraft(draft, 'x');
        if ('errors' in read) return;
        const { facts } = read;
        expect(CardFacts.parse(facts)).toEqual(facts);
        expect(readDraft(draftOf(facts), 'x')).toEqual({ facts });
      }),
    );
  });
});

describe('an order number', () => {
  const noted = (orderNumber: string) => {
    const read = readDraft({ ...EMPTY_DRAFT, orderNumber }, 'x');
    return 'facts' in read ? read.facts.orderNumber : read.errors.orderNumber;
  };
  it.each([
    ['2345678901234567890', '2345…7890'],
    ['3456 7890 1234 5678', '3456…5678'],
    ['A7K2-9F3D-11C8-5520', 'A7K2…5520'],
    ['830122947751', '830…751'],
    ['AB12CD34', 'AB…34'],
    ['88', '88'],
    ['No. 2026-1123', 'No. 2026-1123'],
  ])('%s is noted as %s', (given, kept) => expect(noted(given)).toBe(kept));
});

describe('no field of the form', () => {
  it('keeps a code, however it is written', () => {
    const around = fc.constantFrom('', '卡密', '我的卡 ', 'card: ', '(');
    fc.assert(
      fc.property(anyCode, around, fc.constantFrom(...FIELDS), ({ code, signs }, before, field) => {
        const read = readDraft({ ...EMPTY_DRAFT, [field]: `${before}${code}` }, 'x');
        const kept = 'facts' in read ? JSON.stringify(read.facts) : '';
        expect(kept).not.toContain(code);
        expect(kept.replace(/[^a-z0-9]/gi, '')).not.toContain(signs);
      }),
      { numRuns: 2000, seed: 20261125 },
    );
  });
});

describe('keepLastFour', () => {
  it('never keeps more than four digits', () => {
    expect(keepLastFour('8301 2294 7751 0936')).toBe('0936');
    expect(keepLastFour('４８２１')).toBe('4821');
    expect(keepLastFour('尾号 48')).toBe('48');
    fc.assert(fc.property(fc.string(), (typed) => /^\d{0,4}$/.test(keepLastFour(typed))));
  });
});
