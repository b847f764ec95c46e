// @vitest-environment happy-dom
// What the shopper writes in an editor is no word of the page's; what the page puts there is.
import { beforeEach, expect, it } from 'vitest';
import {
  editorOf,
  pageWords,
  shopperBegan,
  shopperWrites,
  wordsBefore,
} from '../../../src/content/recogniser/page-words';

let editor: HTMLElement;
beforeEach(() => {
  document.body.innerHTML = '<div contenteditable>卡号：</div>';
  editor = document.querySelector('div')!;
  Object.defineProperty(editor, 'isContentEditable', { value: true });
});

const words = () => pageWords(editor.textContent, wordsBefore(editorOf(editor)));
function announce(data: string | null, more: object = {}) {
  shopperWrites({ target: editor, data, isTrusted: true, ...more } as unknown as InputEvent);
}
function write(data: string) {
  announce(data);
  editor.textContent += data;
}

it('takes all for the page’s where nobody wrote', () => {
  expect(words()).toBe('卡号：');
});

it('leaves out what was written behind the page’s words, at once and later', () => {
  write('请输入卡密');
  expect(words()).toBe('卡号：');
  write('，刮开涂层');
  expect(words()).toBe('卡号：');
});

it('knows what was written by its place, whatever letters stand beside it', () => {
  editor.textContent = '';
  for (const letter of 'banana') write(letter);
  expect(words()).toBe('');
});

it('knows a space that the browser writes otherwise once a letter follows', () => {
  write('好\u00a0');
  announce('5');
  editor.textContent = '卡号：好 5';
  expect(words()).toBe('卡号：');
});

it('takes what a script puts in for the page’s, at once and after the next key', () => {
  write('好');
  editor.textContent = '请输入卡密：好';
  expect(words()).toBe('请输入卡密：好');
  write('7');
  expect(words()).toBe('请输入卡密：好');
});

it('takes a text of the same length that the page has put in its place for the page’s', () => {
  write('一二三四五');
  editor.textContent = '请输入卡密：七八';
  expect(words()).toBe('请输入卡密：七八');
});

it('believes no event that a script has made', () => {
  announce('请输入卡密', { isTrusted: false });
  editor.textContent += '请输入卡密';
  expect(words()).toBe('卡号：请输入卡密');
});

it('takes what was written before it came for the shopper’s', () => {
  editor.textContent = '卡号：请输入卡密';
  shopperBegan(editor, '卡号：');
  expect(words()).toBe('卡号：');
});

it('knows a paste by its length, though its lines are parted', () => {
  announce(null, { dataTransfer: { getData: () => '请输入\n卡密' } });
  editor.innerHTML = '卡号：<p>请输入</p><p>卡密</p>';
  expect(words()).toBe('卡号：');
});
