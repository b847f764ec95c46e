// Puts the recogniser into a frame, and asks the frames around it, or the page that opened it, what they say of the place where it stands.
import browser from 'webextension-polyfill';
import type { Around, Failure } from '../protocol';
import { ancestorsOf, type Frame, openerOf, soon } from './frame';

/**
 * What the frames around say, the outermost first asked, as each knows only the frame right inside it. Fails where one of
 * them does not answer: what it would have said may be all that there is of a card.
 */
export async function recognise(from: Frame): Promise<Around | null | Failure> {
  const put = placeRecogniser(from.tab, from.frame);
  let around: Around | null = null;
  if (from.frame === 0) {
    // A window may be empty because its words stand in the page that opened it.
    const opener = await openerOf(from.tab);
    if (opener !== undefined) around = (await soon(askFrame(opener, 0, null))) ?? null;
  }
  for (const frame of (await ancestorsOf(from)).reverse()) {
    const said = await soon(askFrame(from.tab, frame, around));
    if (said === undefined) return { error: 'no-answer' };
    around = said;
  }
  await put;
  return around;
}

const placeRecogniser = (tab: number, frame: number) =>
  browser.scripting.executeScript({
    target: { tabId: tab, frameIds: [frame] },
    files: ['recogniser.js'],
    injectImmediately: true,
  });

async function askFrame(tab: number, frame: number, around: Around | null): Promise<Around | null> {
  try {
    await placeRecogniser(tab, frame);
    const [answer] = await browser.scripting.executeScript({
      target: { tabId: tab, frameIds: [frame] },
      func: sayAround,
      args: [around],
      injectImmediately: true,
    });
    return (answer?.result as Around | null | undefined) ?? around;
  } catch {
    return around; // closed to extensions, or gone
  }
}

/** Runs in the frame, in the sensor's world. */
function sayAround(around: Around | null): Around | null {
  type Link = { hold: { around(around: Around | null): Around } | null };
  const link = (globalThis as unknown as Record<symbol, Link | undefined>)[Symbol.for('kashao')];
  return link?.hold?.around(around) ?? null;
}
