// How loud to be: one row per verdict, one column per kind of card asked for; `brand` is for a page that speaks of Taobao or Tmall.
// Why `unknown` is as loud as stored value: a code is money for whoever reads it first, and a page that does not say
// which card it takes gives the shopper nothing to judge by.
export const WARNING_LEVELS = {
  official: {
    brand: 'none',
    'stored-value': 'none',
    telecom: 'none',
    game: 'none',
    membership: 'none',
    coupon: 'none',
    unknown: 'none',
  },
  // By the word of the organisation that manages the browser.
  vouched: {
    brand: 'none',
    'stored-value': 'none',
    telecom: 'none',
    game: 'none',
    membership: 'none',
    coupon: 'none',
    unknown: 'none',
  },
  affiliated: {
    brand: 'hold',
    'stored-value': 'hold',
    telecom: 'tip',
    game: 'tip',
    membership: 'tip',
    coupon: 'tip',
    unknown: 'hold',
  },
  // An honest issuer asks for its own card; one whose page asks for another's is none.
  'other-issuer': {
    brand: 'hold',
    'stored-value': 'tip',
    telecom: 'tip',
    game: 'tip',
    membership: 'tip',
    coupon: 'tip',
    unknown: 'tip',
  },
  unofficial: {
    brand: 'hold',
    'stored-value': 'hold',
    telecom: 'tip',
    game: 'tip',
    membership: 'tip',
    coupon: 'tip',
    unknown: 'hold',
  },
  lookalike: {
    brand: 'interstitial',
    'stored-value': 'interstitial',
    telecom: 'interstitial',
    game: 'interstitial',
    membership: 'interstitial',
    coupon: 'interstitial',
    unknown: 'interstitial',
  },
} as const;
