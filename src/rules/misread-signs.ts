// Chinese characters that are put in the place of others because they look or sound the same: what is meant stands second.
export const MISREAD_SIGNS = `
  咔卡 鉲卡 佧卡 胩卡 拤卡
  宻密 滵密 蔤密 嘧密 谧密 樒密 峚密
  呺号
  犸码 玛码
  礻礼
  兊兑 奂换 涣换 痪换
  劵券 圈券
`;
