// After a code was entered: has the page, and the page that follows it in the tab, watched for its answer.
import browser, { type Scripting } from 'webextension-polyfill';
import { isOfficialAddress } from '../core/official';
import { openPart, verdictOf } from '../core/page';
import { lastLink } from '../database';
import type { ResultKind } from '../model';
import type { WatchReply } from '../protocol';
import { OFFICIAL_NAMES } from '../rules/compiled/official-sites';
import { change, isInFront, type ShownPage, tabsWith, type Witness } from '../session';
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
 * with the browser for this session, so it survives the worker. Each asks whether its tab is awaited, and for how long.
 */
export async function watchResult(from: Frame, page: ShownPage): Promise<void> {
  const { check, tab, document, parts } = page;
  if (!check) return;
  const until = Date.now() + LASTS;
  const documents = [document, from.document];
  const official = verdictOf(parts) === 'official';
  // As it is, not as it is recorded, where a part of it may be left out; a pattern has no port.
  const host = openPart(parts).ascii.replace(/:\d+$/, '');
  await change('witness', tab, () => ({ check, official, documents, host, known: [], until }));
  await Promise.allSettled([
    ...[...new Set(documents)].map((each) => put({ tabId: tab, documentIds: [each] })),
    watchPages(),
  ]);
  // What has come meanwhile may have been there before the browser knew that it is to be watched.
  if (!(await isInFront(page)) && (await mayAnswer(tab, host))) await put({ tabId: tab, frameIds: [0] });
}

const put = (target: Scripting.InjectionTarget) =>
  browser.scripting.executeScript({ target, files: [`${WATCH}.js`] }).catch(() => undefined);

/** Does the tab show a page on an official host, or on the one of the entry? */
async function mayAnswer(tab: number, host: string): Promise<boolean> {
  const top = await browser.webNavigation.getFrame({ tabId: tab, frameId: 0 }).catch(() => null);
  const { hostname = '' } = top ? new URL(top.url) : {};
  return isOfficialAddress(top?.url ?? '') || (host !== '' && hostname === host);
}

/** Tells a watch what to judge; `phrases` stand in its frame from the start. */
export async function answerWatch(phrases: readonly string[], from: Frame): Promise<WatchReply> {
  const witness = await awaited(from.tab, (now) =>
    now.documents.includes(from.document)
      ? { ...now, known: [...new Set([...now.known, ...phrases])].slice(0, 64) }
      : now,
  );
  if (!witness) return { judge: 'nothing', known: [], until: 0 };
  const { documents, known, until } = witness;
  return documents.includes(from.document)
    ? { judge: 'new', known: [], until }
    : { judge: 'all', known, until };
}

/** Records a result with the page on which the code was entered. It is proof only if every page involved is official. */
export async function recordResult(result: ResultKind, phrase: string, from: Frame): Promise<void> {
  const witness = await awaited(from.tab);
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
function awaited(tab: number, make = (witness: Witness) => witness): Promise<Witness | null> {
  return change('witness', tab, (stored) => (stored && stored.until > Date.now() ? make(stored) : null));
}

/**
 * Has the pages watched that may answer now, and no others: those of official hosts and of the hosts of entries that are awaited.
 * In turn, as two at once would lose a host. The alarm repeats itself until nothing is watched, as the worker may be ended before.
 */
export function watchPages(): Promise<void> {
  return navigator.locks.request(WATCH, async () => {
    const tabs = await tabsWith('witness');
    const all = await Promise.all(tabs.map((tab) => awaited(tab)));
    const open = all.filter((witness) => !!witness);
    const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [WATCH] });
    if (open.length === 0) {
      if (registered) await browser.scripting.unregisterContentScripts({ ids: [WATCH] });
      await browser.alarms.clear(WATCH);
      return;
    }
    const next = Math.min(...open.map(({ until }) => until));
    browser.alarms.create(WATCH, { when: next + 1000, periodInMinutes: 1 });
    const official = OFFICIAL_NAMES.map((site) => `https://*.${site}/*`);
    const hosts = open.flatMap(({ host }) => (host ? `*://${host}/*` : []));
    const place = (matches: string[]) =>
      registered
        ? browser.scripting.updateContentScripts([{ id: WATCH, matches }])
        : browser.scripting.registerContentScripts([
            {
              id: WATCH,
              js: [`${WATCH}.js`],
              matches,
              allFrames: true,
              runAt: 'document_end',
              persistAcrossSessions: false,
            },
          ]);
    // A host that the browser takes for no pattern is watched in its own page only.
    await place([...new Set([...official, ...hosts])]).catch(() => place(official));
  });
}
