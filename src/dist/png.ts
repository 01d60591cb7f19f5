import { crc32, deflateSync } from 'node:zlib';

const most = 256;

/** Writes pixels (red, green, blue, alpha; all opaque) as a PNG of at most 256 colours: a drawing has few, and the edges of its letters stay smooth. */
export function toPng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const { palette, indexOf } = choose(pixels);
  const lines = Buffer.alloc(height * (width + 1));
  let [last, index] = [-1, 0];
  for (let y = 0, from = 0; y < height; y++) {
    // The first byte of a line says that it is not filtered.
    const start = y * (width + 1) + 1;
    for (let x = 0; x < width; x++, from += 4) {
      const colour = colourAt(pixels, from);
      // Most pixels are those of the one before.
      if (colour !== last) [last, index] = [colour, indexOf(colour)];
      lines[start + x] = index;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => channels(colour)))),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const colourAt = (pixels: Uint8Array, at: number): number =>
  ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
const channels = (colour: number): [number, number, number] => [colour >> 16, (colour >> 8) & 255, colour & 255];

/** The colours that stand most often; each other one is taken for the nearest of them. */
function choose(pixels: Uint8Array): { palette: number[]; indexOf: (colour: number) => number } {
  const counts = new Map<number, number>();
  let begin = 0;
  for (let at = 4; at <= pixels.length; at += 4) {
    const colour = colourAt(pixels, begin);
    if (at < pixels.length && colourAt(pixels, at) === colour) continue;
    counts.set(colour, (counts.get(colour) ?? 0) + at - begin);
    begin = at;
  }
  const palette = [...counts]
    .toSorted(([one, a], [other, b]) => b - a || one - other)
    .slice(0, most)
    .map(([colour]) => colour);
  const known = new Map(palette.map((colour, index) => [colour, index]));
  return {
    palette,
    indexOf: (colour) => {
      const index = known.get(colour) ?? nearest(palette, colour);
      known.set(colour, index);
      return index;
    },
  };
}

function nearest(palette: readonly number[], colour: number): number {
  const [red, green, blue] = channels(colour);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, other] of palette.entries()) {
    const [r, g, b] = channels(other);
    const apart = (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2;
    if (apart < least) [best, least] = [index, apart];
  }
  return best;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
