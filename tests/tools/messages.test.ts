// The texts for programs: whose language is spoken, and how a text is filled.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { machineLanguage, messagesOf } from '../../tools/messages.mjs';

afterEach(() => vi.unstubAllEnvs());

describe('the language of the machine', () => {
  it.each([
    ['zh_CN.UTF-8', 'zh-CN'],
    ['zh_TW.UTF-8', 'zh-TW'],
    ['zh_HK', 'zh-TW'],
    ['en_GB.UTF-8', 'en'],
    ['fr_FR.UTF-8', 'en'],
    ['C.UTF-8', 'zh-CN'],
    ['POSIX', 'zh-CN'],
  ])('%s is spoken to in %s', (locale, language) => {
    vi.stubEnv('LC_ALL', '');
    vi.stubEnv('LC_MESSAGES', '');
    vi.stubEnv('LANG', locale);
    expect(machineLanguage()).toBe(language);
  });

  it('is the one that overrides all others where there is one', () => {
    vi.stubEnv('LANG', 'zh_CN.UTF-8');
    vi.stubEnv('LC_ALL', 'en_US.UTF-8');
    expect(machineLanguage()).toBe('en');
  });
});

it('fills a text by number and by name, and refuses a key that is none', () => {
  const text = messagesOf('zh-CN');
  expect(text('card_witnessed', ['余额 $1'])).toBe('官方页面显示：余额 $1');
  expect(text('rule_brandSubdomain', ['taobao'])).toContain('taobao');
  expect(() => text('no_such_text')).toThrow('no_such_text');
});
