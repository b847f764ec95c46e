// The history in every state: lists, details, settings, and what asks before it erases.
import { pause, type Tab } from '../../harness/browser';
import { check, official, ofTomorrow, part } from '../../tests/ui/samples';
import type { Stage } from './stage';
import { type Fill, id, lookalike, NOW, type State, withCard } from './state';

const tmall = part('official', 'www.tmall.com', 'tmall.com', { asks: undefined });

/** An event that only a later version could read, and one that is not as it was written. */
const later = ofTomorrow(id(5), NOW - 99_900_000);
const damaged = { ...later, chain: id(9) };

const fill: Fill = async (stage) => {
  await stage.put('events', [later, damaged]);
  await stage.put('checks', [
    check(id(1), NOW, { action: 'left' }),
    check(id(2), NOW - 3_600_000, {
      parts: [official],
      level: 'none',
      entered: true,
      results: ['invalid-or-used'],
      address: 'https://chaoshi.tmall.com/card',
    }),
    check(id(3), NOW - 90_000_000, {
      parts: [lookalike],
      level: 'interstitial',
      action: 'warned',
      address: 'https://taobao.com.lipin.top/',
    }),
    check(id(4), NOW - 99_000_000, { action: 'continued', alreadyTyped: true }),
    check(id(6), NOW - 99_100_000, {
      parts: [
        part('unofficial', 'www.taobao.com', 'taobao.com', {
          findings: [{ rule: 'http', host: 'www.taobao.com' }],
        }),
      ],
      address: 'http://www.taobao.com/card',
      entered: true,
    }),
    check(id(7), NOW - 99_200_000, {
      parts: [tmall, { ...part('unofficial', 'kaquan.example', 'kaquan.example'), where: 'frame' }],
      address: 'https://www.tmall.com/card',
      action: 'held',
    }),
    check(id(8), NOW - 99_300_000, {
      parts: [
        official,
        {
          ...part('unofficial', 'collect.example', 'collect.example', { asks: undefined }),
          where: 'destination',
        },
      ],
      address: 'https://chaoshi.tmall.com/card',
      entered: true,
      results: ['accepted'],
    }),
    { id: id(5), at: NOW - 99_900_000, shape: 'of a later version' },
    { id: id(9), at: NOW - 99_950_000 },
  ]);
};
const history = (
  name: string,
  hash: string | Fill,
  filled: Fill | null = fill,
  act?: (tab: Tab) => Promise<unknown>,
): State => ({
  screen: 'history',
  name,
  async open(stage) {
    await filled?.(stage);
    const tab = await stage.page(`history.html#${typeof hash === 'string' ? hash : await hash(stage)}`);
    await tab.wait('h1');
    await pause(300);
    await act?.(tab);
    return tab;
  },
});
const aCard = async (stage: Stage): Promise<string> => {
  const card = await withCard('passed', 'coating-intact')(stage);
  await stage.send({ type: 'file-check', check: id(2), card });
  await stage.answer(card, 'failed', 'system-check');
  return `cards/${card}`;
};
const trusts: Fill = (stage) =>
  stage.put('choices', [
    {
      host: 'gift-duihuan.top',
      parts: ['page https://gift-duihuan.top'],
      kind: 'stored-value',
      claimsBrand: true,
      reason: 'known-site',
      at: NOW,
      visited: NOW,
    },
  ]);
export const HISTORY = [
  history('empty', 'checks', null),
  history('filled', 'checks'),
  history('overview', 'overview'),
  history('overview-empty', 'overview', null),
  history('search-nothing', 'checks', fill, async (tab) => {
    await tab.click('input[type=search]');
    await tab.type('zzzz');
    await pause(300);
  }),
  history('official-refused', `checks/${id(2)}`),
  history('unofficial', `checks/${id(1)}`),
  history('damaged', `checks/${id(9)}`),
  history('of-tomorrow', `checks/${id(5)}`),
  history('erased', `checks/${id(99)}`),
  history('lookalike', `checks/${id(3)}`),
  history('typed', `checks/${id(4)}`),
  history('http', `checks/${id(6)}`),
  history('foreign-frame', `checks/${id(7)}`),
  history('form-leaves', `checks/${id(8)}`),
  history('erase-check', `checks/${id(1)}`, fill, (tab) => tab.click('main .button-risky')),
  history('cards-empty', 'cards', null),
  history('cards', async (stage) => {
    await aCard(stage);
    return 'cards';
  }),
  history('card', aCard),
  history('card-closed', async (stage) => {
    const place = await aCard(stage);
    await stage.send({ type: 'close-card', card: place.slice(6), as: 'failed' });
    return place;
  }),
  history('card-erase', aCard, fill, (tab) => tab.click('main .button-risky')),
  history('settings', 'settings', trusts),
  history('erase', 'settings', trusts, (tab) => tab.click('main .button-risky')),
];
