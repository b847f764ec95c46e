// A recorded page judged by today's rules: what its record tells is judged anew, what it does not tell stays as it was.
import { expect, it } from 'vitest';
import { judgeAgain } from '../../src/core/judge-again';
import { partForRecord } from '../../src/core/recorded-part';
import { judge } from '../../src/core/verdict';
import type { Part } from '../../src/model';

const asks = { roles: ['card-pin' as const], kind: 'stored-value' as const, claimsBrand: true, words: [] };
const recorded = (address: string, frames: string[] = [], destinations: string[] = []) =>
  judge({ address, frames, destinations, asks }).map(partForRecord);

it.each([
  ['https://chaoshi.tmall.com/redeem'],
  ['http://www.taobao.com/'],
  ['https://taobao-lipin.cn/'],
  ['https://taobao.com.gift.top:8443/x'],
  ['https://xn--tobao-cua.com/'],
  ['https://card.jd.com/'],
  ['https://www.alipay.com/'],
])('%s is judged the same by the same rules', (address) => {
  const parts = recorded(address);
  expect(judgeAgain(parts)).toEqual(parts);
});

it('frames and destinations are judged where they stand', () => {
  const parts = recorded('https://pay.gift.top/', ['https://www.tmall.com/'], ['http://www.taobao.com']);
  expect(parts.map(({ where }) => where)).toEqual(['page', 'frame', 'destination']);
  expect(judgeAgain(parts)).toEqual(parts);
});

it('a verdict of other rules is judged anew, what the page asked for stays', () => {
  const [part] = recorded('https://taobao-lipin.cn/');
  const before: Part = { ...part!, kind: 'unofficial', findings: [] };
  expect(judgeAgain([before])).toEqual([part]);
});

it('a part that is not recorded in full, or has no name, keeps its verdict', () => {
  const cut: Part = {
    ...recorded('https://gift.top/')[0]!,
    host: '….gift.top',
    ascii: '….gift.top',
    kind: 'lookalike',
  };
  const nameless = recorded('data:text/html,x');
  expect(judgeAgain([cut, ...nameless])).toEqual([cut, ...nameless]);
});

it('a name that posed as the host is still held against the page', () => {
  const parts = recorded('https://www.taobao.com@gift.top/');
  expect(parts[0]!.kind).toBe('lookalike');
  expect(judgeAgain(parts)[0]).toMatchObject({ kind: 'lookalike', host: parts[0]!.host });
  expect(judgeAgain(parts)[0]!.findings).toEqual(expect.arrayContaining(parts[0]!.findings));
});
