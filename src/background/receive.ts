// The door of the background: a message passes only if it parses and its sender may say it.
import browser, { type Runtime } from 'webextension-polyfill';
import { type Failure, FrameMessage, PageMessage } from '../protocol';
import { answerFrame, type Frame } from './frame-messages';
import { answerPage } from './page-messages';
import { storageFailure } from './storage-failure';

/** Answers one message; what is wrong with it, or with the storage, comes back as a `Failure`. */
export async function receive(message: unknown, sender: Runtime.MessageSender): Promise<unknown> {
  const own = isOwnPage(sender);
  const parsed = own ? PageMessage.safeParse(message) : FrameMessage.safeParse(message);
  if (!parsed.success) return { error: 'bad-message' } satisfies Failure;
  try {
    if (own) return await answerPage(parsed.data as PageMessage);
    const frame = frameOf(sender);
    return frame
      ? await answerFrame(parsed.data as FrameMessage, frame)
      : ({ error: 'bad-sender' } satisfies Failure);
  } catch (error) {
    const kind = storageFailure(error);
    if (!kind) throw error;
    return { error: kind } satisfies Failure;
  }
}

function isOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && !!sender.url?.startsWith(browser.runtime.getURL(''));
}

/** The frame that speaks, from what the browser itself says; null if it may not (another extension, a prerendered page). */
function frameOf(sender: Runtime.MessageSender): Frame | null {
  const { id, tab, frameId, url, documentId, documentLifecycle, origin } = sender as Runtime.MessageSender & {
    documentId?: string;
    documentLifecycle?: string;
    origin?: string;
  };
  if (id !== browser.runtime.id || tab?.id === undefined || frameId === undefined || !url || !documentId)
    return null;
  if (documentLifecycle && documentLifecycle !== 'active') return null;
  return {
    tab: tab.id,
    frame: frameId,
    document: documentId,
    address: url,
    origin: origin ?? '',
    private: tab.incognito,
  };
}
