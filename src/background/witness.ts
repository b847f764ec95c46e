// After a code was entered: has the page, and the page that follows it in the tab, watched for its answer.
import browser from 'webextension-polyfill';
import { isOfficialAddress } from '../core/official';
import type { ResultKind, TabState } from '../model';
import { type WatchReply, witnessKey } from '../protocol';
import { OFFICIAL_SITES } from '../rules/official-sites';
import type { Frame } from './frame-messages';
import { recordCheck } from './record';

/** How long after an entry the pages of the tab are listened to, in milliseconds. */
const LASTS = 120_000;
const SCRIPT = 'result-watch';

/** What a result in the tab would answer: `state` of the page of the entry, the `documents` in which it happened. */
type Witness = { state: TabState; documents: string[]; known: string[]; until: number };

/**
 * Puts the watch for result messages into the frame of the entry and the top frame now, and for two minutes into every
 * page that loads on an official host or the same host: the answer of a plain form is the next page. That is registered
 * with the browser for this session, so it survives the worker, and other pages never wake it.
 */
export async function watchResult(from: Frame, state: TabState): Promise<void> {
  if (!state.check) return;
  await changeWitness(from.tab, () => ({
    state,
    documents: [...new Set([state.document, from.document])],
    known: [],
    until: Date.now() + LASTS,
  }));
  const frames = [...new Set([0, from.frame])];
  await Promise.allSettled([
    ...frames.map((frame) =>
      browser.scripting.executeScript({
        target: { tabId: from.tab, frameIds: [frame] },
        files: [`${SCRIPT}.js`],
      }),
    ),
    watchFollowingPages(state.address),
  ]);
}

/** Tells a watch what to judge; `phrases` stand in its frame from the start. */
export async function answerWatch(phrases: readonly string[], from: Frame): Promise<WatchReply> {
  const witness = await changeWitness(from.tab, (now) =>
    now?.documents.includes(from.document)
      ? { ...now, known: [...new Set([...now.known, ...phrases])] }
      : now,
  );
  if (!witness) {
    await stopWatchingPages();
    return { judge: 'nothing', known: [] };
  }
  const { documents, known } = witness;
  return documents.includes(from.document) ? { judge: 'new', known: [] } : { judge: 'all', known };
}

/** Records a result with the page on which the code was entered. It is proof only if every page involved is official. */
export async function recordResult(result: ResultKind, phrase: string, from: Frame): Promise<void> {
  const witness = await changeWitness(from.tab, (now) => now);
  if (!witness) return;
  const top = await browser.webNavigation.getFrame({ tabId: from.tab, frameId: 0 }).catch(() => null);
  const official =
    witness.state.verdict.kind === 'official' &&
    isOfficialAddress(top?.url ?? '') &&
    isOfficialAddress(/^about:/.test(from.address) ? from.origin : from.address);
  await recordCheck(from.tab, witness.state, { type: 'result-seen', result, phrase, official });
}

/** Changes what is awaited in the tab; null once the time is over. */
function changeWitness(
  tab: number,
  change: (witness: Witness | null) => Witness | null,
): Promise<Witness | null> {
  const key = witnessKey(tab);
  return navigator.locks.request(key, async () => {
    const stored = (await browser.storage.session.get(key))[key] as Witness | undefined;
    const witness = change(stored && stored.until > Date.now() ? stored : null);
    if (witness) await browser.storage.session.set({ [key]: witness });
    else if (stored) await browser.storage.session.remove(key);
    return witness;
  });
}

async function watchFollowingPages(address: string): Promise<void> {
  const host = /^https?:\/\/([a-z0-9.-]+)/i.exec(address)?.[1];
  const matches = OFFICIAL_SITES.map(({ site }) => `https://*.${site}/*`);
  if (host) matches.push(`*://${host}/*`);
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (registered)
    await browser.scripting.updateContentScripts([
      { id: SCRIPT, matches: [...new Set([...(registered.matches ?? []), ...matches])] },
    ]);
  else
    await browser.scripting.registerContentScripts([
      {
        id: SCRIPT,
        js: [`${SCRIPT}.js`],
        matches,
        allFrames: true,
        runAt: 'document_end',
        persistAcrossSessions: false,
      },
    ]);
}

/** A page asked in vain: if no tab awaits a result any more, pages are left alone again. */
async function stopWatchingPages(): Promise<void> {
  const stored = await browser.storage.session.get();
  const awaited = Object.entries(stored).filter(([key]) => key.startsWith('witness:')) as [string, Witness][];
  const over = awaited.filter(([, { until }]) => until <= Date.now()).map(([key]) => key);
  await browser.storage.session.remove(over);
  if (over.length < awaited.length) return;
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (registered.length) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
}
