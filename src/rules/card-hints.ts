// A first glance at a page: without any of these in its text or its fields no card field is looked for until a field is focused.
// Wider than the vocabulary on purpose, and much cheaper; a test holds it against every fixture page.
// Every repetition has a bound: the pattern runs over the whole text of a hostile page.
export const CARD_HINTS =
  /[卡券兑兌カ]|充值|提[货貨领領]|激活|cdk|cd.?key|gift|redeem|redemp|voucher|certificate|prepaid|(stored?|gift|balance|value|present|shop\w{0,9}|recharge|refill|phone|top.?up).?(value|card)|scratch|(activat|recharge|refill|claim|reward|top.?up|gc)\w{0,9}.{0,2}(code|pin|num|key)|card.?(pin|pass|pwd|key|secret)|kami|kahao|duihuan|lipin|tihuo|ギフト|コード|商品券|プリペイド|引[きけ]?[換替]|기프트|상품권|교환|쿠폰|리딤|코드|카드|tarjeta|regalo|canje|gutschein|geschenk|einl[oö]s|cadeau|carte|presente|resgat|карт|подар|сертиф|код|quà|thẻ|\bmã\b|บัตร|แลก|โค้ด|รหัส|hediye/iu;
