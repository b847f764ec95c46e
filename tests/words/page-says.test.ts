// One choice of words: whatever shows a page names the same fault and the same deed, and a code that went in is never called a visit.
import { describe, expect, it, vi } from 'vitest';
import { levelOf } from '../../src/core/page';
import { type Message, pagePhrase } from '../../src/core/page-message';
import { statement } from '../../src/core/statement';
import { checkFrom } from '../../src/core/summary';
import { type EventData, type PageCheck, type Part, ResultKind } from '../../src/model';
import { STATEMENT_MESSAGES } from '../../src/rules/appeal-problems';
import { cardId, chain, checkId, entered, filed, opened, seen } from '../core/chains';
import { parts, ROWS } from '../core/page-message-rows';
import { check, official, part } from '../ui/samples';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { answerOf, deedsText, phraseText, resultText } = await import('../../src/words/page-says');
const { eventText } = await import('../../src/words/event-words');
const { checksTable } = await import('../../src/history/export-checks');
const { evidencePack } = await import('../../src/evidence/pack');
const { caseFile } = await import('../evidence/sample-case');

const ID = '00000000-0000-4000-8000-000000000001';
const at = (where: 'frame' | 'destination', host: string) => ({ ...part('unofficial', host, host), where });
const http = { ...official, kind: 'unofficial' } as const;
const fake = part('lookalike', 'taobao.cc', 'taobao.cc');
const nameless = { ...part('unofficial', '', ''), findings: [] };

describe('what was done is told with what was wrong there', () => {
  it.each([
    [{ parts: [official] }, '浏览，没有提醒'],
    [{ parts: [official], entered: true }, '已输入'],
    [{ parts: [official], entered: true, results: ['invalid-or-used'] }, '已输入 · 卡密无效或已被使用'],
    [
      { parts: [official], entered: true, results: ['accepted', 'assets-updated'] },
      '已输入 · 充值成功 · 资产已更新',
    ],
    [{ parts: [official], alreadyTyped: true }, '可能已输入'],
    [{ parts: [official], alreadyTyped: true, entered: true }, '已输入'],
    [{ parts: [official], results: ['not-activated'] }, '该卡未激活'],
    [{ action: 'continued', results: ['accepted'] }, '选择继续 · 充值成功'],
    [{ entered: true, action: 'continued' }, '已输入（非官方网页）'],
    [{ alreadyTyped: true, action: 'left' }, '可能已输入（非官方网页）'],
    [{ parts: [fake], entered: true }, '已输入（非官方网页）'],
    [{ parts: [nameless], entered: true }, '已输入（非官方网页）'],
    [{ parts: [official, nameless], entered: true }, '已输入（非官方网页）'],
    [{ parts: [http], entered: true }, '已输入（连接未加密）'],
    [{ parts: [official, { ...http, where: 'frame' }], entered: true }, '已输入（连接未加密）'],
    [{ parts: [official, { ...http, where: 'destination' }], entered: true }, '已输入（连接未加密）'],
    [{ parts: [official, at('destination', 'collect.example')], entered: true }, '已输入（表单发往别处）'],
    [
      { parts: [official, at('frame', 'kaquan.example')], alreadyTyped: true },
      '可能已输入（嵌在页面里的别处的输入框）',
    ],
    [{ parts: [part('vouched', 'gift.company.example', 'company.example')], entered: true }, '已输入'],
    [{ action: 'warned' }, '已提醒'],
    [{ action: 'left' }, '离开了'],
    [{ action: 'opened-official' }, '改去淘宝首页'],
    [{ action: 'held' }, '输入被拦下'],
  ])('%j', (row, words) => expect(deedsText(check(ID, 1, row as Partial<PageCheck>))).toBe(words));
});

it('an answer is good news on an official page alone: any other page only claims it', () => {
  const said = (page: Parameters<typeof answerOf>[1]) =>
    (['accepted', 'expired'] as const).map((result) => answerOf(result, page));
  expect(said([official])).toEqual([
    { tone: 'ok', title: '页面显示：充值成功' },
    { tone: 'stop', title: '页面显示：卡已过期' },
  ]);
  expect(said([official, at('destination', 'collect.example')])).toEqual([
    { tone: 'warn', title: '这个网页自称：充值成功' },
    { tone: 'stop', title: '这个网页自称：卡已过期' },
  ]);
});

/** Everything that is said of one page on which these events happened, by who says it. */
function saidOf(page: Part[], events: EventData[]) {
  const sighted: EventData = { type: 'sighted', address: '', parts: page, level: levelOf(page) };
  // As where the shopper is strict: a page for other cards is held too, and concerns this card no more for that.
  const visit = chain(checkId(), [{ ...sighted, level: 'hold' }, ...events]);
  const card = chain(cardId(), [opened(), filed()]);
  const files = evidencePack({ ...caseFile, card, checks: [visit], proofs: new Map() });
  const read = (path: string) => new TextDecoder().decode(files[path]);
  return {
    check: checkFrom(visit),
    timeline: eventText(sighted),
    history: checksTable([{ readable: true, check: checkFrom(visit) }], new Map()),
    csv: read('pages.csv'),
    report: read('report.html'),
    statement: statement(card, [visit], 'UTC'),
  };
}

const escaped = (text: string) => text.replace(/[.()]/g, '\\$&');
const vouched = part('vouched', 'gift.company.example', 'company.example');
const PAGES = [
  ...ROWS.map(({ seen: shown, is, phrase }) => ({ page: parts(shown), is, phrase })),
  { page: [vouched], is: 'vouched none none', phrase: 'gift.company.example（官方域名，由你的组织认定）' },
];

describe.each(PAGES)('$is: $phrase', ({ page, is, phrase }) => {
  const said = saidOf(page, [entered, seen('expired', false)]);

  it('timeline, history, table, report and statement name the same fault', () => {
    expect(phraseText(page)).toBe(phrase);
    const ownHost = ['none', 'host'].includes(is.split(' ')[1]!);
    expect(said.timeline).toBe(
      ownHost ? `打开了 ${phrase}，页面上有卡密输入框` : `网页上有卡密输入框：${phrase}`,
    );
    for (const table of [said.history, said.csv]) expect(table).toContain(`"${phrase}"`);
    expect(said.report).toMatch(new RegExp(`<b>[✓–✕] ${escaped(phrase)}</b>`));
    expect(said.report).toContain(`<td>${said.timeline}</td>`);
    const asked: string[] = [];
    const forAgent: Message = (key) => {
      asked.push(key);
      return STATEMENT_MESSAGES[key]!;
    };
    const pattern = pagePhrase(page, forAgent).replace(/\$\d/g, '(.+)');
    expect(asked[0]).toMatch(/^page_namelessPlace$|^verdict_/);
    if (is.endsWith('tip')) expect(said.statement).not.toContain('经过：');
    else expect(said.statement).toMatch(new RegExp(`在 ${pattern}输入，页面提示“卡已过期”`));
  });

  it('and the same deed, with every answer', () => {
    const deed = deedsText({ ...said.check, results: [] });
    expect(deed).toMatch(/^已输入(（[^）]+）)?$/);
    for (const result of ResultKind.options) {
      const { history, csv, report } = saidOf(page, [entered, seen(result, false)]);
      const words = resultText(result);
      expect(history).toContain(`"${deed}","${words}"`);
      expect(csv).toContain(`"是","${deed}","${words}"`);
      expect(report).toContain(`是否输入：是<br>${deed}<br>页面提示：${words}</td>`);
    }
    const { csv, history, statement: told } = saidOf(page, [{ type: 'already-typed' }, { type: 'left' }]);
    expect(history).toMatch(/"可能已输入(（[^"]+）)?"/);
    expect(csv).toMatch(/"可能（发现时，输入框里已有内容）","可能已输入(（[^"]+）)? · 离开了"/);
    expect(told.includes('发现输入框里已有内容')).toBe(!is.endsWith('tip'));
  });
});
