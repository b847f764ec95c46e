// @vitest-environment happy-dom
// What a page's words ask for: where a text says that a card's code goes, and what only tells of it.
import { expect, it } from 'vitest';
import {
  asksForCode,
  bidsForCode,
  bidsHere,
  called,
  ourCard,
  tellsToFill,
  wonders,
} from '../../../src/content/recogniser/prompts';
import { recogniseFields } from '../../../src/core/field';

it.each([
  ['账号填卡密', '账号'],
  ['邀请码即涂层下字符', '邀请码'],
  ['备注中请填写收到的卡密', '备注'],
  ['天猫超市卡：把卡密写在收货地址里即可', '收货地址'],
  ['请将16位数字输入到昵称一栏', '昵称'],
  ['请把卡密填在下面的备注栏', '备注栏'],
  ['把卡上的数字写在留言里', '留言'],
  ['The reference is printed on the back of your voucher', 'Reference'],
])('“%s” says what goes into %s', (text, name) => {
  expect(tellsToFill(text, name)).toBe(true);
});

it.each([
  ['邮箱请填写正确，用于接收卡密', '邮箱'],
  ['手机号用于查询卡密', '手机号'],
  ['请勿将卡密写在备注里', '备注'],
  ['卡密将发送到邮箱', '邮箱'],
  ['卡密会显示在订单备注', '订单备注'],
  ['请把礼品留言写在备注', '备注'],
])('“%s” says nothing of what goes into %s', (text, name) => {
  expect(tellsToFill(text, name)).toBe(false);
});

const asks = (text: string) => asksForCode(text, recogniseFields([called(text)])[0]!);

it.each([
  ['请输入卡密', true],
  ['请在此处输入卡密', true],
  ['天猫超市卡卡密：', true],
  ['请在弹出窗口中输入礼品卡卡密', true],
  ['在哪里输入卡密？', false],
  ['Win a gift card! Enter your details', false],
  ['您的礼品卡已发货，请查收卡号与卡密', false],
  ['嫌疑人要求将卡号和密码拍照发送给客服', false],
  ['在手机淘宝输入卡密', false],
  ['积分可兑换天猫超市卡', false],
  ['礼品卡兑换', true],
  ['请念出您的卡密', true],
  ['请输入券上的字符', true],
  ['请把天猫购物券的卡密填进去', true],
  ['输入天猫购物券卡密后自动在淘宝绑定', true],
  ['亲爱的网友：请输入天猫购物券卡密', true],
  ['如您已将涂层刮开，请输入天猫购物券卡密提取余额', true],
  ['尊敬的女士收到天猫购物券后请在此输入卡密', true],
  ['您的卡激活了吗：请输入卡密', true],
  ['视频简介：刮开涂层，在淘宝里输入卡密就能用', false],
  ['王先生购买后刮开涂层输入卡密', false],
])('“%s” asks for a code here: %s', (text, is) => {
  expect(asks(text)).toBe(is);
});

const bids = (label: string) => bidsForCode(label, recogniseFields([called(label)])[0]!);

it.each([
  ['邀请码（填天猫卡后16位）', true],
  ['推荐人：请填写淘宝礼品卡号码', true],
  ['邀请码（选填）', false],
  ['请填写天猫购物券面额', false],
  ['请输入天猫店铺优惠券', false],
])('the name “%s” bids to put in a card of Taobao or Tmall: %s', (label, is) => {
  expect(bids(label)).toBe(is);
});

it('a letter is for a code where the page bids to send one with it, and not where it is put in elsewhere', () => {
  expect(bidsHere('请在下方附上卡号与密码，工作人员将在24小时内处理', true)).toBe(true);
  expect(bidsHere('请输入卡密', true)).toBe(false);
  expect(bidsHere('请勿提供卡密', true)).toBe(false);
});

it('a field that is called a key takes the code of what Tmall gives', () => {
  expect(ourCard(['秘钥', '天猫福利']).is).toBe(true);
  expect(ourCard(['昵称', '天猫福利']).is).toBe(false);
});

it.each([
  ['麻烦把卡号密码报一下', true],
  ['请直接回复卡密完成延期', true],
  ['卡密已经发到您的邮箱了', false],
])('“%s” bids to send a code: %s', (text, is) => {
  expect(bidsHere(text, true)).toBe(is);
});

it.each([
  ['王老师：春游费用用购物卡抵扣吗？', true],
  ['1. 您通过什么渠道购买过购物卡？', true],
  ['您有礼品卡吗？', false],
  ['Have a gift card?', false],
  ['您手里那张卡的卡密是什么，能告诉我吗？', false],
  ['请输入卡密', false],
])('a question names no field, but for one for a code or a short one: %s', (text, isQuestion) => {
  expect(wonders(text)).toBe(isQuestion);
});
