// A recorded page judged by the rules of today, as far as its record tells: hosts and schemes, not what stood before or behind them.
import type { Part } from '../model';
import { NO_POLICY } from './policy';
import { isKept } from './recorded-part';
import { judge } from './verdict';
import { underPolicy } from './vouched';

/**
 * The same parts with the verdicts of today, as the organisation sees them. A part without a name, or of which a piece was not written down, keeps the
 * verdict of then, as nobody can say any more what it would be.
 */
export function judgeAgain(parts: readonly Part[], policy = NO_POLICY): Part[] {
  return parts.map((part) => {
    if (!part.ascii || !isKept(part)) return part;
    const scheme = part.findings.some(({ rule }) => rule === 'http') ? 'http' : 'https';
    const judged = judge({ address: `${scheme}://${part.ascii}/`, frames: [], destinations: [] })[0]!;
    // A name posing as a host before the real one is not in the record but by its finding.
    const posing = part.findings.filter(({ host }) => host.includes('@'));
    const kind = posing.length > 0 ? part.kind : judged.kind;
    const again: Part = {
      ...judged,
      kind,
      where: part.where,
      findings: [...judged.findings, ...posing],
      ...(part.asks && { asks: part.asks }),
    };
    return underPolicy(again, policy);
  });
}
