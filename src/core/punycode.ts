// Punycode to Unicode, for showing and comparing internationalised host names (RFC 3492, section 6.2).
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;

/** One label in its Unicode form. A label that is not punycode, or not valid punycode, comes back as it is. */
function labelToUnicode(label: string): string {
  if (!label.startsWith('xn--') || label === 'xn--') return label;
  const encoded = label.slice(4);
  const basicEnd = Math.max(0, encoded.lastIndexOf('-'));
  const points = [...encoded.slice(0, basicEnd)].map((letter) => letter.codePointAt(0)!);
  let point = 128;
  let bias = 72;
  let index = 0;
  for (let at = basicEnd > 0 ? basicEnd + 1 : 0; at < encoded.length; ) {
    const before = index;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = digitOf(encoded.charCodeAt(at++));
      if (digit >= BASE) return label;
      index += digit * weight;
      if (index > 0x7fffffff) return label;
      const threshold = k <= bias ? T_MIN : Math.min(k - bias, T_MAX);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const length = points.length + 1;
    bias = adapt(index - before, length, before === 0);
    point += Math.floor(index / length);
    index %= length;
    if (point > 0x10ffff) return label;
    points.splice(index++, 0, point);
  }
  return String.fromCodePoint(...points);
}

/** A whole host name in its Unicode form, label by label. */
export function hostToUnicode(host: string): string {
  return host.split('.').map(labelToUnicode).join('.');
}

function digitOf(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 26;
  return BASE;
}

function adapt(delta: number, length: number, first: boolean): number {
  let rest = first ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
