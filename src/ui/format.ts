// How times and amounts are written: in the language of the messages and the shopper's own time zone.
import { text } from './text';

const day: Intl.DateTimeFormatOptions = { month: 'numeric', day: 'numeric' };
const hourAndMinute: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

// One formatter for each way to write: making one takes longer than using it for a whole list.
const made = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([text('ui_lang'), options]);
  const known = made.get(key) ?? new Intl.DateTimeFormat(text('ui_lang'), options);
  made.set(key, known);
  return known;
}

/** `at` (ms since 1970) as date and time to the minute; the year only when it is not the year of `now`. */
export function shortTime(at: number, now: number): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return format({ ...(sameYear ? {} : { year: 'numeric' }), ...day, ...hourAndMinute }).format(at);
}

/** `at` in full, to the second, followed by how far the time zone is from UTC. */
export function fullTime(at: number): string {
  const zone = format({ timeZoneName: 'shortOffset' })
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName');
  const time = format({ year: 'numeric', ...day, ...hourAndMinute, second: '2-digit' }).format(at);
  return `${time} (${zone?.value ?? 'UTC'})`;
}

/** `at` as a date alone, in the time zone of this IANA name or else of the device. */
export const date = (at: number, zone?: string): string =>
  format({ year: 'numeric', ...day, timeZone: zone }).format(at);

/** The time of day of `at`, to the minute. */
export const clock = (at: number): string => format(hourAndMinute).format(at);

/** A number of bytes in kB or MB (1024 of each, as file managers count). */
export const fileSize = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} kB`
    : `${Number((bytes / 1024 / 1024).toFixed(1))} MB`;

/** An amount in yuan; no decimals where there are none. */
export const yuan = (amount: number): string =>
  `¥${amount.toLocaleString(text('ui_lang'), { maximumFractionDigits: 2 })}`;
