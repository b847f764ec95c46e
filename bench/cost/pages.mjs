// The pages of the cost bench, made by a script: the same bytes on every machine. Each sets `done`, a promise of its own work's end.
import { encode } from 'uqr';

/** A page's name, its body, and the fields to type digits into once it stands. @typedef {{name: string, html: string, type?: string[]}} Page */

const WORDS =
  'time people way water words day part number sound place year back work name good great where help line right show form small set large because turn here read need land home move kind hand picture again change play spell house point page letter answer study learn world order total price item ship card code balance'.split(
    ' ',
  );

/** Numbers that look like chance and are always the same. @param {number} seed */
function chance(seed) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const times = (/** @type {number} */ n, /** @type {(i: number) => string} */ make) =>
  Array.from({ length: n }, (_, i) => make(i)).join('');

/** @param {string} title @param {string} body @param {string} [script] */
const page = (title, body, script = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"><script>done=Promise.resolve()</script></head><body>${body}<script>${script}</script></body></html>`;

function article() {
  const next = chance(11);
  const say = (/** @type {number} */ n) => times(n, () => `${WORDS[next(WORDS.length)]} `);
  const paragraph = () =>
    `<p>${say(14)}<em>${say(3)}</em>${say(18)}<a href="#">${say(2)}</a><strong>${say(2)}</strong></p>`;
  const section = () =>
    `<section><h2>${say(4)}</h2>${times(6, paragraph)}<figure><div></div><figcaption>${say(8)}</figcaption></figure><ul>${times(6, () => `<li>${say(6)}</li>`)}</ul></section>`;
  return page(
    'Article',
    `<form role="search"><input type="search" name="q" placeholder="Search"></form><h1>Article</h1>${times(72, section)}<form><label for="nl">Newsletter</label><input id="nl" type="email"></form>`,
  );
}

function huge() {
  const next = chance(23);
  const word = () => WORDS[next(WORDS.length)];
  const types = ['text', 'text', 'text', 'number', 'tel', 'email', 'search', 'password', 'checkbox', 'radio'];
  const row = (/** @type {number} */ i) =>
    `<div><h2>Item ${i}</h2><label for="f${i}">${word()} ${word()}</label><input id="f${i}" name="field_${word()}_${i}" type="${types[next(10)]}"><p>${word()} <em>${word()}</em> <a href="#">more</a></p><ul>${times(8, () => `<li><span>${word()}</span></li>`)}</ul></div>`;
  return page('Inventory', times(2000, row));
}

const STORM = `
done = new Promise((resolve) => addEventListener('load', () => {
  const field = (i, step) => {
    const cell = document.createElement('div');
    cell.innerHTML = '<label for="f' + i + '">Field ' + i + '</label><input id="f' + i + '" placeholder="Value ' + step + '">';
    return cell;
  };
  for (let i = 0; i < 24; i++) form.append(field(i, 0));
  let step = 0;
  const tick = () => {
    const batch = document.createElement('section');
    batch.innerHTML = '<div><b>Row</b><p>some words <a href="#">open</a></p></div>'.repeat(83);
    feed.replaceChildren(batch);
    for (let i = 0; i < 24; i++)
      if ((i + step) % 3) form.children[i].lastChild.value = 'v' + step;
      else form.children[i].replaceWith(field(i, step));
    if (++step < 60) setTimeout(tick, 50);
    else resolve();
  };
  tick();
}));`;

const SHADOW = `
customElements.define('x-inner', class extends HTMLElement {
  connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<input placeholder="nested">'; }
});
customElements.define('x-field', class extends HTMLElement {
  connectedCallback() {
    const i = this.id;
    this.attachShadow({ mode: 'open' }).innerHTML =
      '<label for="in">Field ' + i + '</label><input id="in" name="' + i + '">' + (i % 4 ? '' : '<x-inner></x-inner>');
  }
});
for (let i = 0; i < 200; i++) document.body.append(Object.assign(document.createElement('x-field'), { id: i }));`;

function checkout() {
  const field = (/** @type {string} */ id, /** @type {string} */ label) =>
    `<div><label for="${id}">${label}</label><input id="${id}" name="${id}"></div>`;
  const ordinary = [
    'Email',
    'Phone',
    'First name',
    'Last name',
    'Address',
    'City',
    'ZIP code',
    'Card number',
    'Expiry',
    'CVC',
  ];
  const item = (/** @type {number} */ i) =>
    `<li><b>Item ${i}</b><label for="q${i}">Qty</label><select id="q${i}"><option>1<option>2</select><button type="button">Remove</button></li>`;
  return page(
    'Checkout',
    `<form role="search"><input type="search" aria-label="Search the store"></form><h1>Checkout</h1><form>${ordinary.map((label, i) => field(`o${i}`, label)).join('')}<h2>Have a gift card?</h2>${field('gift', 'Gift card number')}${field('pin', 'PIN')}<button type="button">Apply gift card</button>${field('promo', 'Promo code')}<button>Place order</button></form><ul>${times(12, item)}</ul>${times(60, (i) => `<a href="#">Link ${i}</a> `)}`,
    'document.forms[1].onsubmit = () => false;',
  );
}

/** Links and codes that invite; `field`: what asks for a card, for which alone they are looked at. */
function offers(field = '') {
  const code = (/** @type {number} */ i) => {
    const { data, size } = encode(`https://shop${i}.example/`, { border: 4 });
    const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size * 3}" height="${size * 3}" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
    return `<figure style="display:inline-block"><img src="data:image/svg+xml,${encodeURIComponent(svg)}"><figcaption>扫码领取</figcaption></figure>`;
  };
  const link = (/** @type {number} */ i) => `<li><a href="https://shop${i % 40}.example/">立即兑换</a></li>`;
  // The looks come in idle time, and a code in sight is asked about a moment later.
  const wait = 'done = new Promise((resolve) => setTimeout(resolve, 2500));';
  return page('Offers', `${field}${times(6, code)}<ul>${times(200, link)}</ul>`, wait);
}

const frame =
  '<!doctype html><meta charset="utf-8"><title>Frame</title><form><label for="e">Email</label><input id="e"><label for="p">Promo</label><input id="p"></form>';

/** @type {Page[]} */
export const PAGES = [
  { name: 'tiny', html: page('Tiny', '<h1>Hello</h1><p>A small page. <a href="#">One link</a></p>') },
  { name: 'article', html: article() },
  { name: '50 000 nodes', html: huge() },
  { name: 'storm', html: page('Storm', '<form id="form"></form><div id="feed"></div>', STORM) },
  {
    name: '40 frames',
    html: page(
      'Frames',
      times(40, (i) => `<iframe src="/frame?${i}" width="200" height="80"></iframe>`),
    ),
  },
  { name: '200 shadow roots', html: page('Components', '', SHADOW) },
  { name: 'checkout', html: checkout() },
  { name: 'links and codes', html: offers() },
  {
    name: 'links and codes at a card field',
    html: offers('<h2>礼品卡兑换</h2><label>卡密 <input></label>'),
  },
  { name: 'typing', html: checkout(), type: ['gift', 'pin'] },
];

/** What is served at a path. @param {string} path @returns {string | undefined} */
export const pageAt = (path) => (path.startsWith('/frame') ? frame : PAGES[Number(path.slice(1))]?.html);
