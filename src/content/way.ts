// How the shopper came to this document, as far as the document can tell.
import type { Way } from '../model';

export function wayHere(): Way {
  const entry = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined;
  let from = '';
  try {
    from = new URL(document.referrer).origin;
  } catch {
    // no referrer
  }
  return {
    from,
    type: (entry?.type as Way['type'] | undefined) ?? 'unknown',
    redirects: entry?.redirectCount ?? 0,
  };
}
