// The command line check of pictures: every code of a file with its links, or why the file is not looked at.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { encode } from 'uqr';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'kashao-qr-'));
afterAll(() => rmSync(folder, { recursive: true }));

function codePicture(text: string, px: number) {
  const { data, size } = encode(text, { border: 4 });
  const side = size * px;
  const pixels = Buffer.from(
    Array.from({ length: side * side }, (_, at) =>
      data[Math.floor(at / side / px)]![Math.floor((at % side) / px)] ? 0 : 255,
    ),
  );
  return sharp(pixels, { raw: { width: side, height: side, channels: 1 } });
}

test('prints what each file holds, in the order asked', { timeout: 120_000 }, async () => {
  const at = (name: string) => join(folder, name);
  await codePicture('https://taobao.com.evil.top/lipin', 4).png().toFile(at('lookalike.png'));
  await codePicture('https://m.tb.cn/h.abc', 4)
    .rotate(33, { background: '#fff' })
    .jpeg({ quality: 20 })
    .toFile(at('short.jpg'));
  await codePicture('WIFI:S:home;T:WPA;P:x;;', 3).negate().webp().toFile(at('wifi.webp'));
  await sharp({ create: { width: 90, height: 90, channels: 3, background: '#888' } })
    .png()
    .toFile(at('nothing.png'));
  writeFileSync(at('drawing.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  const names = ['lookalike.png', 'short.jpg', 'wifi.webp', 'nothing.png', 'drawing.svg', 'absent.png'];
  const out = execFileSync(
    process.execPath,
    [resolve(import.meta.dirname, '../../tools/check-qr.mjs'), ...names.map(at)],
    { encoding: 'utf8' },
  );
  const rows = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rows.map(({ file }) => file)).toEqual(names.map(at));
  expect(rows[0].codes).toMatchObject([
    {
      text: 'https://taobao.com.evil.top/lipin',
      is: 'link',
      links: [
        {
          final: 'https://taobao.com.evil.top/lipin',
          verdict: 'lookalike',
          known: true,
          rules: ['target-embedding'],
        },
      ],
    },
  ]);
  expect(rows[1].codes[0].links[0]).toMatchObject({ verdict: 'affiliated', known: false });
  expect(rows[2].codes).toEqual([{ text: 'WIFI:S:home;T:WPA;P:x;;', is: 'wifi', links: [] }]);
  expect(rows[3].codes).toEqual([]);
  expect(rows[4]).toMatchObject({ codes: [], refused: 'drawing' });
  expect(rows[5]).toMatchObject({ codes: [], refused: 'no-such-file' });
});
