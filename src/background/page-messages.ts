// What the extension's own pages may ask for, and what each request does.
import browser from 'webextension-polyfill';
import { database } from '../database';
import type { Decision } from '../model';
import { type PageMessage, type WarningState, warningKey } from '../protocol';
import { OFFICIAL_PAGE } from '../rules/official-sites';
import { decide, withdraw } from './decide';
import { eraseAll, eraseCard, eraseCheck } from './erase';
import { appendToCard, recordCard } from './record';
import { scheduleReminder } from './reminder';
import { shownState } from './tab-state';

export async function answerPage(message: PageMessage): Promise<string | null> {
  switch (message.type) {
    case 'decide-tab':
      await decideTab(message.tab, message.decision);
      return null;
    case 'decide-warning':
      await decideWarning(message.warning, message.decision);
      return null;
    case 'withdraw-continue':
      await withdraw(message.site);
      return null;
    case 'open-card': {
      const card = crypto.randomUUID();
      await recordCard(card, { type: 'card-opened', facts: message.facts });
      await chooseCard(card);
      return card;
    }
    case 'edit-card':
      await recordCard(message.card, { type: 'card-edited', facts: message.facts });
      return null;
    case 'close-card':
      await recordCard(message.card, { type: 'card-closed', as: message.as });
      await scheduleReminder();
      return null;
    case 'reopen-card':
      await recordCard(message.card, { type: 'card-reopened' });
      await scheduleReminder();
      return null;
    case 'choose-card':
      await chooseCard(message.card);
      return null;
    case 'file-check':
      await fileCheck(message.check, message.card);
      return null;
    case 'answer-step':
      await recordCard(message.card, {
        type: 'step-answered',
        step: message.step,
        outcome: message.outcome,
        by: message.by,
      });
      return null;
    case 'state-problem':
      await recordCard(message.card, { type: 'problem-stated', problem: message.problem });
      return null;
    case 'proof-attached': {
      const proof = await database.proofs.get(message.proof);
      if (!proof) return null;
      const { id, card, name, mime, sha256, blob } = proof;
      await recordCard(card, { type: 'proof-attached', proof: id, name, mime, sha256, bytes: blob.size });
      return null;
    }
    case 'remove-proof': {
      const proof = await database.proofs.get(message.proof);
      if (!proof) return null;
      await recordCard(proof.card, { type: 'proof-removed', proof: proof.id });
      await database.proofs.delete(proof.id);
      return null;
    }
    case 'set-reminder':
      await recordCard(message.card, { type: 'reminder-set', at: message.at });
      await scheduleReminder();
      return null;
    case 'delete-check':
      await eraseCheck(message.check);
      return null;
    case 'delete-card':
      await eraseCard(message.card);
      await scheduleReminder();
      return null;
    case 'delete-all':
      await eraseAll();
      await scheduleReminder();
      return null;
    case 'open-official':
      await browser.tabs.create({ url: OFFICIAL_PAGE });
      return null;
    case 'hello':
      return null;
  }
}

async function decideTab(tab: number, decision: Decision): Promise<void> {
  const state = await shownState(tab);
  if (state) await decide(tab, state, decision);
}

async function decideWarning(warning: string, decision: Decision): Promise<void> {
  const key = warningKey(warning);
  const kept = (await browser.storage.session.get(key))[key] as WarningState | undefined;
  if (kept) await decide(kept.tab, kept.state, decision, kept.back);
}

/** Makes a card the one that pages are filed under; null: none. */
async function chooseCard(card: string | null): Promise<void> {
  if (card) await database.settings.put({ key: 'current-card', value: card });
  else await database.settings.delete('current-card');
}

/** Files a page under another card, or under none. */
async function fileCheck(check: string, card: string | null): Promise<void> {
  const { events, checks, cards } = database;
  await database.transaction('rw', events, checks, cards, async () => {
    const row = await checks.get(check);
    if (!row || row.card === (card ?? undefined)) return;
    if (row.card && (await cards.get(row.card)))
      await appendToCard(row.card, { type: 'check-unfiled', check });
    if (card) await appendToCard(card, { type: 'check-filed', check });
    const { card: _, ...rest } = row;
    await checks.put(card ? { ...rest, card } : rest);
  });
}
