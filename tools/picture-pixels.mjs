// The pixels of a picture file for programs outside the browser, on white paper where it is transparent; of a moving one the first picture.
import sharp from 'sharp';

/** @param {Buffer | string} file its content or its path */
export async function pixelsIn(file) {
  const { data, info } = await sharp(file, { limitInputPixels: 50_000_000 })
    .rotate() // as the camera was held
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}
