// @vitest-environment happy-dom
// Which presses bring a card's code in without a key, by what stands on what was pressed.
import { expect, it } from 'vitest';
import { bringsCode } from '../../../src/content/recogniser/bringer';

function brings(html: string, what = '#at'): boolean {
  document.body.innerHTML = html;
  return bringsCode(document.querySelector(what)!, [document], []);
}

it.each([
  '<button id="at">粘贴卡密</button>',
  '<div id="at">🎤 点击说出卡密</div>',
  '<label>拍照识别礼品卡<i id="at"></i><input type="file" hidden></label>',
  '<a role="button" id="at" aria-label="Scan your gift card code"></a>',
  '<label for="at">上传卡密照片</label><input type="file" id="at">',
  '<input type="button" id="at" value="扫码输入卡密">',
])('a button says how it brings the code: %s', (html) => {
  expect(brings(html)).toBe(true);
});

it('one that pastes stands for the code where there is no field, one that says another way does not', () => {
  expect(brings('<button><i id="at"></i>一键粘贴</button>')).toBe(true);
  expect(brings('<span id="at">扫一扫</span>')).toBe(false);
  expect(brings('<a id="at">图片</a>')).toBe(false);
});

it.each([
  '扫码登录',
  '粘贴地址',
  '上传头像',
  '拍照搜索商品',
  '语音播报',
  '立即兑换',
  '上传晒单照片',
  '复制卡密',
  '上传照片定制礼品卡',
  '购物卡图片',
])('“%s” brings no code', (text) => {
  expect(brings(`<button id="at">${text}</button>`)).toBe(false);
});

const choices = (signs: string, many: number) =>
  `<select id="at">${[...signs].map((sign) => `<option>${sign}</option>`).join('')}</select>`.repeat(many);

it('a choice for each character brings a code; a few of them, or of longer words, do not', () => {
  expect(brings(choices('0123456789ABCDEF', 4))).toBe(true);
  expect(brings(choices('0123456789ABCDEF', 3))).toBe(false);
  expect(brings(choices('012345', 4))).toBe(false);
  expect(brings(choices('0123456789', 4).replaceAll('9<', '10<'))).toBe(false);
});

it('one that pastes beside a field that touches it fills that field', () => {
  document.body.innerHTML = '<textarea></textarea><button id="at">粘贴</button>';
  const boxes: Record<string, DOMRect> = {
    textarea: new DOMRect(0, 0, 200, 40),
    button: new DOMRect(200, 0, 60, 40),
  };
  for (const [name, box] of Object.entries(boxes))
    document.querySelector(name)!.getBoundingClientRect = () => box;
  document.querySelector('textarea')!.checkVisibility = () => true;
  expect(bringsCode(document.querySelector('#at')!, [document], [])).toBe(false);
});
