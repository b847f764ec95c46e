// Keys drawn on the screen: whether what was pressed is one of a row of digits or letters, or of equal pictures without a word.
import { LINK, nameOf, rectOf, styleOf } from './eye';

const HAN = ['〇一二三四五六七八九', '零壹贰叁肆伍陆柒捌玖'];
const SIGN = new RegExp(`^\\W*([\\da-z${HAN.join('')}])(?![\\da-z])`, 'iu');
const NAMED = /(?<![\da-z])([\da-z])$/i;
const TEXTS = 4; // NodeFilter.SHOW_TEXT
const LEVELS = 6; // elements looked at from the one that was hit upwards
const LARGEST = 200; // px, the height of a key
const MOST_KEYS = 80;

export type Keypad = 'keys' | 'pictures' | '';

/** `keys`: digits with a zero among them, digits and letters, or an alphabet that is no list of links; `pictures`: nine or more of one size. */
export function keypadAt(hit: Element): Keypad {
  if (hit instanceof HTMLCanvasElement) return 'keys';
  let found: Keypad = '';
  let key: Element | null = hit;
  for (let n = 0; key?.parentNode && n < LEVELS; n++, key = key.parentElement) {
    if (rectOf(key).height > LARGEST) break;
    for (const around of [key.parentNode, key.parentNode.parentNode]) {
      const group = around ? likeIn(around as Element, key) : [];
      if (group.length < 4) continue;
      const signs = group.map(signOf).filter(Boolean);
      const digits = new Set(signs.filter((sign) => /\d/.test(sign)));
      const isMostly = signs.length >= group.length * 0.7;
      if (
        signOf(key) &&
        isMostly &&
        ((digits.has('0') && digits.size > 3) ||
          (new Set(signs).size > (digits.size > 1 ? 5 + digits.size / 2 : 19) && !hit.closest(LINK)))
      )
        return 'keys';
      if (group.length > 8 && group.every((each) => isLike(each, key!) && !each.textContent?.trim()))
        found = 'pictures';
    }
  }
  return found;
}

const likeIn = (around: Element, key: Element): Element[] =>
  [...around.querySelectorAll(key.localName)]
    .filter((each) => !each.contains(key) || each === key)
    .filter((each) => each.getAttribute('class') === key.getAttribute('class') || isLike(each, key))
    .slice(0, MOST_KEYS);

function isLike(a: Element, b: Element): boolean {
  const one = rectOf(a);
  const two = rectOf(b);
  return Math.abs(one.width - two.width) < 4 && Math.abs(one.height - two.height) < 4 && one.width > 8;
}

/** The digit or letter of a key, '' if it has none. */
function signOf(key: Element): string {
  const text = firstText(key) || key.getAttribute('value') || '';
  const said = SIGN.exec(text.normalize('NFKC'))?.[1] ?? (text ? '' : (NAMED.exec(namesOf(key))?.[1] ?? ''));
  const digit = Math.max(...HAN.map((row) => row.indexOf(said)));
  return said && digit >= 0 ? `${digit}` : said.toLowerCase().replace('o', '0');
}

/** The first text in a key: its letters may stand below the digit. */
function firstText(key: Element): string {
  const walker = document.createTreeWalker(key, TEXTS);
  while (walker.nextNode()) {
    const text = (walker.currentNode as Text).data.trim();
    if (text) return text;
  }
  return '';
}

function namesOf(key: Element): string {
  const name = nameOf(key);
  if (name) return name;
  for (const part of ['::before', '::after']) {
    const { content } = styleOf(key, part);
    if (content.startsWith('"')) return content.slice(1, -1);
  }
  return key.querySelector('[alt]')?.getAttribute('alt') ?? '';
}
