// Which host names are shown in their own letters.
import { expect, test } from 'vitest';
import { hasUnsafeLetters } from '../../src/core/unsafe-letters';

test.each([
  'taobao.com',
  '淘宝.xyz',
  '口腔.cn',
  '北京大學.cn',
  '天猫vip.cc',
  'hello中国.com',
  '朝日あさひ.jp',
  '전자정부.kr',
  'bücher.de',
  'café.fr',
  '',
])('%s is shown in its letters', (host) => expect(hasUnsafeLetters(host)).toBe(false));

test.each([
  ...[
    'tаobao.com',
    'тмалл.com',
    'торты.ru',
    'ουτοπία.gr',
    'gօogle.com',
    'tмall.com',
    'ѕсоре.com',
    'חסד.com',
    'đigital.com',
  ],
  ...[
    'táobao.com',
    'tɑobao.com',
    'ta口bao.cn',
    'google丶com.cn',
    'taobao一com.cn',
    'abc・def.jp',
    '七est.net',
    'a\u0301\u0323b.com',
    'æce.com',
    'foog\u0650.com',
  ],
])('%s is shown in punycode', (host) => expect(hasUnsafeLetters(host)).toBe(true));
