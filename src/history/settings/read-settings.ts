// What the settings show of what is stored.
import { database } from '../../database';
import { Trust } from '../../model';
import { list } from '../../session';

export type Stored = {
  strict: boolean;
  keepDays: number | null; // null: until they are erased
  lasting: Trust[];
};

export async function readStored(): Promise<Stored> {
  const [strict, keep, choices] = await Promise.all([
    database.settings.get('strict'),
    database.settings.get('keep-days'),
    database.choices.orderBy('[host+at]').toArray(),
  ]);
  return {
    strict: strict?.value === true,
    keepDays: typeof keep?.value === 'number' ? keep.value : null,
    lasting: choices.filter((row) => Trust.safeParse(row).success),
  };
}

/** The choices that end with the session; those of private windows are nobody's business. */
export const readPassing = async (): Promise<Trust[]> =>
  (await list('trusts')).filter((trust) => !trust.private);
