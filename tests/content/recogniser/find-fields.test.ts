// @vitest-environment happy-dom
// What the recogniser promises the page: it reads no value and no layout, and its work grows with the page and no faster.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findCardFields, judgeFields } from '../../../src/content/recogniser/find-fields';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

const show = (html: string) => {
  document.body.innerHTML = html;
  return findCardFields([document]);
};
const ROW =
  '<div><span>卡号</span><input name="a"><span>密码</span><input type="password"><button>充值</button></div>';

/** Counts every step of every tree walker while `work` runs: the recogniser's unit of cost in the page. */
function stepsOf(work: () => void): number {
  let steps = 0;
  const create = document.createTreeWalker.bind(document);
  vi.spyOn(document, 'createTreeWalker').mockImplementation((...parameters) => {
    const walker = create(...parameters);
    for (const method of ['nextNode', 'previousNode'] as const) {
      const walk = walker[method].bind(walker);
      walker[method] = () => {
        steps++;
        return walk();
      };
    }
    return walker;
  });
  work();
  vi.restoreAllMocks();
  return steps;
}

describe('findCardFields', () => {
  it('finds the kind of card and whether the page speaks of Taobao or Tmall', () => {
    expect(
      show('<h1>天猫超市卡兑换</h1><input placeholder="请输入卡密"><button>兑换</button>'),
    ).toMatchObject({
      fields: [{ role: 'card-code' }],
      kind: 'stored-value',
      claimsBrand: true,
    });
    expect(
      show('<h1>话费充值卡充值</h1><label>充值卡密码<input></label><button>充值</button>'),
    ).toMatchObject({
      kind: 'telecom',
      claimsBrand: false,
    });
    expect(show('<h1>游戏礼包</h1><label>CDKEY<input></label><button>兑换</button>')).toMatchObject({
      kind: 'game',
    });
    expect(show('<h1>课程兑换</h1><label>兑换码<input></label><button>兑换</button>')).toMatchObject({
      kind: 'membership',
    });
    expect(show('<label>兑换码<input></label><button>兑换</button>')).toMatchObject({ kind: 'unknown' });
  });

  it('names the words that counted, by id', () => {
    const [field] = show('<label>礼品卡卡密<input></label><button>兑换</button>').fields;
    expect(field!.words).toEqual(expect.arrayContaining(['gift-card', 'card-secret', 'redeem']));
    expect(field!.confidence).toBeGreaterThan(0.9);
  });

  it('takes a text that tells of another place for the name of no box below it, and not for words around it', () => {
    const chat = (text: string) =>
      show(`<div><p>客服：${text}</p></div><div contenteditable="true"></div><button>发送</button>`).fields
        .length;
    expect(chat('购物卡可以在结算页输入卡密使用')).toBe(0);
    expect(chat('请输入购物卡卡密')).toBe(1);
  });

  it('says nothing of a page without fields', () => {
    expect(show('<h1>礼品卡兑换码在哪里输入？</h1><button>兑换</button>')).toEqual({
      fields: [],
      kind: 'unknown',
      claimsBrand: false,
    });
  });

  it('explains a refusal as it explains a find', () => {
    document.body.innerHTML = '<label>银行卡号<input></label><button>绑定</button>';
    const [{ judgement }] = judgeFields([document]) as [ReturnType<typeof judgeFields>[number]];
    expect(judgement.confidence).toBeLessThan(0.5);
    expect(judgement.reasons.find(({ id }) => id === 'bank-card')).toMatchObject({ place: 'label' });
    expect(judgement.reasons.find(({ id }) => id === 'bank-card')!.points).toBeLessThan(0);
  });

  it('reads no value and no layout', () => {
    const forbidden = [
      'value',
      'innerText',
      'offsetParent',
      'offsetWidth',
      'offsetHeight',
      'clientWidth',
      'scrollHeight',
    ];
    const methods = ['getBoundingClientRect', 'getClientRects', 'checkVisibility'];
    document.body.innerHTML = `${ROW}<textarea>礼品卡</textarea><div contenteditable="true">卡密</div>`;
    const touched: string[] = [];
    for (const element of document.querySelectorAll('*'))
      for (const name of [...forbidden, ...methods])
        Object.defineProperty(element, name, {
          get: () => {
            touched.push(name);
            return () => '';
          },
        });
    expect(findCardFields([document]).fields.length).toBeGreaterThan(1);
    expect(touched).toEqual([]);
  });

  it('finds every field of a page with very many', () => {
    expect(show(ROW.repeat(300)).fields).toHaveLength(600);
  });

  it('does work in proportion to the number of fields', () => {
    const small = stepsOf(() => show(ROW.repeat(50)));
    const large = stepsOf(() => show(ROW.repeat(200)));
    expect(small).toBeGreaterThan(0);
    expect(large).toBeLessThan(small * 4.5);
  });

  it('does not do more work because the text around is long', () => {
    const plain = stepsOf(() => show(`<p>说明</p>${ROW}<p>说明</p>`));
    const long = '礼品卡'.repeat(20_000);
    const hostile = stepsOf(() =>
      show(
        `<p>${long}</p><div><span>卡号</span><input placeholder="${long}" title="${long}"></div><p>${long}</p>`,
      ),
    );
    expect(hostile).toBeLessThan(plain * 3);
  });

  it('does not do more work because the page is deep or has many nodes', () => {
    const many = '<i></i>'.repeat(4000);
    const few = stepsOf(() => show(ROW));
    expect(stepsOf(() => show(`${many}${ROW}${many}`))).toBeLessThan(few + 800);
    expect(stepsOf(() => show('<div>'.repeat(300) + ROW))).toBeLessThan(few + 800);
  });
});
