// The line under the statement that names the fingerprint of the record; it stands outside the words, as words that are kept change the record.
import { fingerprintLine } from '../core/statement';
import { shortFingerprint } from '../evidence/fingerprint';
import { readFingerprint } from '../evidence/read-record';
import { useLive } from '../ui/live';
import { text } from '../ui/text';

/** The statement as it is sent: the words, and below them the line. */
export const withLine = (words: string, line: string): string => (line ? `${words}\n${line}` : words);

/** For the record of a card as it stands, in the time zone of the device; '' where there is none. */
export async function readLine(card: string): Promise<string> {
  const found = await readFingerprint(card);
  if (!found) return '';
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return fingerprintLine(shortFingerprint(found.fingerprint), found.until, timeZone);
}

/** The same, again whenever the record changes; '' until it is read. */
export function useLine(card: string): string {
  const line = useLive(() => readLine(card), [card]);
  return line.state === 'ready' ? line.value : '';
}

/** The line as it will be copied, and why; nothing until it is read. */
export function Line({ words }: { words: string }) {
  if (!words) return null;
  return (
    <div>
      <p class="soft">{text('card_fingerprintAdded')}</p>
      <p lang="zh-CN">{words}</p>
      <p class="soft">{text('card_fingerprintWhy')}</p>
    </div>
  );
}
