// npm run bench:qr [-- --json] [--each N]: codes that are drawn here, spoiled in the ways that screens and cameras spoil them, and how many are read.
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { encode } from 'uqr';
import { loadSource } from '../tools/load-source.mjs';
import { pixelsIn } from '../tools/picture-pixels.mjs';
import { readWasm } from '../tools/read-wasm.mjs';

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, each: { type: 'string', default: '60' } },
});
const { readCodes, prepare } = await loadSource('scan/read-codes');
prepare(readWasm());
const EACH = Number(values.each);

// The same codes in every run: a small generator with a fixed seed (mulberry32).
let seed = 20261126;
function random() {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const between = (from, to) => from + random() * (to - from);
const TEXTS = [
  () => `https://m.tb.cn/h.5${word(7)}`,
  () => `https://www.taobao.com/market/card?id=${word(6)}`,
  () => `https://taobao.com.${word(8)}.top/lipin/${word(10)}?from=qr`,
  () => `https://login.taobao.com/member/login.jhtml?redirectURL=https%3A%2F%2F${word(8)}.cn%2F${word(12)}`,
];
const word = (length) =>
  Array.from({ length }, () => 'abcdefghjkmnpqrstuvwxyz23456789'[Math.floor(random() * 31)]).join('');

/** A picture of a code with its quiet zone, as a PNG; `px` pixels a module. */
function drawn(text, px, { ecc = 'M', dark = [0, 0, 0], light = [255, 255, 255], border = 4 } = {}) {
  const { data, size } = encode(text, { ecc, border });
  const side = size * px;
  const pixels = Buffer.alloc(side * side * 3);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      pixels.set(data[Math.floor(y / px)][Math.floor(x / px)] ? dark : light, (y * side + x) * 3);
  return sharp(pixels, { raw: { width: side, height: side, channels: 3 } })
    .png()
    .toBuffer();
}

async function noisy(picture, spread) {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  for (let i = 0; i < data.length; i++)
    data[i] = Math.max(0, Math.min(255, data[i] + spread * (random() + random() + random() - 1.5)));
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
    .png()
    .toBuffer();
}

/** Something like a photograph: soft blobs of colour, grain, and what is laid on it. */
async function photograph(width, height, picture, left, top) {
  const blobs = Array.from({ length: 24 }, () => {
    const colour = `rgb(${[0, 0, 0].map(() => Math.floor(random() * 230)).join()})`;
    return `<circle cx="${random() * width}" cy="${random() * height}" r="${between(40, 300)}" fill="${colour}" opacity="0.7"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#987"/>${blobs.join('')}</svg>`;
  const ground = await noisy(await sharp(Buffer.from(svg)).blur(6).png().toBuffer(), 24);
  return sharp(ground)
    .composite([{ input: picture, left, top }])
    .jpeg({ quality: 75 })
    .toBuffer();
}

/** Seen from the side: a projective map, each pixel looked up where it came from. */
async function tilted(picture, amount) {
  const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const out = Buffer.alloc(width * height, 255);
  const [a, b] = [between(-amount, amount) / width, between(-amount, amount) / height];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [(x - width / 2) * 1.25, (y - height / 2) * 1.25];
      const w = 1 + a * dx + b * dy;
      const [u, v] = [Math.round(dx / w + width / 2), Math.round(dy / w + height / 2)];
      if (u >= 0 && v >= 0 && u < width && v < height) out[y * width + x] = data[v * width + u];
    }
  return sharp(out, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer();
}

const grey = (value) => [value, value, value];
const rotated = (picture, degrees) => sharp(picture).rotate(degrees, { background: '#fff' }).png().toBuffer();
const logo = (side) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect width="100%" height="100%" rx="${side / 6}" fill="#fff"/><circle cx="${side / 2}" cy="${side / 2}" r="${side * 0.42}" fill="#f40"/></svg>`,
  );

/** Each class makes a picture of one code, or of several. */
const CLASSES = {
  ...Object.fromEntries(
    [1, 2, 3, 4, 6, 8, 12].map((px) => [`clean, ${px} px a module`, ([text]) => drawn(text, px)]),
  ),
  'rotated by any angle': async ([text]) => rotated(await drawn(text, 5), between(0, 360)),
  tilted: async ([text]) => tilted(await drawn(text, 7), 0.45),
  inverted: ([text]) => drawn(text, 5, { dark: grey(255), light: grey(0) }),
  coloured: ([text]) => {
    const dark = [between(0, 110), between(0, 110), between(0, 140)].map(Math.round);
    return drawn(text, 5, {
      dark,
      light: [between(190, 255), between(190, 255), between(160, 255)].map(Math.round),
    });
  },
  'low contrast': ([text]) => {
    const base = Math.round(between(60, 160));
    return drawn(text, 5, { dark: grey(base), light: grey(base + 45) });
  },
  blurred: async ([text]) =>
    sharp(await drawn(text, 5))
      .blur(between(1, 2.4))
      .png()
      .toBuffer(),
  'JPEG of quality 20': async ([text]) =>
    sharp(await drawn(text, 4))
      .jpeg({ quality: 20 })
      .toBuffer(),
  'JPEG of quality 20, 2 px a module': async ([text]) =>
    sharp(await drawn(text, 2))
      .jpeg({ quality: 20 })
      .toBuffer(),
  'rotated, 2 px a module': async ([text]) => rotated(await drawn(text, 2), between(0, 360)),
  noise: async ([text]) => noisy(await drawn(text, 5), 110),
  'logo in the middle': async ([text]) => {
    const picture = await drawn(text, 6, { ecc: 'H' });
    const { width } = await sharp(picture).metadata();
    return sharp(picture)
      .composite([{ input: logo(Math.round(width * 0.2)) }])
      .png()
      .toBuffer();
  },
  'four in a picture': async (texts) => {
    const pictures = await Promise.all(texts.map((text) => drawn(text, 3)));
    const layers = pictures.map((input, n) => ({
      input,
      left: 20 + (n % 2) * 220,
      top: 20 + Math.floor(n / 2) * 220,
    }));
    return sharp({ create: { width: 460, height: 460, channels: 3, background: '#fff' } })
      .composite(layers)
      .png()
      .toBuffer();
  },
  'on a photograph': async ([text]) => {
    const picture = await drawn(text, 4);
    return photograph(1400, 1000, picture, Math.round(between(0, 1150)), Math.round(between(0, 750)));
  },
};
const CODES_OF = { 'four in a picture': 4 };

const rows = [];
for (const [name, make] of Object.entries(CLASSES)) {
  let [read, codes, worst] = [0, 0, 0];
  for (let n = 0; n < EACH; n++) {
    const texts = Array.from({ length: CODES_OF[name] ?? 1 }, (_, i) => TEXTS[(n + i) % TEXTS.length]());
    const pixels = await pixelsIn(await make(texts));
    const started = performance.now();
    const found = new Set((await readCodes(pixels)).map(({ text }) => text));
    worst = Math.max(worst, performance.now() - started);
    codes += texts.length;
    read += texts.filter((text) => found.has(text)).length;
  }
  rows.push({ class: name, codes, read, rate: read / codes, worst: Math.round(worst) });
  if (!values.json)
    console.log(
      `${name.padEnd(36)} ${`${read}/${codes}`.padStart(8)} ${((100 * read) / codes).toFixed(1).padStart(6)} %  worst ${Math.round(worst)} ms`,
    );
}
if (values.json) console.log(JSON.stringify({ each: EACH, rows }));
