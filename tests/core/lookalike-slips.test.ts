// Which slips of the finger and which spellings make a brand of a host name, and which part of the name tells it.
import { expect, test } from 'vitest';
import { lookalikes } from '../../src/core/lookalike';
import { siteOfHost } from '../../src/core/site';

/** Host -> what the rules find in it: `rule part-of-the-name`. */
const ROWS: Record<string, string[]> = {
  // two letters change places, inside the word
  'toabao.com': ['character-swap toabao'],
  'atobao.com': ['character-swap atobao'],
  '88toabao.com': ['character-swap toabao'],
  'tmlal.com': ['character-swap tmlal'],
  '9tmlal.com': ['character-swap tmlal'],
  'mtall.com': [],
  'toabao.evil.com': [], // an owner's own part of the name is no registered one
  // a letter more, also beside another word
  'taobeao.com': ['edit-distance taobeao'],
  'taobeao-shop.com': ['edit-distance taobeao'],
  'tmmall.com': ['edit-distance tmmall'],
  'tmaall.com': ['edit-distance tmaall'],
  'tmakll.com': ['edit-distance tmakll'],
  'tmsall.com': ['edit-distance tmsall'],
  'tmalol.com': ['edit-distance tmalol'],
  'tmaxll.com': [],
  'ttmall.com': [],
  'tamall.com': [],
  'smtall.com': [],
  'tmaslkl.com': [],
  // a letter less, where only digits stand beside it
  'tabao.com': ['edit-distance tabao'],
  'taoba.com': ['edit-distance taoba'],
  'tabao88.com': ['edit-distance tabao'],
  '88tabao.com': ['edit-distance tabao'],
  '6-tabao-88.com': ['edit-distance tabao'],
  'tabao-shop.com': [],
  'shop-tabao.com': [],
  'ta.aobao.com': [],
  'tmal.com': [],
  // another letter: a key beside it, one bit, a vowel for a vowel, a digit, or what is no Chinese syllable
  'taobap.com': ['edit-distance taobap'],
  'taobag.com': ['edit-distance taobag'],
  'taobae.com': ['edit-distance taobae'],
  'taoba8.com': ['edit-distance taoba8', 'edit-distance taoba'],
  'taobax.com': [],
  'tajbao.com': ['edit-distance tajbao'],
  'taofao.com': ['edit-distance taofao'],
  'taonao.com': ['edit-distance taonao'],
  'taorao.com': ['edit-distance taorao'],
  'taokao.com': [],
  'taopao.com': [],
  'ta.jaobao.com': [],
  'ta.8aobao.com': ['edit-distance 8aobao'],
  'tnall.com': ['edit-distance tnall'],
  'tmakl.com': ['edit-distance tmakl'],
  'tmapl.com': ['edit-distance tmapl'],
  'tmabl.com': [],
  'tmoll.com': [],
  'tmqll.com': [],
  'tmalk.com': [],
  // letters of two places doubled, or one tripled
  'ttaoobao.com': ['edit-distance ttaoobao'],
  'taaobbao.com': ['edit-distance taaobbao'],
  'taobbaao.com': ['edit-distance taobbaao'],
  'taobaaoo.com': ['edit-distance taobaaoo'],
  'ttmalll.com': ['edit-distance ttmalll'],
  'tmaaalll.com': ['edit-distance tmaaalll'],
  'ttaaoobbaaoo.com': ['edit-distance ttaaoobbaaoo'],
  'ttaaoobbaaaoo.com': [],
  // read as the brand
  '7aobao.com': ['skeleton 7aobao'],
  'tm4ll.com': ['skeleton tm4ll'],
  '88taolbao99.com': ['skeleton taolbao'],
  'tаolbao.com': ['skeleton tаolbao'],
  'tmаli.cn': ['skeleton tmаli'],
  '1.2.7.4': [],
  // parted by hyphens, or by the dot before com
  'tao-bao.com.cn': ['split-brand tao-bao'],
  'shop-tao-bao.com': ['split-brand tao-bao'],
  'tao-bao-tao-bao.com': ['split-brand tao-bao', 'split-brand tao-bao'],
  'tao-baoshop.com': ['split-brand tao-bao'],
  'tao-baox.com': [],
  'xtao-bao.com': [],
  'sub.t-mall.com': ['split-brand t-mall'],
  'tma-ll88.com': ['split-brand tma-ll'],
  't-mallshop.com': ['split-brand t-mall'],
  'at-mall.com': [],
  'tao.bao.com': ['split-brand tao.bao'],
  'tao.bao.cn': [],
  'www.tao.bao.com': [],
  'tao.x.bao.com': [],
  // the whole brand, by what stands beside it
  'taobaocom.vip': ['target-embedding taobaocom'],
  'taobao-com.vip': ['target-embedding taobao-com'],
  'taobao.com-x.cn': ['target-embedding taobao.com'],
  'taobao.comx.cn': ['brand-subdomain taobao'],
  'taobao.xcom.cn': ['brand-subdomain taobao'],
  'giftxtaobao.cn': ['brand-token taobao'],
  'xgifttaobao.cn': ['combo-squatting taobao'],
  'taobaogiftx.cn': ['combo-squatting taobao'],
  'taobaoxgift.cn': ['brand-token taobao'],
  'a8btaobao.cn': ['brand-token taobao'],
  'taobaoa8b.cn': ['brand-token taobao'],
  'a8taobao.cn': ['brand-digits taobao'],
  'taobao8a.cn': ['brand-digits taobao'],
  // by its Chinese name in letters
  'tian-mao.com': ['pinyin-brand tian-mao'],
  'shop.tianma0.com.cn': ['pinyin-brand tianma0'],
};

test.each(Object.entries(ROWS))('%s', (host, found) => {
  const site = siteOfHost(host);
  const told = lookalikes(site).map(({ rule, start, end }) => `${rule} ${site.unicode.slice(start, end)}`);
  expect(told).toEqual(found);
});
