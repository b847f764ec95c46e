// The report of an evidence pack, as the popup's button makes it: on the screen and on paper.
import { unzipSync } from 'fflate';
import { pause, type Tab, until } from '../../harness/browser';
import { official, unofficial } from '../../tests/ui/samples';
import { visited } from './open-popup';
import type { Stage } from './stage';
import { id, type State, withCard } from './state';

/** A card that was typed on a fake page, refused on an official one, and is being appealed. */
async function fill(stage: Stage): Promise<string> {
  const card = await withCard('passed', 'coating-intact')(stage);
  const address = 'https://chaoshi.tmall.com/card';
  await visited(stage, id(1), { parts: [unofficial], entered: true }, { type: 'code-entered' });
  await visited(
    stage,
    id(2),
    { ...{ parts: [official], level: 'none', entered: true, results: ['invalid-or-used'] }, address },
    { type: 'code-entered' },
    { type: 'result-seen', result: 'invalid-or-used', phrase: 'invalid-or-used', official: true },
  );
  for (const check of [id(1), id(2)]) await stage.send({ type: 'file-check', check, card });
  await stage.send({ type: 'answer-step', card, step: 'system-check', outcome: 'failed', by: 'witness' });
  await stage.send({ type: 'state-problem', card, problem: 'told-already-used' });
  return card;
}

/** The report in the pack that the page would have the browser save. */
async function reportOf(tab: Tab): Promise<string> {
  await tab.evaluate(() => {
    URL.createObjectURL = (blob) => {
      void (blob as Blob)
        .arrayBuffer()
        .then((bytes) => Object.assign(globalThis, { pack: [...new Uint8Array(bytes)] }));
      return '#';
    };
  });
  await tab.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.panel section .button')].at(-1)!.click(),
  );
  const bytes = await until(
    () => tab.evaluate(() => (globalThis as unknown as { pack?: number[] }).pack),
    'the pack',
  );
  return new TextDecoder().decode(unzipSync(Uint8Array.from(bytes))['report.html']);
}

const report = (name: string, paper: boolean): State => ({
  screen: 'report',
  name,
  async open(stage) {
    const history = await stage.page(`history.html#cards/${await fill(stage)}`);
    await history.wait('.panel section .button');
    await pause(300);
    const written = await reportOf(history);
    const tab = await stage.site('https://report.example/', written);
    await tab.page.emulateMediaType(paper ? 'print' : 'screen');
    return tab;
  },
});

export const REPORT = [report('screen', false), report('paper', true)];
