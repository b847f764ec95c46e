// The card form keeps facts and lets no code in.
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { anyCode, disguisedNumber, spelledCode } from '../core/codes';
import { LABELS, SHOPS } from './labels';

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
  it('notes what shoppers write as they write it', () => {
    for (const label of LABELS)
      expect(readDraft({ ...EMPTY_DRAFT, label }, 'x')).toEqual({
        facts: { label: label.normalize('NFKC'), brand: 'tmall-voucher' },
      });
    for (const boughtFrom of SHOPS)
      expect(readDraft({ ...EMPTY_DRAFT, boughtFrom }, 'x')).toEqual({
        facts: { label: 'x', brand: 'tmall-voucher', boughtFrom: boughtFrom.normalize('NFKC') },
      });
  });
  it('notes the link of a shop or an item without the numbers that stand behind it', () => {
    const boughtFrom =
      'https://detail.tmall.com/item.htm?spm=a21n57.1.0.0.12345678abcdef&id=612345678901&skuId=5123456789012';
    const read = readDraft({ ...EMPTY_DRAFT, boughtFrom }, 'x');
    expect(read).toMatchObject({ facts: { boughtFrom: 'https://detail.tmall.com/item.htm?id=612…901' } });
    expect('facts' in read && readDraft(draftOf(read.facts), 'x')).toEqual(read);
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
    ['AB12 CD34 EF56 GHJK', 'AB12…GHJK'],
    ['1234和5678和9012和3456', '1234…3456'],
    ['a b 3 d e f g h 1 2 3 4', 'ab3…234'],
  ])('%s is noted as %s, and stays so when the card is edited', (given, kept) => {
    expect(noted(given)).toBe(kept);
    expect(noted(kept)).toBe(kept);
  });
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

it('no free text of the form keeps a code in any spelling', () => {
  const written = fc.oneof(
    spelledCode.map(({ spelled }) => spelled),
    disguisedNumber,
  );
  fc.assert(
    fc.property(written, fc.constantFrom('', '卡密', '我的卡 '), (code, before) => {
      for (const field of ['label', 'boughtFrom'] as const)
        expect(readDraft({ ...EMPTY_DRAFT, [field]: before + code }, 'x')).toEqual({
          errors: { [field]: 'card_errorCode' },
        });
      const read = readDraft({ ...EMPTY_DRAFT, orderNumber: code }, 'x');
      if ('facts' in read) expect(read.facts.orderNumber).toMatch(/^[\p{L}\p{N}]{1,4}…[\p{L}\p{N}]{1,4}$/u);
      else expect(read.errors).toEqual({ orderNumber: 'card_errorTooLong' });
    }),
    { numRuns: 2000, seed: 20261126 },
  );
});

describe('keepLastFour', () => {
  it('never keeps more than four digits', () => {
    expect(keepLastFour('8301 2294 7751 0936')).toBe('0936');
    expect(keepLastFour('４８２１')).toBe('4821');
    expect(keepLastFour('尾号 48')).toBe('48');
    fc.assert(fc.property(fc.string(), (typed) => /^\d{0,4}$/.test(keepLastFour(typed))));
  });
});
