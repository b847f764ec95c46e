// The one way from a page to the background; a failure of any kind becomes a SendFailure with a name.
import browser from 'webextension-polyfill';
import type { Failure, PageMessage, Reply } from '../protocol';

export type SendProblem = Failure['error'];

export class SendFailure extends Error {
  readonly problem: SendProblem;
  constructor(problem: SendProblem) {
    super(problem);
    this.problem = problem;
  }
}

// A cold worker answers in a quarter of a second; ten times that and some more is silence.
const PATIENCE_MS = 5_000;

const isFailure = (reply: unknown): reply is Failure =>
  typeof reply === 'object' && reply !== null && 'error' in reply;

/**
 * Sends `message` and waits for its reply.
 * @throws {SendFailure} when the background refuses, cannot store, or stays silent for five seconds
 */
export async function send<M extends PageMessage>(message: M): Promise<Reply<M>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SendFailure('no-answer')), PATIENCE_MS);
  });
  const asked = browser.runtime.sendMessage(message).catch(() => {
    throw new SendFailure('no-answer');
  });
  try {
    const reply: unknown = await Promise.race([asked, silence]);
    if (isFailure(reply)) throw new SendFailure(reply.error);
    return reply as Reply<M>;
  } finally {
    clearTimeout(timer);
  }
}
