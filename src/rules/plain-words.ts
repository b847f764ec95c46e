// Words of page addresses and labels that say nothing secret: a group of letters that is one of them is no part of a code.
// Source: the addresses of card pages, shops and their help pages as their owners write them, 2026-11-25.
// Example: "gift-card-help" is three groups of four letters and no code; "abcd-efgh-jkmn" could be one.
export const PLAIN_WORDS = [
  'about account active activate activity address admin agreement alipay apply article assets auth balance bank batch',
  'bind brand browse buyer campaign card cards cart cash category center charge check checkout chong city code codes',
  'common confirm contact content coupon coupons credit custom customer deal deals default desk detail details digital',
  'discount docs download duihuan easy egift enter entry error event events exchange faqs file find fold food form free',
  'from game games gift giftcard giftcards gifts global gold good goods guide have help here history home host html',
  'image images index info input internationalization item items kami lang list lipin live local login mail mall',
  'manage market markets member message mini mobile money more name news note only open order orders other page pages',
  'password path payment phone pick pickup plan play point points policy poster portal prepaid press price privacy',
  'product products profile promo public purchase query read recharge redeem redemption refund register rest result',
  'return rule rules sale sales save scan search secure select sell send serial service session settings share shop',
  'shops show sign site sites staff start static stock store stores submit success supermarket support taobao team',
  'term terms test text that this ticket time tmall topup track trade user users value verify view virtual voucher',
  'vouchers wallet week welcome with work your youhui',
].flatMap((line) => line.split(' '));
