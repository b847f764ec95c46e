// @vitest-environment happy-dom
// A pack on the page of the cards, as an agent without a terminal meets it: fingerprint, signature, the first fault, and the chat's line.
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { START } from '../core/chains';
import { caseFile, inOneSequence, newKey, signed } from '../evidence/sample-case';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { default: browser } = await import('webextension-polyfill');
const { database } = await import('../../src/database');
const { zipped } = await import('../../src/evidence/download');
const { fingerprintNow, shortFingerprint } = await import('../../src/evidence/fingerprint');
const { evidencePack } = await import('../../src/evidence/pack');
const { History } = await import('../../src/history/history');
const { ActArea } = await import('../../src/ui/act');

const says = () => document.body.textContent ?? '';
const [card, first, second] = inOneSequence() as [never[], never[], never[]];
const whole = { ...caseFile, card, checks: [first, second] };

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  location.hash = '#cards';
  act(() =>
    render(
      <ActArea>
        <History />
      </ActArea>,
      document.body,
    ),
  );
});
afterEach(() => render(null, document.body));

/** Drops the pack, and waits until something is said of it. */
async function drop(files: Record<string, Uint8Array>, at = '.panel:has(input[type=file])') {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  const file = new File([zipped(files, START)], '证据.zip');
  Object.assign(event, { dataTransfer: { files: [file] } });
  await vi.waitFor(() => expect(document.querySelector(at)).not.toBeNull(), 10_000);
  await act(async () => {
    document.querySelector(at)!.dispatchEvent(event);
  });
  expect(event.defaultPrevented).toBe(true); // or the browser would open the file
  await vi.waitFor(() => expect(document.querySelector('.callout')).not.toBeNull(), 10_000);
}
const paste = (words: string) =>
  act(() => {
    const input = document.querySelector<HTMLInputElement>('input:not([type=file])')!;
    input.value = words;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });

it('is told by its fingerprint, until when it goes, and a key that is not known here', async () => {
  await drop(evidencePack(signed(whole, newKey())));
  const { fingerprint } = fingerprintNow([card, first, second]);
  expect(says()).toContain('没有发现改动');
  expect(says()).toMatch(/指纹（截至 2026\/11\/23.*）： [0-9a-f]{4}/);
  expect(document.querySelector('.fingerprint')!.textContent).toBe(shortFingerprint(fingerprint));
  expect(says()).toContain('签名有效，但这里不认识这个密钥');
});

it('is checked wherever in the history it is dropped, once', async () => {
  location.hash = '#settings';
  await vi.waitFor(() => expect(says()).toContain('拦得多严'), 10_000);
  await drop(evidencePack(signed(whole, newKey())), 'h1');
  expect(location.hash).toBe('#cards');
  expect(says()).toContain('没有发现改动');
  for (const view of ['#settings', '#cards']) {
    location.hash = view;
    await act(() => new Promise((done) => setTimeout(done, 50)));
  }
  expect(document.querySelector('.callout')).toBeNull();
});

it('is known again when this installation signed it', async () => {
  const made = signed(whole);
  await database.keys.put({ id: 'evidence', key: made.signature.key, privateKey: {} as CryptoKey });
  await drop(evidencePack(made));
  expect(says()).toContain('由这台设备上的卡哨签下');
});

it('without a signature says so, and a signature of another record is a fault', async () => {
  await drop(evidencePack(whole));
  expect(says()).toContain('没有签名');
  await drop(evidencePack({ ...signed(whole), card: card.slice(0, -1) }));
  await vi.waitFor(() => expect(says()).toContain('证据包被改过'), 10_000);
  expect(says()).toContain('签名和里面的时间线对不上');
});

it('changed says where: which card or page, what happened there, and the fingerprint and signature of what stands there', async () => {
  const files = evidencePack(signed(whole));
  const timeline = JSON.parse(new TextDecoder().decode(files['timeline.json']));
  timeline.card[0].data.facts.boughtFrom = '别处';
  await drop({ ...files, 'timeline.json': new TextEncoder().encode(JSON.stringify(timeline)) });
  expect(says()).toContain('证据包被改过');
  expect(says()).toMatch(/卡「.+」的时间线从第 1 个事件起对不上：2026\/11\/23.*，开始记录这张卡/);
  const { fingerprint } = fingerprintNow([card, first, second]);
  expect(document.querySelector('.fingerprint')!.textContent).toBe(shortFingerprint(fingerprint));
  expect(says()).toContain('签名和里面的时间线对不上');
});

const tone = () => document.querySelector('.callout')!.className;

it('is green only where it is signed, its words were compared, and no proof is missing', async () => {
  const made = signed(whole);
  await drop(evidencePack(made));
  expect(tone()).toContain('ok');
  expect(says()).toContain('指纹只管这张卡和网页的事件');
  expect(says()).toContain('签名管整个时间线文件');
  expect(says()).not.toContain('凭证的文件不在里面');

  await drop(evidencePack(signed({ ...whole, proofs: new Map() })));
  await vi.waitFor(
    () => expect(says()).toContain('凭证的文件不在里面：proofs/01.png、proofs/02.pdf'),
    10_000,
  );
  expect(tone()).toContain('warn');

  await drop(evidencePack(whole));
  await vi.waitFor(() => expect(says()).toContain('或者签名被去掉了'), 10_000);
  expect(says()).not.toContain('签名管');
  expect(tone()).toContain('warn');

  const manifest = vi.spyOn(browser.runtime, 'getManifest');
  manifest.mockReturnValue({ version: '0.3.0' } as never);
  await drop(evidencePack(made));
  await vi.waitFor(() => expect(says()).toContain('报告里的文字没有核对'), 10_000);
  manifest.mockRestore();
  expect(tone()).toContain('warn');
  expect(says()).toContain('卡哨 0.2.0');
  expect(says()).not.toContain('没有发现改动');
});

it('takes the line of the chat: of this record, of an earlier state of it, or of another', async () => {
  await drop(evidencePack(signed(whole)));
  const line = (chains: never[][]) =>
    `您好……谢谢。\n记录指纹（不是卡密，截至 11/23 10:10）：${shortFingerprint(fingerprintNow(chains).fingerprint)}`;
  paste(line([card, first, second]));
  expect(says()).toContain('一条都没有改过');
  expect(says()).not.toContain('之后只是加了新的');
  paste(line([card, first, second.slice(0, -1)]));
  expect(says()).toMatch(/发出指纹时记录到 2026\/11\/23.*到那时为止一条都没有改过，之后只是加了新的/);
  expect(document.querySelector('.callout-ok')).not.toBeNull();
  paste(line([card, first.slice(0, -1), second]));
  expect(says()).toContain('对不上');
  // Green would be what an agent remembers of a pack that was made up afterwards.
  expect(says()).toContain('不是聊天里说的那份记录');
  expect(says()).not.toContain('没有发现改动');
  expect(document.querySelector('.callout-ok')).toBeNull();
  paste('3f2a 91bc');
  expect(says()).not.toContain('对不上');
  expect(document.querySelector('.callout-ok')).not.toBeNull();
});
