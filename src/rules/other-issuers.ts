// The known own sites of other card brands: a page there takes that brand's card and no other.
const V2FLY = 'https://github.com/v2fly/domain-list-community/blob/master/data';
const date = '2026-11-23';

export const OTHER_ISSUERS = [
  { id: 'jd', sites: ['jd.com', 'jd.hk', 'joybuy.com'], source: `${V2FLY}/jd`, date },
  { id: 'apple', sites: ['apple.com', 'apple.com.cn', 'icloud.com'], source: `${V2FLY}/apple`, date },
  {
    id: 'steam',
    sites: ['steampowered.com', 'steamcommunity.com', 'steamchina.com'],
    source: `${V2FLY}/steam`,
    date,
  },
  { id: 'google-play', sites: ['google.com'], source: 'https://play.google.com/redeem', date },
  {
    id: 'amazon',
    sites: ['amazon.com', 'amazon.cn', 'amazon.co.jp', 'amazon.co.uk', 'amazon.de', 'amazon.sg'],
    source: `${V2FLY}/amazon`,
    date,
  },
] as const;
