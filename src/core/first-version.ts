// Events as the first version wrote them, read in today's form; their hashes stay those of what was written.

import { hostToUnicode } from './punycode';

type Old = { where?: string; host?: string; rule?: string };

/**
 * A `sighted` event of the first version holds one verdict with findings of all places; today it holds parts. Everything
 * else, of whatever version, is returned as it is.
 */
export function fromVersion1(event: unknown): unknown {
  try {
    return converted(event);
  } catch {
    return event; // damaged, or made by hand: nothing that the first version wrote
  }
}

function converted(event: unknown): unknown {
  const data = (event as { data?: Record<string, unknown> } | null)?.data;
  const verdict = data?.verdict as Record<string, unknown> | undefined;
  if (data?.type !== 'sighted' || data.parts !== undefined || !verdict) return event;
  const findings = (Array.isArray(verdict.findings) ? verdict.findings : []) as Old[];
  // The verdict was that of the worst part. Its host may be punycode where the findings have letters, or have a user part.
  const shown = hostToUnicode(String(verdict.ascii));
  const isOwn = ({ host }: Old) => host === verdict.host || host === shown || host?.endsWith(`@${shown}`);
  const where = findings.find(isOwn)?.where ?? 'page';
  const nameless = findings.some((one) => one.where === where && one.rule === 'no-host');
  const name = nameless
    ? { host: '', ascii: '', site: '' }
    : pick(verdict, ['host', 'ascii', 'site', 'owner']);
  const words = Array.isArray(data.words) ? data.words.slice(0, 32) : [];
  const asks = { roles: data.roles, kind: data.kind, claimsBrand: data.claimsBrand, words };
  const own = findings
    .filter((one) => one.where === where)
    .slice(0, 12)
    .map(plain);
  const worst = { where, kind: verdict.kind, ...name, findings: own };
  const open = where === 'page' ? undefined : openOf(findings);
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

/** The page in front, as far as its own findings tell. */
function openOf(findings: Old[]) {
  const page = findings.find((one) => one.where === 'page');
  if (!page) return undefined;
  const kind = ['official', 'affiliated', 'other-issuer'].find((rule) => rule === page.rule) ?? 'unofficial';
  const host = page.rule === 'no-host' ? '' : page.host;
  return { where: 'page', kind, host, ascii: host, site: host, findings: [plain(page)] };
}

const pick = (from: Record<string, unknown>, names: string[]) =>
  Object.fromEntries(names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])));

const plain = ({ where: _, ...finding }: Old) => finding;
