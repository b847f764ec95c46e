// A frame has seen card fields: judges the page, remembers it, and warns if the level asks for it.
import { levelOf, merge, trustKeys, verdictOf } from '../core/page';
import type { Policy } from '../core/policy';
import { addressForRecord } from '../core/site';
import { judge } from '../core/verdict';
import { underPolicy } from '../core/vouched';
import type { Part, Sighting, Way } from '../model';
import { policyNow } from '../policy';
import type { SightingReply } from '../protocol';
import { change, isInFront, list, type ShownPage } from '../session';
import { showBadge } from './badge';
import { restatePage } from './decide';
import { type Frame, type FrameTree, frameTree, soon } from './frame';
import { placeLinkMarks } from './links';
import { prune } from './prune';
import { recordCheck, sightedOf } from './record';
import { isStrict } from './strict';
import { trustOf } from './trust';
import { warn } from './warn';
import { wayTo } from './way';

/** A frame knows only the page around it, not how the shopper came to that page. */
const UNKNOWN_WAY: Way = { from: '', type: 'unknown', redirects: 0 };
const isUnknown = ({ type }: Way) => type === 'unknown';

/** A page loaded again within this time, at the same address in the same tab, is the same visit. */
const VISIT_MS = 30 * 60_000;

/** The answer where the browser cannot say which page the frame belongs to. */
const UNKNOWN_PAGE: SightingReply = { document: '', level: 'hold', verdict: 'unofficial', decided: false };

/**
 * Takes one sighting in. The answer comes last: a frame that gets none, as the worker was ended, tells again, and nothing of what
 * follows is lost; all of it may be done twice. It is not waited for longer than `soon`: the answer may free a field.
 */
export async function sight(sighting: Sighting, from: Frame): Promise<SightingReply> {
  const tree = await frameTree(from);
  if (!tree) return UNKNOWN_PAGE;
  const policy = await policyNow();
  const seen = partsOf(sighting, from, tree).map((part) => underPolicy(part, policy));
  let fresh: Part[] = [];
  let isNew = false;
  const page = await change('page', from.tab, async (before) => {
    const same = before?.document === tree.document ? before : null;
    // A sighting that was under way while the tab went on, or was closed, is about nothing that is in front.
    if (!same && (before || tree.isListed) && !(await isInFront({ ...tree, tab: from.tab }))) return before;
    isNew = !same;
    const merged = merge(same?.parts ?? [], seen);
    fresh = merged.fresh;
    const { page: parts } = merged;
    const next = same ?? (await begin(from, tree, policy));
    return {
      ...next,
      address: addressForRecord(tree.address),
      parts,
      ...(await choiceAbout(next, parts, fresh.length > 0)),
      alreadyTyped: !next.denied && (next.alreadyTyped || sighting.alreadyTyped),
      way: from.frame === 0 && isUnknown(next.way) ? await wayTo(tree.address, sighting.way, from) : next.way,
    };
  });
  if (page?.document !== tree.document) return UNKNOWN_PAGE;
  await soon(follow(page, isNew, fresh.length > 0)).catch(console.error);
  return {
    document: page.document,
    level: levelOf(page.parts, page.strict),
    verdict: verdictOf(page.parts),
    decided: page.decided,
  };
}

/** A choice about a page without a name holds while the page asks for nothing more; any other is looked up. */
async function choiceAbout(page: ShownPage, parts: Part[], hasNews: boolean) {
  const wasDecided = page.decided || page.changed;
  if (trustKeys(parts) === null) {
    const decided = page.decided && !hasNews;
    return { decided, changed: wasDecided && !decided };
  }
  const choice = await trustOf(parts, page.private);
  return { decided: choice === 'trusted', changed: choice === 'changed' };
}

function partsOf(sighting: Sighting, from: Frame, tree: FrameTree): Part[] {
  const { fields, kind, claimsBrand, destinations } = sighting;
  return judge({
    address: from.address,
    origin: from.origin,
    frames: tree.ancestors,
    destinations,
    asks: {
      roles: [...new Set(fields.map(({ role }) => role))].sort(),
      kind,
      claimsBrand,
      words: [...new Set(fields.flatMap(({ words }) => words))].sort().slice(0, 32),
    },
  });
}

/** A page that nothing is known of yet. */
async function begin(from: Frame, tree: FrameTree, policy: Policy): Promise<ShownPage> {
  const at = Date.now();
  return {
    tab: from.tab,
    document: tree.document,
    check: from.private ? null : await visitOf(from.tab, addressForRecord(tree.address), at),
    private: from.private,
    at,
    address: '',
    parts: [],
    decided: false,
    changed: false,
    alreadyTyped: false,
    denied: false,
    strict: await isStrict(policy),
    touched: false,
    way: UNKNOWN_WAY,
    noted: [],
    recorded: false,
  };
}

/** The id of the visit's check: that of the last visit when the same page was only loaded again, else a new one. */
async function visitOf(tab: number, address: string, at: number): Promise<string> {
  const erased = await list('erased');
  const visit = await change('visit', tab, (last) => {
    const goesOn =
      last && last.address === address && at - last.at < VISIT_MS && !erased.includes(last.check);
    return { check: goesOn ? last.check : crypto.randomUUID(), address, at };
  });
  return visit!.check;
}

async function follow(page: ShownPage, isNew: boolean, hasNews: boolean): Promise<void> {
  const recorded = Promise.all([
    hasNews || !page.recorded ? recordCheck(page, sightedOf(page)) : null,
    page.alreadyTyped ? recordCheck(page, { type: 'already-typed' }) : null,
  ]);
  const [isCovered] = await Promise.all([
    // What was chosen may have been taken back since it was looked up.
    page.decided ? restatePage(page) : warn(page, recorded),
    showBadge(page),
    recorded,
    isNew ? prune() : null,
  ]);
  // Notice and warning say themselves that they were shown.
  // Not waited for: a script is put in only once the page has loaded, and the answer may free a field before.
  if (!isCovered && (isNew || !page.recorded)) void placeLinkMarks(page);
}
