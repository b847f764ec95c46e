// The report of a wrong verdict: enough to find the rule, and nothing that could be a code.
import { expect, it } from 'vitest';
import { judge } from '../../src/core/verdict';
import { judgedBy, reportText } from '../../src/history/report-text';
import { chain, checkId, sighted } from '../core/chains';

const asks = { roles: ['card-pin' as const], kind: 'game' as const, claimsBrand: true, words: ['pin.kami'] };
const parts = judge({
  address: 'https://taobao-lipin.cn/redeem/8301229477510936?code=8301229477510936#8301229477510936',
  frames: [],
  destinations: ['https://collect.example'],
  asks,
});

it('names hosts, verdicts, rules and the version that judged, and no path', () => {
  const words = reportText({
    parts,
    level: 'interstitial',
    version: '0.2.0',
    judgedBy: '0.1.9',
    today: parts,
  });
  for (const part of [
    'taobao-lipin.cn',
    'collect.example',
    'lookalike',
    'card-pin',
    'pin.kami',
    '0.1.9',
    'game',
    'brand',
  ])
    expect(words).toContain(part);
  expect(words).not.toMatch(/redeem|8301|code=/);
});

it('says which rules judged, as far as the record does', () => {
  const first = sighted('unofficial');
  expect(judgedBy(chain(checkId(), [first]))).toBe('');
  const later = { ...first, version: '0.2.1' } as typeof first;
  expect(judgedBy(chain(checkId(), [first, later, { type: 'left' }]))).toBe('0.2.1');
});
