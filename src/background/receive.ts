// The door of the background: a message passes only if it parses and its sender may say it.
import browser, { type Runtime } from 'webextension-polyfill';
import { storageFailure } from '../database';
import { type Failure, FrameMessage, type Handlers, PageMessage } from '../protocol';
import { change, drop, read } from '../session';
import { frameOf } from './frame';
import { FRAME_MESSAGES } from './frame-messages';
import { PAGE_MESSAGES } from './page-messages';

/** Answers in the way that every promised browser knows: older ones take no promise from a listener. */
export function hear(
  message: unknown,
  sender: Runtime.MessageSender,
  respond: (reply: unknown) => void,
): true {
  receive(message, sender).then(respond, (error) => {
    console.error(error);
    respond(refused('no-answer'));
  });
  return true;
}

/** Answers one message; what is wrong with it, or with the storage, comes back as a `Failure`. */
async function receive(message: unknown, sender: Runtime.MessageSender): Promise<unknown> {
  const own = isOwnPage(sender);
  try {
    if (own) {
      const parsed = PageMessage.safeParse(message);
      if (!parsed.success) return refused('bad-message');
      const { data } = parsed;
      return await (data.type.startsWith('delete-')
        ? erase(data, sender)
        : answer(PAGE_MESSAGES, data, sender));
    }
    const parsed = FrameMessage.safeParse(message);
    if (!parsed.success) return refused('bad-message');
    const frame = frameOf(sender);
    return frame ? await answer(FRAME_MESSAGES, parsed.data, frame) : refused('bad-sender');
  } catch (error) {
    const kind = storageFailure(error);
    if (!kind) throw error;
    return refused(kind);
  }
}

/**
 * Erases what is asked, one request after the other. Each is noted until it is done: what the end of a worker has cut short the
 * next one finishes, which asks for nothing of its own.
 */
export function erase(asked?: PageMessage, sender: Runtime.MessageSender = {}): Promise<unknown> {
  return navigator.locks.request('erasing', async () => {
    if (asked) await change('erasing', '', () => asked);
    const request = PageMessage.safeParse(asked ?? (await read('erasing', '')));
    const done = request.success ? await answer(PAGE_MESSAGES, request.data, sender) : undefined;
    await drop(['erasing']);
    return done;
  });
}

const refused = (error: Failure['error']): Failure => ({ error });

function answer<M extends FrameMessage | PageMessage, C>(
  handlers: Handlers<M, C>,
  message: M,
  from: C,
): Promise<unknown> {
  const handle = handlers[message.type as M['type']] as (message: M, from: C) => Promise<unknown>;
  return handle(message, from);
}

function isOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && !!sender.url?.startsWith(browser.runtime.getURL(''));
}
