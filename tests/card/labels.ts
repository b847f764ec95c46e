// What shoppers call their cards, and where they say that they bought them: nothing of it is a code.
export const LABELS = `
妈妈给的超市卡 500元
生日 2026-11-25 12:30
公司发的 500 元卡
公司年会发的天猫超市卡，500元 2 张
天猫超市卡 500元 2026-11-23
天猫超市卡 200 元 2 张
天猫超市卡 500元、200元、100元、50元、20元
2026 春节 500元 2张 尾号1234
2026年双11在天猫超市买的3张500元卡，给爸妈和弟弟各1张，还剩1张
有效期 2026/11/23 到 2027/11/22
有效期 20261123-20271122
2026年11月25日 12:30 买的，有效期到 2029年11月24日
2026-11-23 18:30:05 生日
中秋礼品卡 第 3 张，共 12 张
二〇二六年十一月二十五日 老公送的
一张一百元的卡，一起买了三张
单位工会福利 第二批
奶奶的购物券，别用
朋友 Lily 送的
小明十岁生日，大姨给的 1000 元
黑色信封里的那张
卡面有一只猫，面值 ¥1,000
抽屉第2层，红包里，300元
老家超市充值卡 1/3
卡 A
卡 B (备用)
第①张
端午節禮品卡 面額 500 元
媽媽的禮品卡，2026 年 5 月前用完
Mum's birthday card, 500 yuan
Birthday present from Anna
birthday presents for the children
order 12 of 3
Card 2 of 3, from the office party on 2026-11-25
Thanksgiving voucher from my boss
Christmas gift from grandma, keep until January
Company bonus 2026, 500 RMB, expires 2029-12-31
Visa gift card, ends in 4821
The black one in the kitchen drawer
Supermarket voucher for my little sister, 200 yuan left
Won at the spring festival party, 100 yuan
PS5 Pro 500元
PS5 Pro 825
10 20 50 80 各一张
Lily 500 元 Nike 店 20 张 尾号4821
Wangfang Liuxiang
iPhone 16 Pro 256GB 满减送的
VIP 500
Lily 2026
old card, do not use
Happy 30th birthday, love from Mike and Sarah xoxo
No. 1 of 10 / 500 yuan each / expires 12/31/2029
Received at the Shanghai office holiday party on December 24th
mum & dad 50th anniversary
老爸60大寿 亲戚送的 20张 100元
第5张(共5张),100元,2029年12月31日到期
卡号后四位 4821,面值 500,有效期 3 年
congratulations on your graduation
20261111 买的
双11 20261111-20261112
订单号 12345678
工单 83012294775
卡号后四位 4821
尾号 4821，密码没刮开
138 0013 8000 小王
500元 1000元 2000元 各一张
1000 2000 各一张
`
  .trim()
  .split('\n');

export const SHOPS = `
淘宝店 张三的小店
天猫超市
天猫某某旗舰店
天猫超市官方旗舰店（自营）
Apple Store 天猫官方旗舰店
STARBUCKS 星巴克
闲鱼 用户 小鱼儿 2026
闲鱼卖家 阿明，500元 9.8 折
微信 13800138000
张三 13800138000 500元
朋友圈代购 王女士
拼多多 百亿补贴
京东 PLUS 会员店
沃尔玛 3 号收银台
大润发 文一西路店 2 楼
浙江省杭州市文一西路 969 号
7-Eleven 便利店
3C 数码专营店
https://shop123456789.taobao.com
https://shop36512345.taobao.com/
https://chaoshi.tmall.com/
zhangsan.tmall.com
lily@example.com
QQ 123456789
Taobao official flagship store
Walmart on Century Street
Decathlon Nanjing
Lily Anna Decathlon
Xiaomi Huawei Lenovo
美团 2026-11-11 10:05 下单 198元
店铺: Nike 官方旗舰店 400-800-8888
李明 138-0013-8000
工商银行 积分换的 12000 积分
B站 UP主 12345678
Shanghai airport, second floor
Starbucks coffee shop
Carrefour International Trading
a friend
`
  .trim()
  .split('\n');
