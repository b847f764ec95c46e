// Reads what is to be changed. A record of a later version is left as it is, wherever not everything is erased.
import { cardFrom, checkFrom } from '../core/summary';
import { chainOf, database, lastLink } from '../database';
import { type AuditEvent, Card, PageCheck, readEvents } from '../model';

/** May the row of a page be changed, or erased with others? One that nobody here can read may belong to any card or site. */
export const isReadable = (row: unknown): boolean => PageCheck.safeParse(row).success;

const isReadableLink = (link: AuditEvent) => readEvents([link]).length === 1;

/** The row of a page, made again where it is lost or damaged; null for a record of a later version, and where there is none. */
export async function checkOf(id: string): Promise<PageCheck | null> {
  const row = await database.checks.get(id);
  if (!isReadable(row))
    return made(id, (events) => checkFrom(events, PageCheck.shape.card.safeParse(row?.card).data));
  const last = await lastLink(id);
  return !last || isReadableLink(last) ? row! : null;
}

/** The same for a card; null too where there is none. */
export async function cardOf(id: string): Promise<Card | null> {
  const last = await lastLink(id);
  if (!last) return null;
  const row = await database.cards.get(id);
  if (!Card.safeParse(row).success) return made(id, cardFrom);
  return isReadableLink(last) ? row! : null;
}

/** Made of the events of a chain; null where one cannot be read, or the first is lost. */
async function made<T>(id: string, from: (events: AuditEvent[]) => T): Promise<T | null> {
  const { events, unread } = await chainOf(id);
  try {
    return unread ? null : from(events);
  } catch {
    return null;
  }
}
