// The words in which badge, notice, marks and menu speak: those of the language that the shopper chose, else the browser's.
import browser from 'webextension-polyfill';
import type { Message } from '../core/page-message';
import { type Spoken, speaking } from '../core/spoken';
import { database } from '../database';

export async function spoken(): Promise<Message> {
  const { getMessage } = browser.i18n;
  const chosen = await database.settings.get('words').catch(() => undefined);
  return chosen ? speaking(chosen.value as Spoken, getMessage) : getMessage;
}
