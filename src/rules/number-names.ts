// What people call a number on their own cards and orders: a public one that others may know, or the code that nobody may.
// Patterns for a text in one width and lower case; each is tried right before the digits.
// Source: labels as testers wrote them, and the names of the fields of shops' order pages, 2026-11-26.

/** Others may know it: 订单号 202611260001, QQ群 123456789, order no. 12345678. */
export const PUBLIC_NUMBERS = [
  'qq',
  'shop',
  '微信|wechat',
  '电话|電話|手机|手機|tel|phone',
  '单|單|order|ticket',
  'up主|uid|用户|用戶',
  '客服',
] as const;

/** It is the code itself, however short: 卡密是 12345, pin 54321. */
export const CODE_NAMES = [
  '卡密|密码|密碼',
  '卡号|卡號',
  '兑换码|兌換碼',
  'code|pin|card n(?:umber|o)',
] as const;
