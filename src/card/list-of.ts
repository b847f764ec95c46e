// The checklist of a card as it was read, made once for all that asks for it, however often the page is drawn.
import { type Checklist, checklist } from '../core/checklist';
import type { CardReading } from './read-card';

const made = new WeakMap<CardReading, Checklist>();

/** `now`, in ms since 1970, only decides whether a reminder is due. */
export function listOf(reading: CardReading, now: number): Checklist {
  const last = made.get(reading);
  if (last && !isStale(last, now)) return last;
  const list = checklist(reading.events, reading.chains, now, reading.quiet);
  made.set(reading, list);
  return list;
}

const isStale = ({ reminder }: Checklist, now: number) =>
  reminder !== undefined && reminder.due !== now >= reminder.at;
