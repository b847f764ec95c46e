// The sites of Alibaba's own as the judge carries them: id and sites.
import { AFFILIATED_SITES } from '../affiliated-sites';

export const AFFILIATED_ROWS: readonly (readonly [id: string, sites: string])[] = AFFILIATED_SITES.map(
  ({ id, sites }) => [id, sites.join(' ')],
);
