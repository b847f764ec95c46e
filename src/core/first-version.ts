// Events as the first version wrote them, read in today's form; their hashes stay those of what was written.

type Old = { where?: string; host?: string; rule?: string };

/**
 * A `sighted` event of the first version holds one verdict with findings of all places; today it holds parts. Everything
 * else, of whatever version, is returned as it is.
 */
export function fromVersion1(event: unknown): unknown {
  const data = (event as { data?: Record<string, unknown> } | null)?.data;
  const verdict = data?.verdict as Record<string, unknown> | undefined;
  if (data?.type !== 'sighted' || data.parts !== undefined || !verdict) return event;
  const findings = (Array.isArray(verdict.findings) ? verdict.findings : []) as Old[];
  const own = findings.filter(({ host }) => host === verdict.host);
  // The verdict was that of the worst part; the page in front is known only where it had a finding of its own.
  const where = (own[0]?.where ?? 'page') as string;
  const { kind, host, ascii, site, owner } = verdict;
  const asks = { roles: data.roles, kind: data.kind, claimsBrand: data.claimsBrand, words: data.words };
  const mine = findings.filter((one) => one.where === where).slice(0, 12);
  const worst = {
    where,
    kind,
    host,
    ascii,
    site,
    ...(owner !== undefined && { owner }),
    findings: mine.map(plain),
  };
  const page = where === 'page' ? null : findings.find((one) => one.where === 'page');
  const open = page && {
    where: 'page',
    kind: page.rule === 'official' ? 'official' : 'unofficial',
    host: page.host,
    ascii: page.host,
    site: page.host,
    findings: [plain(page)],
  };
  return {
    ...(event as object),
    data: {
      type: 'sighted',
      address: data.address,
      parts: open ? [{ ...open, asks }, worst] : [{ ...worst, asks }],
      level: data.level,
      way: data.way,
    },
  };
}

const plain = ({ where: _, ...finding }: Old) => finding;
