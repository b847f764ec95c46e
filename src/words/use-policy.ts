// What an organisation has set, for a page to draw by; drawn again when that changes.
import { useLayoutEffect, useState } from 'preact/hooks';
import type { PolicyReading } from '../core/policy';
import { onPolicy, readPolicy } from '../policy';

/** null until it is read. */
export function usePolicy(): PolicyReading | null {
  const [reading, setReading] = useState<PolicyReading | null>(null);
  useLayoutEffect(() => {
    const look = () => void readPolicy().then(setReading);
    look();
    return onPolicy(look);
  }, []);
  return reading;
}
