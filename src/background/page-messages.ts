// What the extension's own pages may ask for, and what each request does.
import browser, { type Runtime } from 'webextension-polyfill';
import { levelOf, shownAs } from '../core/page';
import { database, type Setting } from '../database';
import type { Handlers, PageMessage } from '../protocol';
import { OFFICIAL_PAGE } from '../rules/official-sites';
import { pageOf, read } from '../session';
import { showBadgeOver } from './badge';
import { chooseCard, fileCheck, openCard } from './cards';
import { decide, decideWarning, withdraw } from './decide';
import { denyEntry } from './deny-entry';
import { eraseAll, eraseCard, eraseChecks, eraseThese } from './erase';
import { placeMenu } from './menus';
import { obey } from './obey';
import { proofAttached, removeProof } from './proofs';
import { prune } from './prune';
import { recordCard, recordCheck } from './record';
import { scheduleReminder } from './reminder';
import { makeRoom, withRoom } from './room';
import { tidy } from './tidy';
import { openChecked } from './way';

const done = async (...work: Promise<unknown>[]): Promise<null> => {
  await Promise.all(work);
  return null;
};

const put = (setting: Setting) => withRoom(() => database.settings.put(setting));

export const PAGE_MESSAGES: Handlers<PageMessage, Runtime.MessageSender> = {
  async 'decide-tab'({ tab, document, shown, decision }) {
    const page = await pageOf(tab);
    if (page?.document !== document) return 'other-page';
    // A page may change between the shopper's look and the press.
    if (decision.choice === 'continue' && shownAs(page.parts) !== shown) return 'other-page';
    return decide(page, decision);
  },
  async 'warning-shown'({ warning }, { tab }) {
    const kept = await read('warning', warning);
    if (!kept || tab?.id === undefined) return null;
    const { page } = kept;
    await showBadgeOver(page, tab.id);
    return done(recordCheck(page, { type: 'warned', level: levelOf(page.parts, page.strict) }));
  },
  'warning-left': () => done(prune()),
  'decide-warning': ({ warning, decision }, { tab }) => decideWarning(warning, decision, tab?.id),
  'withdraw-continue': ({ host }) => done(withdraw(host)),
  'open-card': ({ facts, check }) => openCard(facts, check),
  'edit-card': ({ card, facts }) => done(recordCard(card, { type: 'card-edited', facts })),
  async 'close-card'({ card, as }) {
    await recordCard(card, { type: 'card-closed', as });
    return done(scheduleReminder());
  },
  async 'reopen-card'({ card }) {
    await recordCard(card, { type: 'card-reopened' });
    return done(scheduleReminder());
  },
  'choose-card': ({ card, check }) => done(chooseCard(card, check)),
  'deny-entry': ({ check }) => done(denyEntry(check)),
  'file-check': ({ check, card }) => done(fileCheck(check, card)),
  'answer-step': ({ card, step, outcome, by }) =>
    done(recordCard(card, { type: 'step-answered', step, outcome, by })),
  'set-step-aside': ({ card, step }) => done(recordCard(card, { type: 'step-set-aside', step })),
  'state-problem': ({ card, problem }) => done(recordCard(card, { type: 'problem-stated', problem })),
  'edit-statement': ({ card, text }) => done(recordCard(card, { type: 'statement-edited', text })),
  'proof-attached': ({ proof }) => done(proofAttached(proof)),
  'remove-proof': ({ proof }) => done(removeProof(proof)),
  async 'set-reminder'({ card, at }) {
    await recordCard(card, { type: 'reminder-set', at });
    return done(scheduleReminder());
  },
  'delete-check': ({ check }) => done(eraseThese([check])),
  'delete-checks': ({ since, until, site }) => eraseChecks(since, until, site),
  async 'delete-card'({ card }) {
    await eraseCard(card);
    return done(scheduleReminder());
  },
  async 'delete-all'() {
    await eraseAll();
    return done(scheduleReminder());
  },
  async 'keep-for'({ days }) {
    if (days === null) await database.settings.delete('keep-days');
    else await put({ key: 'keep-days', value: days });
    return done(tidy());
  },
  async 'be-strict'({ strict }) {
    await put({ key: 'strict', value: strict });
    return done(obey());
  },
  async speak({ words }) {
    if (words) await put({ key: 'words', value: words });
    else await database.settings.delete('words');
    return done(placeMenu(), scheduleReminder());
  },
  'make-room': () => makeRoom(),
  'room-seen': () => done(database.settings.delete('made-room')),
  tidy: () => done(tidy()),
  'open-checked': ({ address }) => done(openChecked(address)),
  'open-official': () => done(browser.tabs.create({ url: OFFICIAL_PAGE })),
  hello: () => done(),
};
