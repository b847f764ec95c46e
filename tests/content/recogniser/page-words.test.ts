// @vitest-environment happy-dom
// What the shopper writes in an editor is no word of the page's; what the page puts there is.
import { beforeEach, expect, it } from 'vitest';
import { editorOf, pageWords, shopperWrote, wordsBefore } from '../../../src/content/recogniser/page-words';

let editor: HTMLElement;
beforeEach(() => {
  document.body.innerHTML = '<div contenteditable>卡号：</div>';
  editor = document.querySelector('div')!;
  Object.defineProperty(editor, 'isContentEditable', { value: true });
});

const text = () => editor.firstChild as Text;
const words = () => pageWords(text().data, wordsBefore(editorOf(editor)));
function write(data: string) {
  text().data += data;
  shopperWrote({ target: editor, data } as unknown as InputEvent);
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

it('takes a text that the shopper began for none of the page’s', () => {
  write('好');
  editor.textContent = '请输入卡密';
  shopperWrote({ target: editor, data: null } as unknown as InputEvent);
  expect(words()).toBe('');
});

it('takes all for the page’s again once the page has changed a word', () => {
  write('好');
  editor.textContent = '请输入卡密';
  expect(words()).toBe('请输入卡密');
});

it('keeps nothing of a paste that it does not find again', () => {
  text().data = '甲 乙';
  shopperWrote({
    target: editor,
    data: null,
    dataTransfer: { getData: () => '甲\n乙' },
  } as unknown as InputEvent);
  expect(wordsBefore(editor)).toBe('');
});
