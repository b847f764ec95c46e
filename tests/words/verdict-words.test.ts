// What a shopper is told about a page: the right conclusion for each verdict, and never a wrong accusation.
import { describe, expect, it, vi } from 'vitest';
import { judge } from '../../src/core/verdict';
import type { Level, Verdict } from '../../src/model';
import { official, unofficial } from '../ui/samples';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { verdictWords } = await import('../../src/words/verdict-words');
const { text } = await import('../../src/ui/text');

const said = (verdict: Verdict, level: Level) => {
  const { tone, title, body, fill } = verdictWords({ verdict, level });
  return `${tone}: ${title} | ${text(body, fill)}`;
};

describe('verdictWords', () => {
  it('says official domain, never safe', () => {
    expect(said(official, 'none')).toMatch(/^ok: 官方域名 tmall\.com/);
    expect(said(official, 'none')).not.toContain('安全');
  });
  it('names the domain of a page that is not official', () => {
    expect(said(unofficial, 'hold')).toMatch(
      /^warn: 先别输入卡密 \| 这个网页属于 gift-duihuan\.top，不是淘宝/,
    );
  });
  it('stays quiet about a page for other cards', () => {
    expect(said(unofficial, 'tip')).toMatch(/^quiet: 不是天猫、淘宝的充值页/);
  });
  it('names the issuer whose cards a page takes', () => {
    const jd = { ...unofficial, kind: 'other-issuer' as const, owner: 'jd' };
    expect(said(jd, 'tip')).toMatch(/^warn: 这里只收京东自己的卡/);
    expect(said({ ...jd, owner: 'a-later-one' }, 'tip')).toMatch(/^warn: 这里只收这家网站自己的卡/);
  });
  it('accuses only a lookalike of imitating', () => {
    expect(said({ ...unofficial, kind: 'lookalike' }, 'interstitial')).toMatch(/^stop: 这个网站在模仿淘宝/);
    for (const kind of ['unofficial', 'affiliated', 'other-issuer'] as const)
      expect(said({ ...unofficial, kind }, 'hold')).not.toMatch(/模仿|钓鱼|诈骗/);
  });
  it('says of an official name without https that it is not encrypted, and of no other', () => {
    const http = (address: string) => said(judge({ address, frames: [], destinations: [] }), 'hold');
    expect(http('http://www.taobao.com/')).toMatch(/没有加密/);
    expect(http('http://gift-duihuan.top/')).toMatch(/不是淘宝/);
    expect(http('http://taobao.com.gift-duihuan.top/')).toMatch(/模仿淘宝/);
  });
  it('says where the form of an official page sends the code', () => {
    const verdict: Verdict = {
      ...unofficial,
      host: 'collect.example',
      ascii: 'collect.example',
      site: 'collect.example',
      findings: [
        { rule: 'official', where: 'page', host: 'chaoshi.tmall.com' },
        { rule: 'unofficial', where: 'destination', host: 'collect.example' },
      ],
    };
    expect(said(verdict, 'hold')).toMatch(/^warn: 这个表单会把卡密发到别处 \| 提交会发往 collect\.example/);
  });
  it('says that the field of an official page belongs to another site', () => {
    const verdict: Verdict = {
      ...unofficial,
      findings: [official.findings[0]!, { ...unofficial.findings[0]!, where: 'frame' }],
    };
    expect(said(verdict, 'hold')).toMatch(/^warn: 输入框属于别的网站/);
  });
  it('does not say that taobao.com is not Taobao when only the encryption is missing', () => {
    const verdict: Verdict = {
      ...official,
      kind: 'unofficial',
      findings: [{ rule: 'http', where: 'page', host: official.host }],
    };
    expect(said(verdict, 'hold')).toMatch(/^warn: 连接没有加密/);
    expect(said(verdict, 'hold')).not.toContain('不是淘宝');
  });
});
