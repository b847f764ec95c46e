// The pages of a soak: each at an address of its own, so that its record can be told from all others.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sites } from '../../harness/sites';

export type Kind = 'official' | 'unofficial' | 'lookalike' | 'honest' | 'plain';
export type SoakPage = { kind: Kind; url: string };

const DEMO = join(import.meta.dirname, '../../demo');
const demo = (name: string) => readFileSync(join(DEMO, `${name}.html`), 'utf8');

/** Of ten pages. An official site gets no more than sixty records an hour, which half of a thousand pages must not reach. */
const SHARES: [Kind, number][] = [
  ['official', 2],
  ['unofficial', 3],
  ['lookalike', 2],
  ['honest', 2],
  ['plain', 1],
];

const BODIES: Record<Kind, string[]> = {
  official: [demo('supermarket')],
  unofficial: [demo('unofficial')],
  lookalike: [demo('lookalike')],
  honest: [demo('coupon'), demo('login')],
  plain: ['<!doctype html><meta charset="utf-8"><title>小店</title><h1>一家小店</h1><p>欢迎光临。</p>'],
};

const HOSTS: Record<Kind, (name: string) => string> = {
  official: (name) => `${name}.${name.startsWith('ka') ? 'taobao' : 'tmall'}.com`,
  unofficial: (name) => `${name}-kaquan.top`,
  lookalike: (name) => `taobao.com.${name}.top`,
  honest: (name) => `${name}-shop.com`,
  plain: (name) => `${name}-shop.net`,
};

/** A name without digits: a row of them in an address may be a code, and is not recorded. */
const nameOf = (n: number) => n.toString(5).replace(/\d/g, (digit) => 'kmptw'[Number(digit)]!);

/** Puts the next page on the test web. */
export function nextPage(sites: Sites, n: number, random: () => number): SoakPage {
  const pot = SHARES.flatMap(([kind, share]) => Array<Kind>(share).fill(kind));
  const kind = pot[Math.floor(random() * pot.length)]!;
  const bodies = BODIES[kind];
  const name = `${n % 2 ? 'ka' : 'lipin'}${nameOf(n)}`;
  const url = sites.page(`https://${HOSTS[kind](name)}/`, bodies[Math.floor(random() * bodies.length)]!);
  return { kind, url };
}

/** Does a visit of such a page leave a record? */
export const isRecorded = (kind: Kind): boolean => kind !== 'honest' && kind !== 'plain';
