// The table of pages says of the page that was open whose it is, whatever was wrong with it.
import { expect, test, vi } from 'vitest';
import type { Part } from '../../src/model';
import { chain, checkId, sighted } from '../core/chains';
import { part } from '../ui/samples';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { pagesTable } = await import('../../src/evidence/pages-table');

test.each(['frame', 'destination'] as const)(
  'host and site are of the page that held a strange %s',
  (where) => {
    const parts: Part[] = [
      part('official', 'market.taobao.com', 'taobao.com', { findings: [] }),
      part('unofficial', 'in.collect-kami.com', 'collect-kami.com', { where }),
    ];
    const events = chain(checkId(), [{ ...sighted(), parts } as ReturnType<typeof sighted>]);
    const [head, row] = pagesTable([events], 'UTC')
      .trim()
      .split('\r\n')
      .map((line) => line.split('","'));
    const at = (name: string) => row![head!.indexOf(name)];
    expect([at('主机名'), at('域名')]).toEqual(['market.taobao.com', 'taobao.com']);
  },
);
