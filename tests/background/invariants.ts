// What a shopper may rely on whatever happened meanwhile: whole records, nothing free that is not written down, nothing half erased.
import { expect } from 'vitest';
import type { AuditEvent } from '../../src/model';
import type { ShownPage } from '../../src/session';
import { fake } from './fake-browser';
import './stage';

const { database } = await import('../../src/database');
const { openPart } = await import('../../src/core/page');
const { attachedProofs, cardFrom, checkFrom, filedChecks } = await import('../../src/core/summary');
const { verifyChain } = await import('../../src/core/timeline');

const KEYS = /^(?:(?:page|visit|witness):\d+|warning:[\da-f-]{36}|redirects|openers|trusts|tips|erased)$/;
type Choice = { host: string; private?: boolean };

/** Every chain of the record, in its order. */
async function chains(): Promise<Map<string, AuditEvent[]>> {
  const found = new Map<string, AuditEvent[]>();
  for (const event of await database.events.toArray())
    found.set(event.chain, [...(found.get(event.chain) ?? []), event]);
  return found;
}

/** No link is missing, none is told twice, and every row says what its chain says. */
export async function expectWhole(): Promise<void> {
  const all = await chains();
  const [checks, cards] = [await database.checks.toArray(), await database.cards.toArray()];
  expect([...all.keys()].sort()).toEqual([...checks, ...cards].map(({ id }) => id).sort());
  for (const chain of all.values()) {
    expect(verifyChain(chain)).toEqual({ ok: true });
    const told = chain.map(({ data }) => JSON.stringify(data));
    expect(told.filter((data, n) => data === told[n - 1])).toEqual([]);
  }
  for (const row of checks) expect(row).toEqual(checkFrom(all.get(row.id)!, row.card));
  for (const card of cards) {
    expect(card).toEqual(cardFrom(all.get(card.id)!));
    const filed = checks.filter((row) => row.card === card.id).map(({ id }) => id);
    expect(filedChecks(all.get(card.id)!).sort()).toEqual(filed.sort());
  }
  const numbers = [...all.values()].flat().map(({ seq }) => seq);
  expect(new Set(numbers).size).toBe(numbers.length);
}

/** Whatever is free, or will be, is so by a decision that stands in the record, unless it was of the `erased` hosts. */
async function expectNothingFreedUnsaid(erased: readonly string[]): Promise<void> {
  const freed = new Set(erased);
  for (const chain of (await chains()).values())
    for (const { data } of chain)
      if (data.type === 'continued') freed.add(openPart(checkFrom(chain).parts).ascii);
  const inMemory = (fake.session.get('trusts') as Choice[] | undefined) ?? [];
  const kept = await database.choices.toArray();
  const chosen = [...inMemory.filter((each) => !each.private), ...kept].map(({ host }) => host);
  const pages = [...fake.session].flatMap(([key, value]) =>
    key.startsWith('page:') ? [value as ShownPage] : [],
  );
  const open = pages.filter((page) => page.decided && !page.private);
  for (const host of [...chosen, ...open.map(({ parts }) => openPart(parts).ascii)])
    expect([...freed]).toContain(host);
}

/** What was erased is gone from the record, and nothing that is kept of a tab leads to it. */
async function expectErased(): Promise<void> {
  const erased = (fake.session.get('erased') as string[] | undefined) ?? [];
  const all = await chains();
  expect(erased.filter((id) => all.has(id))).toEqual([]);
  for (const [key, value] of fake.session)
    if (/^(page|witness):/.test(key)) expect(erased).not.toContain((value as ShownPage).check);
}

/** No more stands in memory than the list in session.ts says, and no page is watched for longer than an alarm stands. */
function expectBounded(): void {
  expect([...fake.session.keys()].filter((key) => !KEYS.test(key))).toEqual([]);
  if (fake.scripts.size > 0) expect([...fake.alarms]).toContain('result-watch');
}

/** Pictures and the events that tell of them are there together. */
export async function expectProofsTold(): Promise<void> {
  const told = [...(await chains()).values()].flatMap((chain) => attachedProofs(chain));
  const kept = await database.proofs.toArray();
  expect(kept.map(({ id }) => id).sort()).toEqual(told.map(({ proof }) => proof).sort());
}

/** `erased`: hosts whose pages the shopper has erased, which takes no choice back. */
export async function expectInvariants(erased: readonly string[] = []): Promise<void> {
  await expectWhole();
  await expectNothingFreedUnsaid(erased);
  await expectErased();
  expectBounded();
}
