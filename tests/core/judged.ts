// The judgement on a page in one piece: the part that names it, with the findings of all parts and where each was made.
import { merge, worstPart } from '../../src/core/page';
import { judge, type Seen } from '../../src/core/verdict';
import type { Finding, Part } from '../../src/model';

export type Judged = Omit<Part, 'findings'> & { findings: (Finding & { where: Part['where'] })[] };

export function judged(seen: Seen): Judged {
  const { page } = merge([], judge(seen));
  const findings = page.flatMap((part) => part.findings.map((each) => ({ ...each, where: part.where })));
  return { ...worstPart(page), findings };
}
