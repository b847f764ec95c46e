// How strict the shopper, or the organisation, wants it.
import type { Policy } from '../core/policy';
import { database } from '../database';

/** What is set; where it cannot be read, as it comes. */
export const isStrict = ({ strict }: Policy): Promise<boolean> =>
  database.settings.get('strict').then(
    (setting) => strict || setting?.value === true,
    () => strict,
  );
