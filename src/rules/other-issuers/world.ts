// Issuers from the rest of the world, and card platforms; the form of a row is told in other-issuers.ts.
export const WORLD_ISSUERS = `
amazon | 亚马逊, 亞馬遜, Amazon | Amazon Gift Card | v2fly amazon
  amazon.com amazon.cn amazon.co.jp amazon.co.uk amazon.de amazon.fr amazon.it amazon.es amazon.ca amazon.in
  amazon.sg amazon.com.au amazon.com.br amazon.com.mx
apple | 苹果, 蘋果, Apple | iTunes, App Store | v2fly apple
  apple.com apple.com.cn icloud.com icloud.com.cn itunes.com
google-play | Google Play | 谷歌 | v2fly google
  play.google.com pay.google.com payments.google.com one.google.com store.google.com
steam | Steam | 蒸汽平台 | v2fly steam
  steampowered.com steamcommunity.com steamchina.com
playstation | PlayStation | PSN | v2fly playstation
  playstation.com sonyentertainmentnetwork.com
nintendo | 任天堂, 任天堂, Nintendo | eShop, Switch | v2fly nintendo
  nintendo.com nintendo.co.jp nintendo.com.hk nintendo.net nintendoswitch.com.cn
microsoft | 微软, 微軟, Microsoft | Xbox, Minecraft | v2fly microsoft
  xbox.com redeem.microsoft.com account.microsoft.com minecraft.net
roblox | Roblox | Robux, 罗布乐思 | v2fly roblox
  roblox.com
riot | Riot Games | Valorant, League of Legends | v2fly riot
  riotgames.com
blizzard | 暴雪, 暴雪, Blizzard | 战网, Battle.net | v2fly blizzard
  battle.net blizzard.com
activision | Activision | Call of Duty | v2fly activision
  activision.com callofduty.com
ea | EA | Origin, EA Play | v2fly ea
  ea.com
ubisoft | 育碧, 育碧, Ubisoft | Uplay | v2fly ubisoft
  ubisoft.com ubi.com
epic | Epic Games | Fortnite | v2fly epicgames
  epicgames.com
rockstar | Rockstar Games | GTA | v2fly rockstar
  rockstargames.com
take-two | 2K | 2K Games | v2fly 2kgames
  2k.com
bethesda | Bethesda | Fallout 76 | v2fly bethesda
  bethesda.net
wargaming | Wargaming | World of Tanks | v2fly wargaming
  wargaming.net worldoftanks.com
gaijin | Gaijin | War Thunder | v2fly gaijin
  gaijin.net warthunder.com
gog | GOG | GOG.com | v2fly gog
  gog.com
humble | Humble Bundle | Humble | v2fly humblebundle
  humblebundle.com
nexon | Nexon | Nexon Cash | v2fly nexon
  nexon.com
supercell | Supercell | Clash of Clans | v2fly supercell
  supercell.com
jagex | Jagex | RuneScape | apple password-rules
  runescape.com
krafton | PUBG | Krafton | v2fly pubg
  pubg.com
garena | Garena | Free Fire, Shells | v2fly garena
  garena.com garena.sg
razer | Razer Gold | Razer | v2fly razer
  razer.com
beanfun | beanfun! | 游戏橘子, 遊戲橘子 | disconnect Gamania
  beanfun.com gamania.com
discord | Discord | Nitro | v2fly discord
  discord.com discordapp.com
twitch | Twitch | Bits | v2fly twitch
  twitch.tv
meta-quest | Meta Quest | Oculus | disconnect Meta
  meta.com oculus.com
unity-vrchat | VRChat | VRChat Plus | v2fly vrchat
  vrchat.com
netflix | Netflix | 网飞, 奈飞 | v2fly netflix
  netflix.com
spotify | Spotify | 声田 | v2fly spotify
  spotify.com
disney | Disney | Disney+, 迪士尼 | v2fly disney
  disney.com disneyplus.com shopdisney.com
hulu | Hulu |  | v2fly hulu
  hulu.com
hbo | HBO Max | HBO | v2fly hbo
  max.com hbomax.com
paramount | Paramount+ | Paramount | v2fly cbs
  paramountplus.com
crunchyroll | Crunchyroll |  | v2fly anime
  crunchyroll.com
youtube | YouTube | YouTube Premium | v2fly youtube
  youtube.com
deezer | Deezer |  | v2fly deezer
  deezer.com
tidal | TIDAL |  | v2fly tidal
  tidal.com
kkbox | KKBOX |  | v2fly kkbox
  kkbox.com
viu | Viu |  | v2fly viu
  viu.com
catchplay | CATCHPLAY+ | CatchPlay | v2fly catchplay
  catchplay.com
audible | Audible |  | v2fly amazon
  audible.com
kobo | Kobo | 乐天Kobo | v2fly rakuten
  kobo.com
barnes-noble | Barnes & Noble | Nook | apple change-password-URLs
  barnesandnoble.com
dmm | DMM | DMM Points | v2fly dmm
  dmm.com
rakuten | 乐天, 樂天, Rakuten | 楽天 | v2fly rakuten
  rakuten.co.jp
nvidia | NVIDIA | GeForce NOW | v2fly nvidia
  nvidia.com
dell | 戴尔, 戴爾, Dell |  | v2fly dell
  dell.com
nord | NordVPN | Nord | apple shared-credentials
  nordvpn.com nordaccount.com
duolingo | 多邻国, 多鄰國, Duolingo | Super Duolingo | v2fly duolingo
  duolingo.com
coursera | Coursera |  | v2fly coursera
  coursera.org
udemy | Udemy |  | v2fly udemy
  udemy.com
masterclass | MasterClass |  | v2fly masterclass
  masterclass.com
tinder | Tinder |  | disconnect Match Group
  tinder.com
starbucks | 星巴克, 星巴克, Starbucks | Starbucks Card | v2fly starbucks
  starbucks.com starbucks.com.cn
mcdonalds | 麦当劳, 麥當勞, McDonald's | Arch Card | v2fly mcdonalds
  mcdonalds.com mcdonalds.co.uk mcdonalds.ca
dominos | 达美乐, 達美樂, Domino's | Domino's Pizza | apple change-password-URLs
  dominos.com
taco-bell | Taco Bell |  | 2factor t/tacobell.com
  tacobell.com
walmart | 沃尔玛, 沃爾瑪, Walmart | Walmart Gift Card | v2fly walmart
  walmart.com walmart.cn
walmart-canada | 加拿大沃尔玛, 加拿大沃爾瑪, Walmart Canada |  | 2factor w/walmart.ca
  walmart.ca
target | 塔吉特, 塔吉特, Target | Target GiftCard | v2fly target
  target.com
bestbuy | 百思买, 百思買, Best Buy | Best Buy Gift Card | v2fly bestbuy
  bestbuy.com
sams-club | 山姆, 山姆, Sam's Club | Sam's Club Gift Card | apple change-password-URLs
  samsclub.com
costco | 好市多, 好市多, Costco | Costco Shop Card, 开市客 | apple change-password-URLs
  costco.com costco.ca
home-depot | 家得宝, 家得寶, The Home Depot | Home Depot | v2fly homedepot
  homedepot.com
lowes | 劳氏, 勞氏, Lowe's |  | apple change-password-URLs
  lowes.com
ikea | 宜家, 宜家, IKEA | 宜家礼品卡 | v2fly ikea
  ikea.com ikea.cn
sephora | 丝芙兰, 絲芙蘭, Sephora |  | apple change-password-URLs
  sephora.com
ulta | Ulta Beauty | Ulta | apple change-password-URLs
  ulta.com
nike | 耐克, 耐吉, Nike | Nike Gift Card | v2fly nike
  nike.com nike.cn
adidas | 阿迪达斯, 愛迪達, adidas |  | v2fly adidas
  adidas.com adidas.cn adidas.com.cn adidas.de adidas.co.uk
hm | H&M | HM | v2fly hm
  hm.com hm.com.cn
zara | Zara | 飒拉 | apple password-rules
  zara.com
muji | 无印良品, 無印良品, MUJI |  | v2fly muji
  muji.com muji.com.cn
shein | SHEIN | 希音 | apple change-password-URLs
  shein.com
gap | Gap | Old Navy, Banana Republic | apple change-password-URLs
  gap.com
american-eagle | American Eagle | Aerie | apple change-password-URLs
  ae.com
victorias-secret | 维多利亚的秘密, 維多利亞的秘密, Victoria's Secret | VS | apple change-password-URLs
  victoriassecret.com
bath-body-works | Bath & Body Works | BBW | apple change-password-URLs
  bathandbodyworks.com
nordstrom | 诺德斯特龙, 諾德斯特龍, Nordstrom | Nordstrom Rack | apple change-password-URLs
  nordstrom.com nordstromrack.com
macys | 梅西百货, 梅西百貨, Macy's |  | apple change-password-URLs
  macys.com
bloomingdales | Bloomingdale's | 布鲁明戴尔 | apple change-password-URLs
  bloomingdales.com
kohls | Kohl's | 科尔士 | apple change-password-URLs
  kohls.com
jcpenney | JCPenney | JCP | apple change-password-URLs
  jcpenney.com
saks | Saks Fifth Avenue | Saks | apple change-password-URLs
  saksfifthavenue.com
wayfair | Wayfair |  | apple change-password-URLs
  wayfair.com
etsy | Etsy |  | apple change-password-URLs
  etsy.com
ebay | eBay | 易贝 | v2fly ebay
  ebay.com
gamestop | GameStop |  | apple password-rules
  gamestop.com
newegg | 新蛋, 新蛋, Newegg |  | v2fly newegg
  newegg.com
staples | 史泰博, 史泰博, Staples |  | 2factor s/staples.com
  staples.com
office-depot | Office Depot | OfficeMax | apple change-password-URLs
  officedepot.com
dicks | Dick's Sporting Goods | DSG | apple change-password-URLs
  dickssportinggoods.com
rei | REI | REI Co-op | apple change-password-URLs
  rei.com
lego | 乐高, 樂高, LEGO |  | apple change-password-URLs
  lego.com
chewy | Chewy |  | apple change-password-URLs
  chewy.com
cvs | CVS | CVS Pharmacy | apple change-password-URLs
  cvs.com
walgreens | Walgreens | 沃尔格林 | apple change-password-URLs
  walgreens.com
kroger | Kroger | 克罗格 | apple change-password-URLs
  kroger.com
whole-foods | Whole Foods Market | 全食超市 | v2fly wholefoodsmarket
  wholefoodsmarket.com
safeway | Safeway | Albertsons | apple shared-credentials
  safeway.com albertsons.com
publix | Publix |  | apple password-rules
  publix.com
instacart | Instacart |  | apple change-password-URLs
  instacart.com
uber | Uber | Uber Eats, 优步 | v2fly uber
  uber.com ubereats.com
lyft | Lyft |  | 2factor l/lyft.com
  lyft.com
doordash | DoorDash |  | apple change-password-URLs
  doordash.com
grubhub | Grubhub | Seamless | apple change-password-URLs
  grubhub.com
deliveroo | Deliveroo | 户户送 | 2factor d/deliveroo.com
  deliveroo.com
airbnb | 爱彼迎, 愛彼迎, Airbnb |  | v2fly airbnb
  airbnb.com airbnb.cn airbnb.co.uk airbnb.ca airbnb.com.au airbnb.de airbnb.fr
booking | 缤客, 繽客, Booking.com | Booking | v2fly booking
  booking.com
hotels-com | Hotels.com | Expedia | apple change-password-URLs
  hotels.com expedia.com
agoda | Agoda | 安可达 | apple change-password-URLs
  agoda.com
klook | Klook | 客路 | apple change-password-URLs
  klook.com
marriott | 万豪, 萬豪, Marriott | 万豪礼品卡 | apple change-password-URLs
  marriott.com
hilton | 希尔顿, 希爾頓, Hilton |  | apple change-password-URLs
  hilton.com
hyatt | 凯悦, 凱悅, Hyatt |  | 2factor h/hyatt.com
  hyatt.com
delta | 达美航空, 達美航空, Delta Air Lines | Delta | apple change-password-URLs
  delta.com
southwest | Southwest Airlines | Southwest | apple change-password-URLs
  southwest.com
united | 美联航, 聯合航空, United Airlines | United | apple change-password-URLs
  united.com
american-airlines | 美国航空, 美國航空, American Airlines | AA | apple change-password-URLs
  aa.com
amc-theatres | AMC Theatres | AMC | apple change-password-URLs
  amctheatres.com
fandango | Fandango |  | v2fly roku
  fandango.com
cinemark | Cinemark |  | 2factor c/cinemark.com
  cinemark.com
ticketmaster | Ticketmaster |  | apple change-password-URLs
  ticketmaster.com
stubhub | StubHub |  | apple change-password-URLs
  stubhub.com
asda | Asda |  | apple change-password-URLs
  asda.com
john-lewis | John Lewis | Waitrose | 2factor j/johnlewis.com
  johnlewis.com
argos | Argos |  | apple change-password-URLs
  argos.co.uk
boots | Boots | 博姿 | 2factor b/boots.com
  boots.com
next | Next |  | apple change-password-URLs
  next.co.uk
asos | ASOS |  | 2factor a/asos.com
  asos.com
zalando | Zalando |  | 2factor z/zalando.com
  zalando.com
mediamarkt | MediaMarkt | Saturn | apple change-password-URLs
  mediamarkt.de saturn.de
otto | OTTO | Otto | apple change-password-URLs
  otto.de
fnac | Fnac | Darty | apple change-password-URLs
  fnac.com
bol | bol | bol.com | 2factor b/bol.com
  bol.com
el-corte-ingles | El Corte Inglés | El Corte Ingles | apple change-password-URLs
  elcorteingles.es
allegro | Allegro |  | apple change-password-URLs
  allegro.pl
ozon | Ozon | Озон | v2fly ozon
  ozon.ru
wildberries | Wildberries | WB | v2fly wildberries
  wildberries.ru
mvideo | М.Видео, М.Видео, M.Video | Эльдорадо | v2fly mvideo
  mvideo.ru
woolworths | Woolworths | Everyday Rewards | 2factor w/woolworths.com.au
  woolworths.com.au
coles | Coles |  | 2factor c/coles.com.au
  coles.com.au
jb-hifi | JB Hi-Fi | JB | 2factor j/jbhifi.com.au
  jbhifi.com.au
shopee | 虾皮, 蝦皮, Shopee | ShopeePay | v2fly shopee
  shopee.tw shopee.sg shopee.com.my shopee.co.th shopee.vn shopee.ph shopee.co.id
momo-shop | momo购物网, momo購物網, momo |  | v2fly momo
  momoshop.com.tw
familymart-taiwan | 台湾全家, 臺灣全家, FamilyMart Taiwan | 全家, FamilyMart | v2fly familymart
  family.com.tw
coupang | 酷澎, 酷澎, Coupang | 쿠팡 | v2fly coupang
  coupang.com
flipkart | Flipkart |  | disconnect Flipkart
  flipkart.com
mercado-libre | Mercado Libre | Mercado Livre | apple shared-credentials
  mercadolibre.com mercadolivre.com.br
hepsiburada | Hepsiburada | Hepsi | disconnect D-MARKET Elektronik Hizmetler Tic.
  hepsiburada.com
att | AT&T | AT&T Prepaid | v2fly att
  att.com
t-mobile | T-Mobile | T-Mobile Prepaid | disconnect DT
  t-mobile.com
verizon | Verizon | Verizon Prepaid | v2fly verizon
  verizon.com
vodafone | 沃达丰, 沃達豐, Vodafone | Vodafone CallYa | v2fly vodafone
  vodafone.com vodafone.de vodafone.co.uk
giffgaff | giffgaff |  | v2fly giffgaff
  giffgaff.com
paypal | PayPal | 贝宝 | v2fly paypal
  paypal.com
visa | Visa | Visa Gift Card | v2fly visa
  visa.com
mastercard | 万事达, 萬事達, Mastercard | Mastercard Gift Card | v2fly mastercard
  mastercard.com mastercard.us
amex | 美国运通, 美國運通, American Express | Amex | apple change-password-URLs
  americanexpress.com
paysafecard | paysafecard | paysafe | 2factor p/paysafecard.com
  paysafecard.com
eneba | Eneba |  | v2fly eneba
  eneba.com
cdkeys | CDKeys | Loaded | 2factor c/cdkeys.com
  cdkeys.com
groupon | Groupon | 高朋 | 2factor g/groupon.com
  groupon.com
tiktok | TikTok | TikTok Coins | v2fly tiktok
  tiktok.com
farfetch | Farfetch | 发发奇 | v2fly farfetch
  farfetch.com
gucci | 古驰, 古馳, Gucci |  | v2fly gucci
  gucci.com gucci.cn
louis-vuitton | 路易威登, 路易威登, Louis Vuitton | LV | v2fly louisvuitton
  louisvuitton.com louisvuitton.cn
gift-card-mall | Gift Card Mall | GiftCardMall, Blackhawk, Blackhawk Network |
  giftcardmall.com http://new.greensheet.com/companyProfiles.php?id=376
vanilla | Vanilla Gift | OneVanilla, Vanilla Visa |
  vanillagift.com
  https://kineticharbor.com/en/articles/understanding-vanilla-gift-cards-features-activation-and-balance-checks
gyft | Gyft | Gyft |
  gyft.com
  https://raw.githubusercontent.com/api-evangelist/gyft/refs/heads/main/llms/gyft-llms.txt
`;
