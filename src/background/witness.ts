// After a code was entered: has the page, and the page that follows it in the tab, watched for its answer.
import browser from 'webextension-polyfill';
import { isOfficialAddress } from '../core/official';
import { verdictOf } from '../core/page';
import { parseAddress } from '../core/site';
import { lastLink } from '../database';
import type { ResultKind } from '../model';
import type { WatchReply } from '../protocol';
import { OFFICIAL_NAMES } from '../rules/compiled/official-sites';
import { change, type ShownPage, tabsWith, type Witness } from '../session';
import { showResult } from './badge';
import type { Frame } from './frame';
import { recordOf } from './record';

/** How long after an entry the pages of the tab are listened to, in milliseconds. */
const LASTS = 120_000;
/** Name of the script, of its registration and of the alarm that ends it. */
export const WATCH = 'result-watch';

/**
 * Puts the watch for result messages into the frame of the entry and the top frame now, and for two minutes into every
 * page that loads on an official host or the same host: the answer of a plain form is the next page. That is registered
 * with the browser for this session, so it survives the worker. It speaks up only where a page shows a result.
 */
export async function watchResult(from: Frame, page: ShownPage): Promise<void> {
  const { check, tab, document, parts, address } = page;
  if (!check) return;
  const until = Date.now() + LASTS;
  const documents = [...new Set([document, from.document])];
  const official = verdictOf(parts) === 'official';
  await change('witness', tab, () => ({ check, official, documents, known: [], until }));
  browser.alarms.create(WATCH, { when: until + 1000 });
  await Promise.allSettled([
    ...[...new Set([0, from.frame])].map((frame) =>
      browser.scripting.executeScript({
        target: { tabId: tab, frameIds: [frame] },
        files: [`${WATCH}.js`],
      }),
    ),
    watchFollowingPages(address),
  ]);
}

/** Tells a watch what to judge; `phrases` stand in its frame from the start. */
export async function answerWatch(phrases: readonly string[], from: Frame): Promise<WatchReply> {
  const witness = await awaited(from.tab, (now) =>
    now.documents.includes(from.document)
      ? { ...now, known: [...new Set([...now.known, ...phrases])].slice(0, 64) }
      : now,
  );
  if (!witness) return { judge: 'nothing', known: [] };
  const { documents, known } = witness;
  return documents.includes(from.document) ? { judge: 'new', known: [] } : { judge: 'all', known };
}

/** Records a result with the page on which the code was entered. It is proof only if every page involved is official. */
export async function recordResult(result: ResultKind, phrase: string, from: Frame): Promise<void> {
  const witness = await awaited(from.tab, (now) => now);
  if (!witness || !(await lastLink(witness.check))) return;
  const top = await browser.webNavigation.getFrame({ tabId: from.tab, frameId: 0 }).catch(() => null);
  const official =
    witness.official &&
    isOfficialAddress(top?.url ?? '') &&
    isOfficialAddress(/^about:/.test(from.address) ? from.origin : from.address);
  await Promise.all([
    recordOf(witness.check, { type: 'result-seen', result, phrase, official }),
    official ? showResult(from.tab, result) : null,
  ]);
}

/** Changes what is awaited in the tab; null once the time is over. */
function awaited(tab: number, make: (witness: Witness) => Witness): Promise<Witness | null> {
  return change('witness', tab, (stored) => (stored && stored.until > Date.now() ? make(stored) : null));
}

/** Two entries at once must not lose one of their hosts, so this is done by one at a time. */
function watchFollowingPages(address: string): Promise<void> {
  return navigator.locks.request(WATCH, async () => {
    const official = OFFICIAL_NAMES.map((site) => `https://*.${site}/*`);
    const host = parseAddress(address)?.hostname;
    const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [WATCH] });
    const matches = [...new Set([...(registered?.matches ?? []), ...official])];
    const withHost = host ? [...new Set([...matches, `*://${host}/*`])] : matches;
    const place = (patterns: string[]) =>
      registered
        ? browser.scripting.updateContentScripts([{ id: WATCH, matches: patterns }])
        : browser.scripting.registerContentScripts([
            {
              id: WATCH,
              js: [`${WATCH}.js`],
              matches: patterns,
              allFrames: true,
              runAt: 'document_end',
              persistAcrossSessions: false,
            },
          ]);
    // A host that the browser takes for no pattern is watched in its own page only.
    await place(withHost).catch(() => place(matches));
  });
}

/** Once no tab awaits a result any more, pages are left alone again. */
export async function stopWatchingPages(): Promise<void> {
  const tabs = await tabsWith('witness');
  const open = await Promise.all(tabs.map((tab) => awaited(tab, (now) => now)));
  const until = Math.max(0, ...open.map((witness) => witness?.until ?? 0));
  if (until > 0) return browser.alarms.create(WATCH, { when: until + 1000 });
  await browser.alarms.clear(WATCH);
  await navigator.locks.request(WATCH, async () => {
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: [WATCH] });
    if (registered.length) await browser.scripting.unregisterContentScripts({ ids: [WATCH] });
  });
}
