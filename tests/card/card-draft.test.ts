// The card form keeps facts and lets no code in.
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { draftOf, EMPTY_DRAFT, keepLastFour, looksLikeCode, readDraft } = await import(
  '../../src/card/card-draft'
);
const { CardFacts } = await import('../../src/model');

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

describe('looksLikeCode', () => {
  it.each([
    '8301229477510936',
    '8301 2294 7751 0936',
    'A7K2 9F3D 11C8 5520',
    '卡密８３０１２２９４７７５１０９３６',
    'no. 83012294775109',
  ])('%s', (text) => expect(looksLikeCode(text)).toBe(true));
  it.each([
    '公司发的 500 元卡',
    '2026-11-23 生日',
    '13800138000',
    'https://item.taobao.com/item.htm?id=612345678901',
    'internationalization',
    '天猫超市卡 200 元 2 张',
  ])('not %s', (text) => expect(looksLikeCode(text)).toBe(false));
});

describe('keepLastFour', () => {
  it('never keeps more than four digits', () => {
    expect(keepLastFour('8301 2294 7751 0936')).toBe('0936');
    expect(keepLastFour('４８２１')).toBe('4821');
    expect(keepLastFour('尾号 48')).toBe('48');
    fc.assert(fc.property(fc.string(), (typed) => /^\d{0,4}$/.test(keepLastFour(typed))));
  });
});
