// The way from a frame to the background. A frame whose extension was reloaded or removed has none any more.
import type { Failure, FrameMessage, Reply } from '../protocol';

type Api = {
  runtime?: {
    id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: { addListener(heard: (message: unknown) => void): void };
  };
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
};

declare const chrome: Api;

// Both browsers have it, with promises; "browser" could be an element of the page where the browser does not know that name.
// It is named when it is needed, as the browser makes it then, in each frame.
export const api = (): Api => chrome;

/** Is this script cut off from its extension? */
export const isOrphan = (): boolean => !api().runtime?.id;

const PATIENCE_MS = 15_000; // more than the background waits for other pages

/**
 * Sends one message; undefined when nobody answers or the background could not do it. Never rejects, and comes to an end: an
 * answer that arrives while its page is in the back/forward cache is lost in Firefox.
 */
export async function tell<M extends FrameMessage>(
  message: M,
): Promise<Exclude<Reply<M>, Failure> | undefined> {
  try {
    const reply = (await Promise.race([
      api().runtime?.sendMessage(message),
      new Promise((late) => setTimeout(late, PATIENCE_MS)),
    ])) as (Exclude<Reply<M>, Failure> & { error?: string }) | null | undefined;
    return reply?.error ? undefined : (reply as Exclude<Reply<M>, Failure>);
  } catch {
    return undefined;
  }
}

const AGAIN_MS = 100; // until it is told again, twice as long each time: a page may answer a code at once,
const MOST_PAUSE = 4000; // up to this

/** The same until it is answered, as a worker that is ended may not have come to note it, or know the page yet: for what counts once however often it is said. */
export async function tellAgain<M extends FrameMessage>(
  message: M,
  pause = AGAIN_MS,
): ReturnType<typeof tell<M>> {
  const reply = await tell(message);
  if (reply !== undefined || pause >= MOST_PAUSE || isOrphan()) return reply;
  await new Promise((again) => setTimeout(again, pause));
  return tellAgain(message, 2 * pause);
}
