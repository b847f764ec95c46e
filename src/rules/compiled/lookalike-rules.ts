// The lookalike rules that decide a verdict, by name, without their examples and reasons.
import { LOOKALIKE_RULES } from '../lookalike-rules';

export const DECISIVE_RULES: readonly string[] = Object.entries(LOOKALIKE_RULES)
  .filter(([, { impact }]) => impact === 'lookalike')
  .map(([rule]) => rule);
