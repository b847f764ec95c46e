// A browser in memory for the pages' tests: the Chinese messages, session storage, and a list of what was sent.
import 'fake-indexeddb/auto';
import zh from '../../public/_locales/zh_CN/messages.json';

const messages: Record<string, { message: string }> = zh;

export const fake = {
  sent: [] as unknown[],
  answer: async (_message: unknown): Promise<unknown> => null,
};

export const browser = {
  i18n: {
    getMessage: (key: string, fill: string[] = []) =>
      (messages[key]?.message ?? '').replaceAll(/\$([1-9])/g, (_, place) => fill[Number(place) - 1] ?? ''),
  },
  runtime: {
    sendMessage: (message: unknown) => {
      fake.sent.push(message);
      return fake.answer(message);
    },
  },
};
export default browser;
