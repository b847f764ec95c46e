// The official sites without their examples.
import { OFFICIAL_SITES } from '../official-sites';

export const OFFICIAL_NAMES: readonly string[] = OFFICIAL_SITES.map(({ site }) => site);
