// A browser in memory for the pages' tests: the Chinese messages, session storage, and a list of what was sent.
import 'fake-indexeddb/auto';
import zh from '../../public/_locales/zh_CN/messages.json';

type Message = { message: string; placeholders?: Record<string, { content: string }> };
const messages: Record<string, Message> = zh;

type Listener = (changes: object, area: string) => void;
const listeners = new Set<Listener>();

export const fake = {
  sent: [] as unknown[],
  /** What an organisation has set. */
  managed: {} as Record<string, unknown>,
  /** What is in memory. */
  session: {} as Record<string, unknown>,
  /** Somebody has changed what is in a place. */
  changed: (area: string): void => {
    for (const listener of listeners) listener({}, area);
  },
  answer: async (_message: unknown): Promise<unknown> => null,
};

/** As browsers do: named placeholders first, then $1 … $9. */
function getMessage(key: string, fill: string | string[] = []): string {
  const { message = '', placeholders = {} } = messages[key] ?? {};
  return message
    .replaceAll(/\$([a-z]\w*)\$/gi, (_, name: string) => placeholders[name.toLowerCase()]?.content ?? '')
    .replaceAll(/\$([1-9])/g, (_, place) => [fill].flat()[Number(place) - 1] ?? '');
}

const browser = {
  i18n: { getMessage },
  storage: {
    session: { get: async () => fake.session },
    managed: { get: async () => fake.managed },
    onChanged: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  },
  runtime: {
    getManifest: () => ({ version: '0.2.0' }),
    getURL: (path: string) => `chrome-extension://kashao/${path}`,
    sendMessage: (message: unknown) => {
      fake.sent.push(message);
      return fake.answer(message);
    },
  },
};
export default browser;
