// How soon the page that checks links answers what is too large, broken or a trap, and how long it stands still meanwhile.
import sharp from 'sharp';
import { encode } from 'uqr';

/** A PNG that is white all over, but for a code in its corner. */
async function white(width, height) {
  const { data, size } = encode('https://taobao.com.evil.top/', { border: 4 });
  const code = Buffer.from(data.flatMap((row) => row.map((dark) => (dark ? 0 : 255))));
  const input = await sharp(code, { raw: { width: size, height: size, channels: 1 } })
    .resize(size * 6, size * 6, { kernel: 'nearest' })
    .png()
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: '#fff' }, limitInputPixels: false })
    .composite([{ input, left: 0, top: 0 }])
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** Grain that nothing can be read from: every way to look at it is tried. */
const grain = (width, height) =>
  sharp({
    create: { width, height, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  })
    .jpeg({ quality: 70 })
    .toBuffer();

async function moving(side, frames) {
  const raw = { width: side, height: side * frames, channels: 3, pageHeight: side };
  const pixels = Buffer.alloc(side * side * frames * 3);
  // Frames that are alike would be made one.
  for (let n = 0; n < frames; n++) pixels.fill(2 * n, side * side * 3 * n, side * side * 3 * (n + 1));
  return sharp(pixels, { raw }).gif().toBuffer();
}

/** A PNG whose header names this size and whose content is another's. */
function resized(png, width, height) {
  const copy = Buffer.from(png);
  copy.writeUInt32BE(width, 16);
  copy.writeUInt32BE(height, 20);
  return copy;
}

const BOMB = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${[...'bcdefghij']
  .map((name, n) => `<!ENTITY ${name} "${`&${String.fromCharCode(97 + n)};`.repeat(10)}">`)
  .join('')}]><svg xmlns="http://www.w3.org/2000/svg"><text>&j;</text></svg>`;

let made; // once for both browsers, as it takes a while

/** What is given: the bytes of a file, with so many zeros behind them, or a text. */
async function makeInputs() {
  const small = await white(400, 400);
  return [
    ['a picture of 50 MB', { file: small, type: 'image/png', zeros: 50 * 1024 * 1024 }],
    ['20 000 × 20 000 pixels', { file: await white(20_000, 20_000), type: 'image/png' }],
    ['8000 × 6000 pixels, a code', { file: await white(8000, 6000), type: 'image/png' }],
    ['6000 × 4000 pixels of grain', { file: await grain(6000, 4000), type: 'image/jpeg' }],
    ['a header of 7000 × 7000, nothing behind', { file: resized(small, 7000, 7000), type: 'image/png' }],
    ['100 frames of 1000 × 1000', { file: await moving(1000, 100), type: 'image/gif' }],
    ['cut off', { file: small.subarray(0, 200), type: 'image/png' }],
    ['an SVG bomb', { file: Buffer.from(BOMB), type: 'image/svg+xml' }],
    ['1 MB of text', { text: `${'请在这里兑换您的礼品卡。'.repeat(87_000)} https://taobao.com.evil.top/` }],
    [
      '10 000 links',
      { text: Array.from({ length: 10_000 }, (_, n) => `https://shop${n}.example.com/`).join('\n') },
    ],
  ];
}

/** Milliseconds to the answer, and the longest time in which the page did nothing else, for each input: medians. */
export async function badInput(browser, rounds) {
  const page = await browser.extensionPage('check-link.html');
  const rows = [];
  made ??= await makeInputs();
  for (const [name, { file, ...given }] of made) {
    const bytes = file?.toString('base64');
    const times = [];
    for (let round = 0; round < rounds; round++) times.push(await page.evaluate(give, { ...given, bytes }));
    const of = (key) => Math.round(times.map((time) => time[key]).sort((a, b) => a - b)[rounds >> 1]);
    rows.push({ input: name, answer: of('answer'), still: of('still'), says: times[0].says });
  }
  await page.close();
  return rows;
}

/** Runs in the page. */
async function give({ bytes, type, zeros = 0, text }) {
  const rest = () => new Promise((next) => setTimeout(next, 4));
  const found = () => document.querySelector('main section[aria-live]');
  const field = () => document.querySelector('textarea');
  const write = (words) => {
    field().value = words;
    field().dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  write('');
  while (found().textContent.trim()) await rest();
  const carrier = new DataTransfer();
  if (bytes) {
    const file = Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0));
    carrier.items.add(new File([file, new Uint8Array(zeros)], 'x', { type }));
  }
  const start = performance.now();
  let still = 0;
  let before = start;
  const look = () => {
    const now = performance.now();
    still = Math.max(still, now - before);
    before = now;
  };
  if (bytes)
    document
      .querySelector('main')
      .dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: carrier }));
  else write(text);
  look();
  while (!found().textContent.trim() || document.querySelector('main .loading')) {
    await rest();
    look();
  }
  return { answer: performance.now() - start, still, says: found().querySelector('h2, h3, p')?.textContent };
}
