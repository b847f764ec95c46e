// Finds the addresses in a text as people send it: words around them, odd spellings, no scheme. It only cuts them out; what
// each one is, core/link.ts asks the URL parser.
import { SCHEME_ROWS } from '../rules/compiled/links';
import { LINK_SPELLINGS } from '../rules/link-spellings';
import { decoded } from './link-inside';
import { isRegistrable } from './site';

/** `address` is as a browser takes it, with its scheme; `odd`: it was written so that filters read over it. */
export type Written = { address: string; odd: boolean };

/** Longest text that is looked through, in UTF-16 units. */
const LONGEST_TEXT = 1_048_576;
/** Most addresses taken from a text, and most places in a word at which one is tried. */
const MOST_LINKS = 10_000;
const LONGEST_HOST = 255;
/** Of user name, host and port no more is looked at than a host can be found in. */
const LONGEST_AUTHORITY = 1024;

const SCHEMES: ReadonlySet<string> = new Set(SCHEME_ROWS.flatMap(([schemes]) => schemes.split(' ')));

// What parts words, and can stand in no address that was meant to be read as one. A zero-width no-break space parts nothing.
const WORDS = /[^\s"<>`“”‘’《》〈〉「」『』【】，、；！（）…|￥¥\u3000]+|\ufeff+/gu;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const HIDDEN_INSIDE = /[a-z0-9./:-]\p{Default_Ignorable_Code_Point}+[a-z0-9./:-]/iu;
const FULL_WIDTH = /[\uff0d-\uff1a\uff1d\uff1f\uff20-\uff3a\uff3f\uff41-\uff5a\uff03\uff05\uff06]/g;
const FULL_WIDTH_INSIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/;

/** An address that is encoded as a whole, as if it stood in another one. */
const ENCODED = /^[^/?]*?https?%(?:25)*3a/i;

/** The addresses in the text, in its order; `cut`: not all of it was looked at, as it is too long or holds too many. Never throws. */
export function addressesIn(text: string): { written: Written[]; cut: boolean } {
  const written: Written[] = [];
  let cut = text.length > LONGEST_TEXT;
  for (const [word] of putRight(text.slice(0, LONGEST_TEXT)).matchAll(WORDS)) {
    const shown = word.replace(INVISIBLE, '').replace(FULL_WIDTH, toHalfWidth);
    const plain = ENCODED.test(shown) ? decoded(shown).at(-1)! : shown;
    const odd = HIDDEN_INSIDE.test(word) || FULL_WIDTH_INSIDE.test(word) || word.includes(MARK);
    const found = addressesInWord(plain.replaceAll(MARK, ''));
    for (const address of found.addresses) {
      if (written.length >= MOST_LINKS) return { written, cut: true };
      written.push({ address, odd });
    }
    cut ||= found.cut;
  }
  return { written, cut };
}

// A sign that cannot be in a text that was put right, before each place where that was done.
const MARK = '\ufdd0';

function putRight(text: string): string {
  let right = text.replaceAll(MARK, '').replaceAll('](', '] ('); // the words of a link, and its address
  for (const { written, means } of LINK_SPELLINGS) right = right.replace(written, MARK + means);
  return right;
}

const toHalfWidth = (sign: string) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0);

// A scheme, or a run that has a dot in it. `http` counts also where a word ends right before it.
const START =
  /(?<http>https?:[/\\]*)|(?<![a-z0-9+.-])(?<scheme>[a-z][a-z0-9+.-]{1,30}):|(?<![\p{L}\p{N}_-])(?<run>[\p{L}\p{N}_-]+(?:[.。．｡][\p{L}\p{N}_-]+)+)/giu;
const RUN = /[\p{L}\p{N}_-]+(?:[.。．｡][\p{L}\p{N}_-]+)+/uy;
/** What may follow a host: letters of other scripts only where they are the host of an address inside. */
const TAIL = /(?:\/\/[\p{L}\p{N}.-]+|[!#-;=?-_a-z{}~])*/uy;
const AUTHORITY = /[^/?#\\"<>`，、；！（）\s]*/uy;
/** Marks of the sentence that stand behind an address; looked at from the first of a row alone, as rows may be long. */
const LOOSE_END = /(?<![.,:;!?'*~。%])(?:[.,:;!?'*~。]|%(?![0-9a-f]{2}))+$/i;

function addressesInWord(word: string): { addresses: string[]; cut: boolean } {
  const addresses: string[] = [];
  START.lastIndex = 0;
  let tries = 0;
  for (let start = START.exec(word); start; start = START.exec(word)) {
    if (tries++ >= MOST_LINKS) return { addresses, cut: true };
    const { http, scheme, run } = start.groups as { http?: string; scheme?: string; run?: string };
    const at = start.index;
    const taken = http
      ? webAddress(word, at, at + http.length)
      : scheme
        ? otherAddress(word, at, scheme)
        : bareAddresses(word, at, run!);
    for (const address of taken.addresses) addresses.push(address);
    START.lastIndex = Math.max(taken.end, at + 1);
  }
  return { addresses, cut: false };
}

type Taken = { addresses: string[]; end: number };

/** The match of a sticky pattern at a place; '' where there is none. */
function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

const tailAt = (word: string, at: number): string =>
  /[/?#\\]/.test(word[at] ?? '') ? closed(matchAt(TAIL, word, at).replace(LOOSE_END, '')) : '';

/** Without the brackets at its end that were opened before the address. */
function closed(tail: string): string {
  const count = (bracket: RegExp) => tail.match(bracket)?.length ?? 0;
  let end = tail.length;
  for (let loose = count(/[)\]]/g) - count(/[([]/g); loose > 0 && /[)\]]/.test(tail[end - 1]!); loose--) end--;
  return tail.slice(0, end);
}

/** http or https, which stands from `at`, its host from `host`. */
function webAddress(word: string, at: number, host: number): Taken {
  const found = matchAt(AUTHORITY, word.slice(host, host + LONGEST_AUTHORITY), 0);
  // What it is the user name of is not looked at: an address without a host, whoever it names so far.
  if (found.length === LONGEST_AUTHORITY)
    return { addresses: [`${word.slice(at, host)}${found}@`], end: host + found.length };
  const whole = found.replace(/https?:$/i, ''); // where the next begins
  // Before a path even a mark of the sentence is of the host, where it can be.
  const isWhole = /[/?#\\]/.test(word[host + whole.length] ?? '') && isHost(whole);
  const name = isWhole ? whole : hostAlone(whole);
  if (!name) return { addresses: [], end: host + whole.length };
  const end = host + name.length;
  const tail = tailAt(word, end);
  const address = `${word.slice(at, host)}${name}${tail}`;
  return { addresses: [address], end: end + tail.length };
}

/** Of what stands where a host is, with a user name and a port, the longest beginning that is one; '' when none is. */
function hostAlone(authority: string): string {
  const loose = authority.includes('[') ? /[.,:;!?'*~)。．｡]+$/ : /[.,:;!?'*~)\]。．｡]+$/;
  const text = authority.replace(loose, '');
  const from = text.lastIndexOf('@') + 1;
  const name = text.slice(from);
  if (!name) return '';
  if (isHost(name)) return text;
  // Letters of a sentence right behind the host, and the dot before them.
  const ends = [...name.matchAll(/(?<=[a-z0-9.])[^\0-\x7f]/gi)].slice(-MOST_CUTS).reverse();
  const cuts = ends.map(({ index }) => name.slice(0, index).replace(/[.:]+$/, ''));
  const beginning = shortened(name.slice(0, LONGEST_HOST));
  // A Latin label more is part of the host for a browser, whether anybody gives out names below it or not.
  if (/[^\0-\x7f]/.test(name.slice(beginning.length))) cuts.push(beginning);
  const shorter = cuts.find(isHost);
  if (shorter) return text.slice(0, from) + shorter;
  return /^[^\0-\x7f]+$/.test(name) ? '' : text;
}

/** Places at which a host that is none is tried to be cut off. */
const MOST_CUTS = 8;

/** A registrable name, a number, or the machine itself; with or without a port. */
function isHost(name: string): boolean {
  try {
    const { hostname } = new URL(`http://${name}/`);
    return isRegistrable(hostname.replace(/\.$/, '')) || /^\d[\d.]*$|^\[|^localhost$/.test(hostname);
  } catch {
    return false;
  }
}

/** Any other scheme: one that is known, or that has two slashes behind it. What follows belongs to it to the end of the word. */
function otherAddress(word: string, at: number, scheme: string): Taken {
  const rest = word.slice(at + scheme.length + 1);
  const known = SCHEMES.has(scheme.toLowerCase());
  // Else it may be a host, with a port or a colon of the sentence behind it.
  if (known ? rest === '' : !/^\/\/[^/]/.test(rest)) return bareAddresses(word, at, matchAt(RUN, word, at));
  const address = `${scheme}:${rest}`.replace(LOOSE_END, '');
  return { addresses: [address], end: word.length };
}

/** Hosts without a scheme in a run of letters and dots, which may hold words and more than one of them. */
function bareAddresses(word: string, at: number, run: string): Taken {
  const addresses: string[] = [];
  let end = at + run.length;
  for (const { host, from } of hostsInRun(run.replace(FULL_STOP, ' '))) {
    const behind = at + from + host.length;
    const isLast = behind === at + run.length;
    const user = userBefore(word, at + from);
    const mail = BEFORE_HOST.test(word.slice(behind, behind + LONGEST_HOST));
    const port = isLast ? matchAt(BEHIND_HOST, word, behind) : '';
    const tail = isLast ? tailAt(word, behind + port.length) : '';
    end = behind + port.length + tail.length;
    // A mail address is none of a page, unless what stands before the @ poses as one or a path follows.
    if (mail || (user !== null && !poses(user) && !tail)) continue;
    const name = host.replace(/[。．｡]/g, '.');
    addresses.push(`https://${user ? `${user}@` : ''}${name}${port}${tail}`);
  }
  return { addresses, end };
}

/** A dot before a path, and a port. */
const BEHIND_HOST = /(?:[.。．｡](?=:\d|[/?#\\]))?(?::\d{1,5}(?!\d))?/y;

/** What makes a name, and what stands right behind it, that of a user; further than a host is long it is one for sure. */
const BEFORE_HOST = /^[a-z0-9._%+:-]*@[\p{L}\p{N}]|^:[a-z0-9._%+:-]{254}/iu;

/** What stands right before a host with an @ between, null when there is none. */
function userBefore(word: string, at: number): string | null {
  if (word[at - 1] !== '@') return null;
  return /[a-z0-9._%+:-]*$/i.exec(word.slice(Math.max(0, at - 1 - LONGEST_HOST), at - 1))![0];
}

/** No mailbox has a name as long as that. */
const poses = (user: string) =>
  user.length === LONGEST_HOST || (/\.[a-z]{2,}(?::|$)/i.test(user) && isRegistrable(user.split(':')[0]!));

const EAST = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** A label of a sentence and then a label in Latin letters: only the latter is of the host. */
const LATIN_END = /[a-z0-9_-]+$/i;
const LATIN_BEGIN = /^[a-z-]{2,}(?=[^\0-\x7f])/i;
/** The end of one sentence and the beginning of the next, written without a space. */
const NEXT_SENTENCE = /[a-z0-9]\.[A-Z][a-z]+$/;
/** A full stop of a Chinese sentence; between Latin letters it is a dot, for browsers too. */
const FULL_STOP = /(?<![a-z0-9])[。｡]|[。｡](?![a-z0-9])/gi;

type Host = { host: string; from: number };

/** The hosts in labels with dots between, and sentences with spaces; `from` is the place in the run. */
function hostsInRun(run: string): Host[] {
  let at = 0;
  return run.split(' ').flatMap((sentence) => {
    const hosts = hostsInSentence(sentence).map(({ host, from }) => ({ host, from: at + from }));
    at += sentence.length + 1;
    return hosts;
  });
}

function hostsInSentence(run: string): Host[] {
  const found: Host[] = [];
  let from = 0;
  let offset = 0;
  let before = '';
  const take = (host: string) => {
    const isOne = !NEXT_SENTENCE.test(host) && isRegistrable(host);
    if (isOne && host.length <= LONGEST_HOST) found.push({ host, from });
  };
  for (const piece of run.match(/[^.。．｡]+[.。．｡]?/g) ?? []) {
    const label = piece.replace(/[.。．｡]$/, '');
    if (!before || before.length > LONGEST_HOST) {
      const latin = EAST.test(label) ? LATIN_END.exec(label)?.[0] : undefined;
      from = offset + (latin ? label.length - latin.length : 0);
      before = run.slice(from, offset + piece.length);
    } else {
      const ending = LATIN_BEGIN.exec(label)?.[0] ?? '';
      if (ending && isRegistrable(before + ending)) {
        take(before + ending);
        // What follows the end of one host may begin the next.
        const next = LATIN_END.exec(label)?.[0] ?? label.slice(ending.length);
        from = offset + label.length - next.length;
        before = run.slice(from, offset + piece.length);
      } else before += piece;
    }
    offset += piece.length;
  }
  const last = shortened(before);
  if (last) take(last);
  return found;
}

/** The longest beginning of a host that may be one: words may follow a Chinese suffix, or a dot. '' when it is too long for one, or has no dot. */
function shortened(host: string): string {
  if (host.length > LONGEST_HOST || !/[.。．｡]/.test(host)) return '';
  const labels = host.split(/(?<=[.。．｡])/);
  const last = labels.pop()!;
  if (isRegistrable(host)) return host;
  const before = labels.join('');
  if (EAST.test(last))
    for (let length = Math.min(last.length - 1, 12); length > 0; length--)
      if (isRegistrable(before + last.slice(0, length))) return before + last.slice(0, length);
  return before.replace(/[.。．｡]$/, '');
}
