// Draws the icons (a sentry's shield that covers a card) as PNG files under public/icons, with nothing but Node: `node tools/icons.mjs`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const SIZES = [16, 32, 48, 128];
const SAMPLES = 8; // per axis and pixel
const COLOURS = { top: [22, 138, 115], bottom: [9, 88, 84], card: [255, 255, 255], stripe: [244, 164, 64] };

/** Is the point (0…1, y down) inside the shield? Flat shoulders, a keel at the bottom. */
function inShield(x, y, inset = 0) {
  const half = 0.42 - inset;
  const top = 0.05 + inset;
  const dx = Math.abs(x - 0.5);
  if (y < top || dx > half) return false;
  const shoulder = 0.12 - inset / 2;
  const overX = dx - (half - shoulder);
  const overY = top + shoulder - y;
  if (overX > 0 && overY > 0) return Math.hypot(overX, overY) <= shoulder;
  if (y <= 0.5) return true;
  const fall = (y - 0.5) / (0.46 - inset); // 0 at the waist, 1 at the tip
  return fall <= 1 && dx <= half * (1 - fall ** 2.1) ** 0.8;
}

/** Is the point inside a rounded rectangle? */
function inCard(x, y, left, top, right, bottom, radius) {
  if (x < left || x > right || y < top || y > bottom) return false;
  const dx = Math.max(left + radius - x, x - (right - radius), 0);
  const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
  return Math.hypot(dx, dy) <= radius;
}

/** Colour at a point, or null where the picture is transparent. Small sizes get a bolder card and no digits. */
function colourAt(x, y, size) {
  if (!inShield(x, y)) return null;
  const small = size < 48;
  const [left, top, right, bottom] = small ? [0.22, 0.28, 0.78, 0.66] : [0.235, 0.29, 0.765, 0.64];
  if (inCard(x, y, left, top, right, bottom, 0.05)) {
    const stripe = small ? [0.375, 0.5] : [0.36, 0.44];
    if (y >= stripe[0] && y <= stripe[1]) return COLOURS.stripe;
    if (!small && y >= 0.535 && y <= 0.58 && x >= 0.29 && x <= 0.71 && (x * 24) % 1 < 0.55)
      return COLOURS.bottom;
    return COLOURS.card;
  }
  const mix = Math.min(1, Math.max(0, y));
  return COLOURS.top.map((from, i) => from + (COLOURS.bottom[i] - from) * mix);
}

/** RGBA rows of the icon, each led by PNG's filter byte 0. */
function draw(size) {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let py = 0; py < size; py++)
    for (let px = 0; px < size; px++) {
      const sum = [0, 0, 0];
      let hits = 0;
      for (let sy = 0; sy < SAMPLES; sy++)
        for (let sx = 0; sx < SAMPLES; sx++) {
          const colour = colourAt(
            (px + (sx + 0.5) / SAMPLES) / size,
            (py + (sy + 0.5) / SAMPLES) / size,
            size,
          );
          if (!colour) continue;
          hits++;
          for (let i = 0; i < 3; i++) sum[i] += colour[i];
        }
      const at = py * (size * 4 + 1) + 1 + px * 4;
      for (let i = 0; i < 3; i++) rows[at + i] = hits ? Math.round(sum[i] / hits) : 0;
      rows[at + 3] = Math.round((255 * hits) / SAMPLES ** 2);
    }
  return rows;
}

/** One PNG chunk: length, type, data, CRC (PNG specification, section 5.3). */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  const check = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** The icon as a PNG file, 8 bits a channel, RGBA. */
export function icon(size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(draw(size), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const folder = new URL('../public/icons/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const size of SIZES) writeFileSync(new URL(`${size}.png`, folder), icon(size));
