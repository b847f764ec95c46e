// A changed pack: the history page and the tool for the terminal name the same chain, event, fingerprint and signature.
import { zipSync } from 'fflate';
import { expect, it, vi } from 'vitest';
import manifest from '../../package.json';
import { shortFingerprint } from '../../src/evidence/fingerprint';
import { evidencePack } from '../../src/evidence/pack';
import type { AuditEvent } from '../../src/model';
import { identityLines } from '../../tools/evidence-signature.mjs';
import { examine } from '../../tools/verify-evidence.mjs';
import { START } from '../core/chains';
import { caseFile, newKey, signed } from '../evidence/sample-case';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { checkPack } = await import('../../src/history/pack-check/check-pack');

const { version } = manifest;
const files = evidencePack(signed({ ...caseFile, version }, newKey()));
type Timeline = { card: AuditEvent[]; checks: AuditEvent[][]; signature: { value: string } | null };

function changed(change: (timeline: Timeline) => void) {
  const timeline = JSON.parse(new TextDecoder().decode(files['timeline.json']));
  change(timeline);
  const content = new TextEncoder().encode(`${JSON.stringify(timeline, null, 1)}\n`);
  return zipSync({ ...files, 'timeline.json': content }, { mtime: START });
}
async function both(zip: Uint8Array) {
  const page = await checkPack(new Blob([new Uint8Array(zip)]), version, null);
  const tool = await examine(zip, { version, released: [version] });
  if (page.fault === null) throw new Error('it is whole');
  return { page, problem: tool.problems[0]!, lines: identityLines(tool.timeline).join('\n') };
}

it.each<[string, 'card' | 'page', (timeline: Timeline) => void]>([
  ['an answer', 'card', ({ card }) => void Object.assign(card[3]!.data, { outcome: 'passed' })],
  ['what a page was', 'page', ({ checks }) => void Object.assign(checks[1]![0]!.data, { level: 'tip' })],
  ['an event taken out', 'page', ({ checks }) => void checks[0]!.splice(1, 1)],
  [
    'an event that nobody knows',
    'card',
    ({ card }) => void Object.assign(card[1]!, { data: { type: 'made-up' } }),
  ],
])('%s: the first broken link', async (_, of, change) => {
  const { page, problem, lines } = await both(changed(change));
  if (page.fault !== 'link' || !page.identity) throw new Error(page.fault);
  expect(page.chain.of).toBe(of);
  expect(page.chain.name).not.toBe('');
  expect(problem.startsWith(`${of} ${page.chain.name} `)).toBe(true);
  expect(problem).toContain(
    `event #${page.at} (${page.event?.type ?? 'made-up'}, ${new Date(page.time).toISOString()})`,
  );
  expect(lines).toContain(`Fingerprint: ${shortFingerprint(page.identity.fingerprint)}`);
  expect(page.identity.signer).toBeNull();
  expect(lines).toContain('Signature: not valid');
});

it.each<[string, (timeline: Timeline) => void, RegExp]>([
  [
    'a signature',
    ({ signature }) => void Object.assign(signature!, { value: `${'A'.repeat(86)}==` }),
    /Signature: not valid/,
  ],
  [
    'a page left out, unsigned',
    (timeline) => void Object.assign(timeline, { checks: timeline.checks.slice(1), signature: null }),
    /Signature: none/,
  ],
])('%s: the same fingerprint and signature', async (_, change, says) => {
  const { page, lines } = await both(changed(change));
  expect(lines).toContain(`Fingerprint: ${shortFingerprint(page.identity!.fingerprint)}`);
  expect(lines).toMatch(says);
  expect(page.identity!.signer).toEqual(says.source.includes('none') ? { by: 'none' } : null);
});

it('a chain that says nothing has neither', async () => {
  const zip = changed(({ card }) => card.splice(0, card.length, null as never));
  expect(await checkPack(new Blob([new Uint8Array(zip)]), version, null)).toEqual({ fault: 'files' });
});
