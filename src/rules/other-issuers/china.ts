// Issuers whose cards are used in mainland China; the form of a row is told in other-issuers.ts.
export const CHINA_ISSUERS = `
jd | 京东, 京東, JD.com | 京东E卡, JD, Jingdong | v2fly jd
  jd.com jd.hk jd.cn jdpay.com jingdong.com yhd.com 7fresh.com joybuy.com
suning | 苏宁, 蘇寧, Suning | 苏宁易购, 苏宁卡 | v2fly suning
  suning.com
vipshop | 唯品会, 唯品會, Vipshop | 唯品卡, VIP.com | v2fly geolocation-cn
  vip.com
dangdang | 当当, 當當, Dangdang | 当当网 | v2fly dangdang
  dangdang.com
pinduoduo | 拼多多, 拼多多, Pinduoduo | 拼多多卡 | v2fly pinduoduo
  pinduoduo.com yangkeduo.com
meituan | 美团, 美團, Meituan | 大众点评 | v2fly meituan
  meituan.com dianping.com
didi | 滴滴, 滴滴, DiDi | 滴滴出行 | v2fly didi
  didiglobal.com xiaojukeji.com didichuxing.com
ctrip | 携程, 攜程, Trip.com | 携程礼品卡, 任我行, 任我游, Ctrip | v2fly ctrip
  ctrip.com trip.com ctrip.com.hk
qunar | 去哪儿, 去哪兒, Qunar | 去哪儿网 | v2fly ctrip
  qunar.com
tongcheng | 同程旅行, 同程旅行, Tongcheng Travel | 同程, LY.com | v2fly tongcheng
  ly.com
tuniu | 途牛, 途牛, Tuniu | 途牛旅游卡 | v2fly geolocation-cn
  tuniu.com
huazhu | 华住, 華住, H World | 华住会, 汉庭, 全季 | v2fly geolocation-cn
  huazhu.com
jinjiang | 锦江, 錦江, Jin Jiang | 锦江酒店, WeHotel | v2fly geolocation-cn
  jinjiang.com jinjianghotels.com.cn
homeinns | 首旅如家, 首旅如家, BTG Homeinns | 如家 | v2fly geolocation-cn
  bthhotels.com homeinns.com btghotels.com
atour | 亚朵, 亞朵, Atour | 亚朵酒店 | v2fly geolocation-cn
  yaduo.com
zuche | 神州租车, 神州租車, CAR Inc. | 神州 | v2fly category-automobile-cn
  zuche.com
ehi | 一嗨租车, 一嗨租車, eHi | 一嗨 | v2fly category-automobile-cn
  1hai.cn
rt-mart | 大润发, 大潤發, RT-Mart | 飞牛网 | v2fly geolocation-cn
  rt-mart.com.cn feiniu.com
yonghui | 永辉超市, 永輝超市, Yonghui | 永辉, 永辉生活 | https://longbridge.com/quote/601933.SH
  yonghui.com.cn yonghui.cn
sams-club-china | 山姆会员商店, 山姆會員商店, Sam's Club China | 山姆 | https://github.com/robGoods/sams
  samsclub.cn
dmall | 多点, 多點, Dmall | 物美, 多点超市 | v2fly geolocation-cn
  dmall.com
familymart-china | 全家, 全家, FamilyMart China | 全家便利店 | v2fly familymart
  familymart.com.cn
miniso | 名创优品, 名創優品, MINISO |  | v2fly miniso
  miniso.com miniso.cn
luckin | 瑞幸咖啡, 瑞幸咖啡, Luckin Coffee | 瑞幸, luckin | v2fly lkcoffee
  lkcoffee.com
heytea | 喜茶, 喜茶, HEYTEA |  | v2fly category-food-cn
  heytea.com
mixue | 蜜雪冰城, 蜜雪冰城, Mixue | 蜜雪 | v2fly category-food-cn
  mxbc.com mxbc.net
nayuki | 奈雪的茶, 奈雪的茶, Nayuki | 奈雪 | v2fly geolocation-cn
  naixuecha.com
chabaidao | 茶百道, 茶百道, ChaPanda |  | v2fly category-food-cn
  shuxinyc.com
kfc-china | 肯德基, 肯德基, KFC China | KFC | v2fly category-food-cn
  kfc.com.cn
mcdonalds-china | 麦当劳中国, 麥當勞中國, McDonald's China | 麦当劳, 金拱门 | v2fly mcdonalds
  mcdonalds.com.cn mcd.cn
burger-king-china | 汉堡王中国, 漢堡王中國, Burger King China | 汉堡王 | v2fly category-food-cn
  bkchina.cn
dicos | 德克士, 德克士, Dicos |  | v2fly category-food-cn
  dicos.com.cn
haidilao | 海底捞, 海底撈, Haidilao | 海底捞火锅 | v2fly category-food-cn
  haidilao.com
bestore | 良品铺子, 良品鋪子, BESTORE | 良品铺子卡 | v2fly bestore
  lppz.com
three-squirrels | 三只松鼠, 三隻松鼠, Three Squirrels |  | v2fly category-food-cn
  3songshu.com
sf-express | 顺丰, 順豐, SF Express | 顺丰卡 | v2fly sf-express
  sf-express.com
pupu | 朴朴, 朴朴, Pupu | 朴朴超市 | v2fly geolocation-cn
  pupumall.com
dingdong | 叮咚买菜, 叮咚買菜, Dingdong Maicai | 叮咚 | v2fly ddmaicai
  100.me ddxq.mobi
netease | 网易, 網易, NetEase | 网易一卡通, 网易点卡, 网易云音乐 | v2fly netease
  epay.163.com ecard.163.com pay.163.com
tencent | 腾讯, 騰訊, Tencent | QQ币, Q币, 腾讯视频, QQ音乐 | v2fly tencent
  pay.qq.com game.qq.com v.qq.com y.qq.com
tencent-wegame | WeGame | 腾讯游戏 | v2fly tencent-games
  wegame.com.cn wegame.com
hoyoverse | 米哈游, 米哈遊, HoYoverse | 原神, 星穹铁道, Genshin | v2fly mihoyo
  mihoyo.com hoyoverse.com
kurogames | 库洛游戏, 庫洛遊戲, Kuro Games | 鸣潮, 战双 | v2fly kurogames
  kurogames.com kurogame.com
papergames | 叠纸, 疊紙, Papergames | 恋与制作人, 恋与深空, 无限暖暖 | v2fly category-games-cn
  papegames.com papegames.cn
seasun | 西山居, 西山居, Seasun | 剑网3, 金山通行证 | v2fly seasun
  xoyo.com seasungames.com
kingsoft | 金山, 金山, Kingsoft | WPS | v2fly kingsoft
  kingsoft.com
shengqu | 盛趣游戏, 盛趣遊戲, Shengqu Games | 盛大, 盛大点券, 热血传奇 | v2fly category-games-cn
  sdo.com
perfect-world | 完美世界, 完美世界, Perfect World | 完美点卡 | v2fly wanmei
  wanmei.com laohu.com
changyou | 畅游, 暢遊, Changyou | 天龙八部, 搜狐畅游 | v2fly changyou
  changyou.com
tiancity | 世纪天成, 世紀天成, Tiancity | 天成 | v2fly tiancity
  tiancity.com
thirty-seven | 三七互娱, 三七互娛, 37 Interactive | 37游戏 | v2fly category-games-cn
  37.com 37.com.cn
duoyi | 多益网络, 多益網路, Duoyi | 神武 | v2fly category-games-cn
  duoyi.com
game4399 | 4399 | 4399游戏 | v2fly 4399
  4399.com
taomee | 淘米, 淘米, Taomee | 米币卡, 赛尔号, 摩尔庄园 | v2fly taomee
  61.com taomee.com
aobi | 百奥, 百奧, Aobi | 奥比岛, 百田 | v2fly geolocation-cn
  100bt.com
taptap | TapTap | 心动网络 | v2fly taptap
  taptap.cn taptap.com
bilibili | 哔哩哔哩, 嗶哩嗶哩, bilibili | B站, B币, 大会员 | v2fly bilibili
  bilibili.com
iqiyi | 爱奇艺, 愛奇藝, iQIYI | 爱奇艺会员 | v2fly iqiyi
  iqiyi.com
mango-tv | 芒果TV, 芒果TV, Mango TV | 芒果会员 | v2fly hunantv
  mgtv.com
pptv | PP视频, PP視頻, PPTV |  | v2fly pptv
  pptv.com
le | 乐视, 樂視, LeTV | 乐视会员 | v2fly le
  le.com
bestv | 百视通, 百視通, BesTV | 百视TV | v2fly bestv
  bestv.com.cn
douyin | 抖音, 抖音, Douyin | 抖币, 抖音卡 | v2fly douyin
  douyin.com
kuaishou | 快手, 快手, Kuaishou | 快币 | v2fly kuaishou
  kuaishou.com
douyu | 斗鱼, 鬥魚, Douyu | 鱼翅 | v2fly douyu
  douyu.com
huya | 虎牙, 虎牙, Huya | 虎牙直播 | v2fly huya
  huya.com
yy | 歪歪, 歪歪, YY | YY直播, Y币 | v2fly yy
  yy.com
ximalaya | 喜马拉雅, 喜馬拉雅, Ximalaya | 喜马拉雅会员 | v2fly ximalaya
  ximalaya.com
qingting | 蜻蜓FM, 蜻蜓FM, Qingting FM | 蜻蜓 | v2fly qingtingfm
  qingting.fm
dedao | 得到, 得到, Dedao | 得到听书 | v2fly dedao
  dedao.cn igetget.com
kugou | 酷狗音乐, 酷狗音樂, Kugou | 酷狗 | v2fly kugou
  kugou.com
kuwo | 酷我音乐, 酷我音樂, Kuwo | 酷我 | v2fly kuwo
  kuwo.cn
qidian | 阅文, 閱文, China Literature | 起点, 起点读书, QQ阅读 | v2fly yuewen
  qidian.com yuewen.com
zongheng | 纵横小说, 縱橫小說, Zongheng | 纵横 | v2fly category-entertainment-cn
  zongheng.com
jjwxc | 晋江文学城, 晉江文學城, Jinjiang Literature | 晋江 | v2fly category-entertainment-cn
  jjwxc.net
xunlei | 迅雷, 迅雷, Xunlei | 迅雷会员 | v2fly xunlei
  xunlei.com
china-mobile | 中国移动, 中國移動, China Mobile | 移动, 全球通, 神州行 | v2fly chinamobile
  10086.cn chinamobile.com migu.cn miguvideo.com
china-unicom | 中国联通, 中國聯通, China Unicom | 联通, 一卡充 | v2fly chinaunicom
  10010.com 10010.com.cn chinaunicom.com chinaunicom.com.cn
china-telecom | 中国电信, 中國電信, China Telecom | 电信, 翼支付 | v2fly chinatelecom
  189.cn chinatelecom.com.cn bestpay.com.cn bestpay.cn
china-broadnet | 中国广电, 中國廣電, China Broadnet | 广电 | v2fly chinabroadnet
  10099.com.cn
sinopec | 中国石化, 中國石化, Sinopec | 中石化, 加油卡, 易捷 | v2fly sinopec
  sinopec.com sinopecsales.com
petrochina | 中国石油, 中國石油, PetroChina | 中石油, 昆仑 | v2fly petrochina
  95504.net petrochina.com.cn cnpc.com.cn
unionpay | 银联, 銀聯, UnionPay | 云闪付 | v2fly unionpay
  unionpay.com 95516.com
shfft | 付费通, 付費通, Shanghai Fufeitong | 付费通卡 | v2fly geolocation-cn
  shfft.com
chengquan | 橙券, 橙券, Chengquan | 橙券卡 | v2fly geolocation-cn
  chengquan.cn 51106.cn
intime | 银泰百货, 銀泰百貨, Intime | 银泰 | v2fly geolocation-cn
  intime.com.cn
jumei | 聚美优品, 聚美優品, Jumei | 聚美 | v2fly geolocation-cn
  jumei.com
vancl | 凡客诚品, 凡客誠品, VANCL | 凡客 | v2fly vancl
  vancl.com
dewu | 得物, 得物, Dewu | 得物卡, POIZON | v2fly dewu
  dewu.com poizon.com
xiaomi | 小米, 小米, Xiaomi | 米币, 小米商城 | v2fly xiaomi
  mi.com xiaomi.com
huawei | 华为, 華為, Huawei | 华为商城, 华为云空间 | v2fly huawei
  vmall.com huawei.com
honor | 荣耀, 榮耀, HONOR | 荣耀商城 | v2fly honor
  honor.com hihonor.com
oppo | OPPO | 欢太 | v2fly oppo
  oppo.com heytap.com
vivo | vivo | vivo商城 | v2fly vivo
  vivo.com.cn vivo.com
meizu | 魅族, 魅族, Meizu | 魅族商城 | v2fly meizu
  meizu.com
lenovo | 联想, 聯想, Lenovo | 联想商城 | v2fly lenovo
  lenovo.com lenovo.com.cn
new-oriental | 新东方, 新東方, New Oriental | 东方甄选, 新东方在线 | v2fly koolearn
  koolearn.com
xueersi | 学而思, 學而思, Xueersi | 学而思卡 | v2fly xueersi
  xueersi.com
hujiang | 沪江, 滬江, Hujiang | 沪江网校, 学习卡 | v2fly hujiang
  hujiang.com
cnki | 中国知网, 中國知網, CNKI | 知网, 知网卡 | v2fly cnki
  cnki.net
maoyan | 猫眼, 貓眼, Maoyan | 猫眼电影 | v2fly meituan
  maoyan.com
mtime | 时光网, 時光網, Mtime | 万达电影 | v2fly category-entertainment-cn
  mtime.com mtime.cn
lumiere | 卢米埃影城, 盧米埃影城, Lumiere Pavilions | 卢米埃 | v2fly geolocation-cn
  lumiai.com
air-china | 国航, 國航, Air China | 中国国际航空 | v2fly airchina
  airchina.com.cn airchina.com
hainan-airlines | 海南航空, 海南航空, Hainan Airlines | 海航 | v2fly hainanairlines
  hnair.com hainanairlines.com
nongfu | 农夫山泉, 農夫山泉, Nongfu Spring | 水卡 | v2fly category-food-cn
  nongfuspring.com yst.com.cn
bright-dairy | 光明乳业, 光明乳業, Bright Dairy | 光明随心订 | v2fly category-food-cn
  brightdairy.com
post-china | 中国邮政, 中國郵政, China Post | 邮政 | v2fly chinapost
  ems.com.cn chinapost.com.cn 11185.cn
smzdm | 什么值得买, 什麼值得買, SMZDM | 值得买 | v2fly smzdm
  smzdm.com
bailian | 百联, 百聯, Bailian | 百联OK卡, 联华OK卡, 安付宝 | https://duika8.com/post-39.html
  okcard.com blemall.com
`;
