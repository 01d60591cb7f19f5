import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { rasterise } from '../../../src/dist/raster.ts';

const drawing = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60" viewBox="0 0 300 60"><rect width="300" height="60" fill="var(--paper)"/>${inside}</svg>`;
const text = (words: string, more = ''): string =>
  drawing(`<text x="10" y="40" font-family="Source Sans 3" font-size="24" fill="var(--ink)" ${more}>${words}</text>`);

/** Width and height as the file says, and its pixels as they are packed in it. */
function read(png: Uint8Array): { size: number[]; pixels: Buffer } {
  const bytes = Buffer.from(png);
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  return { size: [bytes.readUInt32BE(16), bytes.readUInt32BE(20)], pixels: inflateSync(Buffer.concat(parts)) };
}
const hash = (png: Uint8Array): string => createHash('sha256').update(png).digest('hex');

test('is as wide as asked, and the same bytes again', async () => {
  const png = await rasterise(text('A drawing'), 600);
  expect(read(png).size).toEqual([600, 120]);
  expect(hash(await rasterise(text('A drawing'), 600))).toBe(hash(png));
});

test.each(['font-weight="600"', 'font-style="italic" font-family="Source Serif 4"'])(
  'has the font for %s',
  async (more) => {
    const family = more.includes('Serif') ? 'Serif 4' : 'Sans 3';
    const plain = await rasterise(text('Words').replace('Sans 3', family), 300);
    const other = await rasterise(
      drawing(
        `<text x="10" y="40" font-size="24" fill="var(--ink)" font-family="Source ${family}" ${more.replace(/ font-family.*/, '')}>Words</text>`,
      ),
      300,
    );
    expect(read(other).pixels.equals(read(plain).pixels)).toBe(false);
  },
);

test('draws Cyrillic letters, each in its own form', async () => {
  const [one, other] = await Promise.all([rasterise(text('Вид'), 300), rasterise(text('Дом'), 300)]);
  expect(read(one).pixels.equals(read(other).pixels)).toBe(false);
});

test('refuses a property that the site does not have', async () => {
  await expect(rasterise(drawing('<rect fill="var(--no-such)"/>'), 300)).rejects.toThrow(
    'There is no property --no-such',
  );
});
