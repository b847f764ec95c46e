// Whatever way a shopper writes a site down, it is the one that the record knows a page by.
import { expect, it } from 'vitest';
import { ownSiteOf } from '../../src/core/own-site';
import { partForRecord } from '../../src/core/recorded-part';
import { ownSite } from '../../src/core/summary';
import { judge } from '../../src/core/verdict';

const asks = { roles: ['card-pin'] as const, kind: 'stored-value' as const, claimsBrand: true, words: [] };
const recorded = (address: string, destinations: string[] = []) => {
  const { origin } = new URL(address);
  const parts = judge({ address, origin, frames: [], destinations, asks: { ...asks, roles: ['card-pin'] } });
  return ownSite(parts.map(partForRecord));
};

it.each([
  [
    'https://www.gift.example/redeem',
    ['gift.example', 'www.gift.example', ' WWW.Gift.Example. ', 'https://gift.example/x?y'],
  ],
  ['https://shop.gift.com.cn:8443/', ['gift.com.cn', 'shop.gift.com.cn:8443', 'http://gift.com.cn:80/']],
  [
    'https://www.礼品卡.com/',
    ['礼品卡.com', 'xn--hlrv5aq41f.com', 'www.礼品卡.com', 'https://xn--hlrv5aq41f.com/'],
  ],
  ['https://tаobao.com/', ['tаobao.com', 'xn--tobao-4ve.com']], // with a Cyrillic letter, which is not shown as such
  ['http://192.0.2.7:8080/', ['192.0.2.7', 'http://192.0.2.7:8080']],
  ['https://shop-a.myqcloud.com/', ['shop-a.myqcloud.com']],
])('%s', (address, written) => {
  for (const each of written) expect(ownSiteOf(each), each).toBe(recorded(address));
});

it('is that of the page, whoever else is on it', () => {
  expect(recorded('https://card.jd.com/', ['https://taoba0.com'])).toBe('jd.com');
});

it.each(['', '   ', 'no host', 'https://'])('%j is none', (written) => {
  expect(ownSiteOf(written)).toBe('');
});
