// The command line judge: one JSON object a line for programs, sentences for people.
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const judge = (args: string[], input = '') =>
  execFileSync(process.execPath, [resolve(import.meta.dirname, '../../tools/judge.mjs'), ...args], {
    encoding: 'utf8',
    input,
    env: { ...process.env, LC_ALL: 'en_US.UTF-8' },
  });

test('--ndjson answers every line in its order, hosts and URLs alike', { timeout: 60_000 }, () => {
  const lines = [
    'www.taobao.com',
    'http://www.taobao.com/',
    'taobao.com.evil.top',
    '天猫国际.cc',
    'giftmall.com',
    'a b',
  ];
  const answers = judge(['--ndjson'], `${lines.join('\r\n')}\n\n`)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers).toEqual([
    { input: 'www.taobao.com', verdict: 'official', rules: ['official'] },
    { input: 'http://www.taobao.com/', verdict: 'unofficial', rules: ['http'] },
    { input: 'taobao.com.evil.top', verdict: 'lookalike', rules: ['target-embedding'] },
    { input: '天猫国际.cc', verdict: 'lookalike', rules: ['hanzi-brand'] },
    { input: 'giftmall.com', verdict: 'unofficial', rules: ['unofficial'] },
    { input: 'a b', verdict: 'unofficial', rules: ['no-host'] },
  ]);
});

test('people read the verdict, the site and why', { timeout: 60_000 }, () => {
  const said = judge(['https://taobao.com.evil.top/login', 'ta0bao.cc']);
  expect(said).toContain('lookalike: taobao.com.evil.top, site evil.top');
  expect(said).toContain('taobao.com is only a prefix');
  expect(said).toContain('The digit 0 stands in for the letter o.');
});
