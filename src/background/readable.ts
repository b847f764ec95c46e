// Reads what is to be changed. A record of a later version is left as it is, wherever not everything is erased.
import { cardFrom, checkFrom } from '../core/summary';
import { chainOf, database, lastLink } from '../database';
import { type AuditEvent, Card, PageCheck, readEvents } from '../model';

/** May the row of a page be changed, or erased with others? One that nobody here can read may belong to any card or site. */
export const isReadable = (row: unknown): boolean => PageCheck.safeParse(row).success;

const isReadableLink = (link: AuditEvent) => readEvents([link]).length === 1;

/** The row of the page whose chain ends so, made again where it is lost; null for a record of a later version. */
export async function checkOf(last: AuditEvent): Promise<PageCheck | null> {
  const row = await database.checks.get(last.chain);
  if (row) return isReadable(row) && isReadableLink(last) ? row : null;
  const { events, unread } = await chainOf(last.chain);
  return unread ? null : checkFrom(events);
}

/** The same for a card; null too where there is none. */
export async function cardOf(id: string): Promise<Card | null> {
  const last = await lastLink(id);
  if (!last) return null;
  const row = await database.cards.get(id);
  if (row) return Card.safeParse(row).success && isReadableLink(last) ? row : null;
  const { events, unread } = await chainOf(id);
  return unread ? null : cardFrom(events);
}
