// The command line check of links: one JSON object a line for programs, sentences for people.
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const checkLink = (args: string[], input = '') =>
  execFileSync(process.execPath, [resolve(import.meta.dirname, '../../tools/check-link.mjs'), ...args], {
    encoding: 'utf8',
    input,
    env: { ...process.env, LC_ALL: 'en_US.UTF-8' },
  });

test('--ndjson answers every line with all its links', { timeout: 60_000 }, () => {
  const lines = [
    '看 www.taobao.com 和 https://m.tb.cn/h.x',
    'taobao://evil.cn/?url=https%3A%2F%2Fta0bao.com',
    '没有链接',
  ];
  const answers = checkLink(['--ndjson'], `${lines.join('\r\n')}\n\n`)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers).toEqual([
    {
      input: lines[0],
      links: [
        {
          url: 'https://www.taobao.com/',
          final: 'https://www.taobao.com/',
          verdict: 'official',
          known: true,
          rules: ['official'],
        },
        {
          url: 'https://m.tb.cn/h.x',
          final: 'https://m.tb.cn/h.x',
          verdict: 'affiliated',
          known: false,
          rules: ['affiliated', 'short-link'],
        },
      ],
    },
    {
      input: lines[1],
      links: [
        {
          url: lines[1],
          final: 'https://ta0bao.com/',
          verdict: 'lookalike',
          known: true,
          rules: ['skeleton', 'app-link', 'address-inside'],
        },
      ],
    },
    { input: lines[2], links: [] },
  ]);
});

test('people read the verdict and why', { timeout: 60_000 }, () => {
  const said = checkLink(['https://login.taobao.com/?redirectURL=https%3A%2F%2Ftaobao.com.evil.top']);
  expect(said).toContain('lookalike: https://taobao.com.evil.top/');
  expect(said).toContain('taobao.com is only a prefix');
  expect(said).toContain('Another address inside the link is opened next');
});
