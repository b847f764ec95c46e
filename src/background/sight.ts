// A frame has seen card fields: judges the page, remembers it, and warns if the level asks for it.
import browser from 'webextension-polyfill';
import { sightedEvent } from '../core/sighted-event';
import { addressForRecord } from '../core/site';
import { judge, worst } from '../core/verdict';
import { warningLevel } from '../core/warning-level';
import type { CardKind, Sighting, TabState, Way } from '../model';
import type { SightingReply } from '../protocol';
import { showBadge } from './badge';
import type { Frame } from './frame-messages';
import { recordCheck } from './record';
import { changeTabState } from './tab-state';
import { isTrusted } from './trust';
import { warn } from './warn';

// The louder kind counts when frames of one page differ.
const KINDS: CardKind[] = ['membership', 'game', 'telecom', 'unknown', 'stored-value'];

/** A frame knows only the page around it, not how the shopper came to that page. */
const UNKNOWN_WAY: Way = { from: '', type: 'unknown', redirects: 0 };

/** Frames of one page that are kept apart; the verdict counts all. */
const MOST_FRAMES = 200;

/** Takes one sighting in; resolves as soon as the level is known, what follows goes on behind the answer. */
export async function sight(sighting: Sighting, from: Frame): Promise<SightingReply> {
  let changed = false;
  const state = await changeTabState(from.tab, async (before) => {
    const tree = await frameTree(from);
    if (!tree) return before;
    const verdict = judge({
      address: from.address,
      origin: from.origin,
      frames: tree.ancestors,
      destinations: sighting.destinations,
    });
    const same = before?.document === tree.top.document ? before : null;
    const next: TabState = {
      document: tree.top.document,
      check: same ? same.check : from.private ? null : crypto.randomUUID(),
      private: from.private,
      at: same?.at ?? Date.now(),
      address: addressForRecord(tree.top.address),
      verdict: same ? worst(same.verdict, verdict) : verdict,
      level: 'none',
      kind: louder(same?.kind, sighting.kind),
      claimsBrand: !!same?.claimsBrand || sighting.claimsBrand,
      decided: false,
      alreadyTyped: !!same?.alreadyTyped || sighting.alreadyTyped,
      way: from.frame === 0 ? sighting.way : (same?.way ?? UNKNOWN_WAY),
      frames: withFrame(same?.frames ?? {}, from.frame, sighting),
      recorded: !!same?.recorded,
      ...(same?.failure && { failure: same.failure }),
    };
    next.level = warningLevel(next.verdict.kind, next.kind, next.claimsBrand);
    next.decided = await isTrusted(next.verdict);
    changed = !same?.recorded || JSON.stringify(sightedEvent(same)) !== JSON.stringify(sightedEvent(next));
    return next;
  });
  if (!state) return { level: 'hold', verdict: 'unofficial', decided: false };
  void follow(from, state, changed);
  return { level: state.level, verdict: state.verdict.kind, decided: state.decided };
}

async function follow(from: Frame, state: TabState, changed: boolean) {
  await Promise.all([
    showBadge(from.tab, state),
    state.decided ? null : warn(from.tab, state),
    changed ? recordCheck(from.tab, state, sightedEvent(state)) : null,
    state.alreadyTyped ? recordCheck(from.tab, state, { type: 'already-typed' }, 'once') : null,
  ]);
  // The notice says itself that it was shown; the full-page warning stands where the page was.
  if (state.level === 'interstitial' && !state.decided && !state.private)
    await recordCheck(from.tab, state, { type: 'warned', level: state.level }, 'once');
}

/** One field per role and frame is all that is kept: a page with thousands of fields must not fill the memory. */
function withFrame(frames: TabState['frames'], frame: number, sighting: Sighting): TabState['frames'] {
  if (Object.keys(frames).length >= MOST_FRAMES && !(frame in frames)) return frames;
  const fields = [...new Map(sighting.fields.map((field) => [field.role, field])).values()];
  return { ...frames, [frame]: { ...sighting, fields } };
}

function louder(a: CardKind | undefined, b: CardKind): CardKind {
  return a && KINDS.indexOf(a) > KINDS.indexOf(b) ? a : b;
}

type KnownFrame = { frameId: number; parentFrameId: number; url: string; documentId?: string };

/** The top document and the addresses of all ancestors of the frame, as the browser knows them; null if it is gone. */
async function frameTree({ tab, frame, document }: Frame) {
  const frames = (await browser.webNavigation.getAllFrames({ tabId: tab }).catch(() => null)) ?? [];
  const byId = new Map((frames as KnownFrame[]).map((known) => [known.frameId, known]));
  const top = byId.get(0);
  const own = byId.get(frame);
  // Chromium leaves blob: frames out; they are somewhere below the top then.
  if (!top?.documentId || (own ? own.documentId !== document : frame === 0)) return null;
  if (!own) return { top: { document: top.documentId, address: top.url }, ancestors: [top.url] };
  const ancestors: string[] = [];
  for (let at = own.parentFrameId; at >= 0; at = byId.get(at)?.parentFrameId ?? -1)
    ancestors.push(byId.get(at)?.url ?? '');
  return { top: { document: top.documentId, address: top.url }, ancestors };
}
