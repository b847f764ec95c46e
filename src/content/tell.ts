// The way from a frame to the background. A frame whose extension was reloaded or removed has none any more.
import type { FrameMessage, Reply } from '../protocol';

type Api = {
  runtime?: {
    id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: { addListener(heard: (message: unknown) => void): void };
  };
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
};

// Both browsers have it, with promises; "browser" could be an element of the page where the browser does not know that name.
export const api: Api = (globalThis as unknown as { chrome: Api }).chrome;

/** Is this script cut off from its extension? */
export const isOrphan = (): boolean => !api.runtime?.id;

/** Sends one message; undefined when nobody answers or the background could not do it. Never rejects. */
export async function tell<M extends FrameMessage>(message: M): Promise<Reply<M> | undefined> {
  try {
    const reply = (await api.runtime?.sendMessage(message)) as
      | (Reply<M> & { error?: string })
      | null
      | undefined;
    return reply?.error ? undefined : (reply as Reply<M>);
  } catch {
    return undefined;
  }
}
