// However long a text is, its links are found in a time that a person waits.
import { expect, test } from 'vitest';
import { linksIn } from '../../src/core/links-in';

test('a megabyte of anything ends in an answer', () => {
  const shapes = {
    letters: 'a'.repeat(1e6),
    dots: 'a.'.repeat(5e5),
    sentences: '淘宝。'.repeat(3e5),
    mixed: 'a.a淘.'.repeat(2e5),
    schemes: 'https://'.repeat(125_000),
    names: 'a.cn领'.repeat(2e5),
    ports: 'a.cn:'.repeat(2e5),
    users: 'a.cn@'.repeat(2e5),
    hosts: 'https://淘宝网'.repeat(80_000),
    layers: `https://www.taobao.com/?url=${'%25'.repeat(330_000)}`,
    inside: `https://www.taobao.com/?${'a=http://b.cn&'.repeat(70_000)}`,
    path: `https://www.taobao.com/${'//a.cn'.repeat(160_000)}`,
    slashes: `https://www.taobao.com/${'/'.repeat(1e6)}`,
    parameters: `https://www.taobao.com/${';u=//a'.repeat(160_000)}`,
    brackets: `https://a.cn/${'('.repeat(5e5)}${')'.repeat(4e5)}`,
    closing: `https://a.cn/${'('.repeat(9)}${')'.repeat(1e6)}`,
    loose: `https://a.cn/${'.'.repeat(1e6)}a`,
    escapes: `https://a.cn/${'%'.repeat(1e6)}a`,
    app: `taobao://${'!'.repeat(1e6)}a`,
    ampersands: `https://www.taobao.com/?${'&'.repeat(1e6)}`,
    invisible: '\u200b'.repeat(1e6),
    tokens: '￥a'.repeat(5e5),
    words: '请在这里兑换您的礼品卡，谢谢。'.repeat(70_000),
    colons: 'http:'.repeat(200_000),
  };
  for (const text of Object.values(shapes)) expect(linksIn(text).links.length).toBeLessThanOrEqual(10_000);
  const many = Array.from({ length: 12_000 }, (_, n) => `https://taobao${n}.evil.top/`).join(' ');
  expect(linksIn(many)).toMatchObject({ cut: true });
  expect(linksIn(many).links).toHaveLength(10_000);
});
