// What is said outside the extension's own pages: the words of the notice, and all that the background needs to say them in a
// language that is not the browser's.
import { fillIn } from './fill-in';
import type { Message } from './page-message';

/** The messages that the notice itself puts around what is said of the page. */
export const NOTICE_WORDS = [
  'manifest_name',
  'notice_chip',
  'notice_chipLabel',
  'notice_continue',
  'notice_early',
  'notice_leave',
  'notice_openOfficial',
  'notice_tip',
  'notice_tipClose',
  'notice_toolbar',
  'page_rule',
  'page_ruleOfficial',
  'page_wayInApp',
  'ui_alreadyTypedBody',
  'ui_alreadyTypedTitle',
  'ui_lang',
] as const;
export type NoticeWords = Record<(typeof NOTICE_WORDS)[number], string>;

/** The words of the notice. `title` is the conclusion, which a tip repeats; `goesOn`: a way on past it may be offered. */
export function noticeWords(message: Message, title: string, goesOn: boolean): NoticeWords {
  const words = NOTICE_WORDS.map((key) => [key, message(key, [title])]);
  return { ...Object.fromEntries(words), ...(!goesOn && { notice_continue: '' }) };
}

/** Messages with their keys, with $1 … $9 in them. */
export type Spoken = [key: string, message: string][];

/** The keys of the messages that the background says, or has said. */
const SPOKEN =
  /^(badge|check_menu|issuer|links|manifest_name|notice|page|result|rule|verdict|ui_alreadyTyped|ui_between|ui_lang)/;
export const isSpoken = (key: string): boolean => SPOKEN.test(key);

/** A message of these words; of the browser's language where they have none. */
export function speaking(words: Spoken, ofBrowser: Message): Message {
  const own = new Map(words);
  return (key, fill = []) => {
    const message = own.get(key);
    return message === undefined ? ofBrowser(key, fill) : fillIn(message, fill);
  };
}
