// The places: every table on the device, its keys and versions. Events are the truth; checks and cards are summaries.
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { AuditEvent, Card, PageCheck, Proof, Trust } from './model';

export type Setting = { key: 'current-card'; value: string };

class KashaoDatabase extends Dexie {
  events!: Table<AuditEvent, [string, number]>;
  checks!: EntityTable<PageCheck, 'id'>;
  cards!: EntityTable<Card, 'id'>;
  proofs!: EntityTable<Proof, 'id'>;
  trusts!: EntityTable<Trust, 'site'>;
  settings!: EntityTable<Setting, 'key'>;

  constructor() {
    super('kashao');
    this.version(1).stores({
      events: '[chain+n], at',
      checks: 'id, at, card',
      cards: 'id, openedAt',
      proofs: 'id, card',
      trusts: 'site, at',
      settings: 'key',
    });
  }
}

export const database = new KashaoDatabase();
