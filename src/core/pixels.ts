// Pictures as rows of grey values, and what is done to one so that a code in it can be read: scaled, in parts, in one colour, with more contrast.

/** Red, green, blue and alpha of each pixel, as a canvas gives them. */
export type Pixels = { data: Uint8ClampedArray<ArrayBufferLike>; width: number; height: number };
/** One value a pixel, 0 black to 255 white. */
export type Grey = { data: Uint8ClampedArray<ArrayBufferLike>; width: number; height: number };
export type Colour = 'all' | 'red' | 'green' | 'blue';

const CHANNEL = { red: 0, green: 1, blue: 2 } as const;

/** The picture in grey, on white paper where it is transparent: by lightness (ITU-R BT.601), or in one of its colours alone. */
export function greyOf({ data, width, height }: Pixels, colour: Colour = 'all'): Grey {
  const grey = new Uint8ClampedArray(width * height);
  for (let i = 0, at = 0; i < grey.length; i++, at += 4) {
    const light =
      colour === 'all'
        ? 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!
        : data[at + CHANNEL[colour]]!;
    const alpha = data[at + 3]! / 255;
    grey[i] = light * alpha + 255 * (1 - alpha);
  }
  return { data: grey, width, height };
}

export type Part = { x: number; y: number; width: number; height: number };

/** Alike parts that cover a picture row by row, of about this side, with so much of each in the next. */
export function partsOf({ width, height }: Omit<Part, 'x' | 'y'>, side: number, shared: number): Part[] {
  const along = (length: number): [start: number, length: number][] => {
    const number = Math.max(1, Math.ceil((length - shared) / side));
    const each = Math.ceil((length + (number - 1) * shared) / number);
    return Array.from({ length: number }, (_, i) => {
      const start = i * (each - shared);
      return [start, Math.min(each, length - start)];
    });
  };
  return along(height).flatMap(([y, high]) =>
    along(width).map(([x, wide]) => ({ x, y, width: wide, height: high })),
  );
}

/** A part of it alone. */
export function cut(grey: Grey, { x, y, width, height }: Part): Grey {
  const data = new Uint8ClampedArray(width * height);
  for (let row = 0; row < height; row++) {
    const start = (y + row) * grey.width + x;
    data.set(grey.data.subarray(start, start + width), row * width);
  }
  return { data, width, height };
}

/** Larger by a whole factor, each pixel a square: edges stay as sharp as they are. */
export function enlarged({ data, width, height }: Grey, factor: number): Grey {
  const [wide, high] = [width * factor, height * factor];
  const large = new Uint8ClampedArray(wide * high);
  for (let y = 0; y < high; y++) {
    const row = Math.floor(y / factor) * width;
    for (let x = 0; x < wide; x++) large[y * wide + x] = data[row + Math.floor(x / factor)]!;
  }
  return { data: large, width: wide, height: high };
}

/** Larger or smaller by any factor, with the values between pixels; smaller ones take the mean of what they cover. */
export function scaled(grey: Grey, factor: number): Grey {
  const width = Math.max(1, Math.round(grey.width * factor));
  const height = Math.max(1, Math.round(grey.height * factor));
  return factor < 1 ? reduced(grey, width, height) : interpolated(grey, width, height);
}

function reduced({ data, width, height }: Grey, wide: number, high: number): Grey {
  const small = new Uint8ClampedArray(wide * high);
  for (let y = 0; y < high; y++) {
    const [top, bottom] = [Math.floor((y * height) / high), Math.ceil(((y + 1) * height) / high)];
    for (let x = 0; x < wide; x++) {
      const [left, right] = [Math.floor((x * width) / wide), Math.ceil(((x + 1) * width) / wide)];
      let sum = 0;
      for (let v = top; v < bottom; v++) for (let u = left; u < right; u++) sum += data[v * width + u]!;
      small[y * wide + x] = sum / ((bottom - top) * (right - left));
    }
  }
  return { data: small, width: wide, height: high };
}

function interpolated({ data, width, height }: Grey, wide: number, high: number): Grey {
  const large = new Uint8ClampedArray(wide * high);
  for (let y = 0; y < high; y++) {
    const v = Math.max(0, ((y + 0.5) * height) / high - 0.5);
    const [top, down] = [Math.floor(v), v % 1];
    const below = Math.min(top + 1, height - 1);
    for (let x = 0; x < wide; x++) {
      const u = Math.max(0, ((x + 0.5) * width) / wide - 0.5);
      const [left, over] = [Math.floor(u), u % 1];
      const right = Math.min(left + 1, width - 1);
      const upper = data[top * width + left]! * (1 - over) + data[top * width + right]! * over;
      const lower = data[below * width + left]! * (1 - over) + data[below * width + right]! * over;
      large[y * wide + x] = upper * (1 - down) + lower * down;
    }
  }
  return { data: large, width: wide, height: high };
}

/** Each pixel the mean of the nine around it: noise goes, edges stay where they are. */
export function smoothed({ data, width, height }: Grey): Grey {
  const smooth = new Uint8ClampedArray(data.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let v = y - 1; v <= y + 1; v++)
        for (let u = x - 1; u <= x + 1; u++)
          sum += data[Math.min(height - 1, Math.max(0, v)) * width + Math.min(width - 1, Math.max(0, u))]!;
      smooth[y * width + x] = sum / 9;
    }
  return { data: smooth, width, height };
}

/** The same in the four values of a canvas. */
export function pixelsOf({ data, width, height }: Grey): Pixels {
  const all = new Uint8ClampedArray(width * height * 4);
  for (let i = 0, at = 0; i < data.length; i++, at += 4) {
    all[at] = all[at + 1] = all[at + 2] = data[i]!;
    all[at + 3] = 255;
  }
  return { data: all, width, height };
}
