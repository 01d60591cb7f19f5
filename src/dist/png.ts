import { crc32, deflateSync } from 'node:zlib';

/** So many colours a file may have. */
export const most = 256;

/** A picture of few colours: each line with a byte before it that says that it is not filtered, then a byte for each pixel, its place in the palette. */
export interface Indexed {
  width: number;
  height: number;
  lines: Buffer;
  /** Red, green and blue as one number. */
  palette: number[];
}

/** Writes pixels (red, green, blue, alpha; all opaque) as a PNG of at most 256 colours: a drawing has few, and the edges of its letters stay smooth. */
export const toPng = (pixels: Uint8Array, width: number, height: number): Uint8Array =>
  pack(indexed(pixels, width, height));

export function pack({ width, height, lines, palette }: Indexed): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => channels(colour)))),
    // Level 9 takes fifteen times as long for a file that is a tenth smaller.
    chunk('IDAT', deflateSync(lines, { level: 4, chunkSize: 1 << 17 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export const channels = (colour: number): [number, number, number] => [colour >> 16, (colour >> 8) & 255, colour & 255];

/** The pixels by their places among the colours that stand most often. */
function indexed(pixels: Uint8Array, width: number, height: number): Indexed {
  const { colours, counts, drawn } = readColours(pixels);
  const { palette, places } = choose(colours, counts);
  const lines = Buffer.alloc(height * (width + 1));
  for (let y = 0, at = 0, to = 0; y < height; y++) {
    to += 1;
    for (const end = at + width; at < end; at++, to++) lines[to] = places[drawn[at] as number] as number;
  }
  return { width, height, lines, palette };
}

/** All colours, how many pixels each has, and for each pixel which it is; most pixels are those of the one before. */
function readColours(pixels: Uint8Array): { colours: number[]; counts: number[]; drawn: Uint32Array } {
  // Words must begin at a fourth byte.
  const whole = pixels.byteOffset % 4 === 0 ? pixels : pixels.slice();
  const words = new Uint32Array(whole.buffer, whole.byteOffset, whole.length / 4);
  const drawn = new Uint32Array(words.length);
  const known = new Map<number, number>();
  const colours: number[] = [];
  const counts: number[] = [];
  // What was asked for lately stands in a table: a map is slow where letters change their colour at each pixel.
  const lately = { words: new Uint32Array(slots), colours: new Int32Array(slots).fill(-1) };
  for (let begin = 0, end = 0; begin < words.length; begin = end) {
    const word = words[begin] as number;
    while (end < words.length && words[end] === word) end += 1;
    const slot = Math.imul(word, 0x9e3779b1) >>> slotShift;
    let colour = lately.colours[slot] as number;
    if (colour < 0 || lately.words[slot] !== word) {
      colour = known.get(word) ?? colours.length;
      if (colour === colours.length) {
        const at = begin * 4;
        colours.push(((pixels[at] as number) << 16) | ((pixels[at + 1] as number) << 8) | (pixels[at + 2] as number));
        counts.push(0);
        known.set(word, colour);
      }
      lately.words[slot] = word;
      lately.colours[slot] = colour;
    }
    counts[colour] = (counts[colour] as number) + end - begin;
    for (let at = begin; at < end; at += 1) drawn[at] = colour;
  }
  return { colours, counts, drawn };
}
const slots = 1 << 12;
const slotShift = 32 - 12;

/** The colours that stand most often, and for each of all its place among them: one that is left out takes that of the nearest. */
function choose(colours: readonly number[], counts: readonly number[]): { palette: number[]; places: Uint8Array } {
  const often = colours
    .map((colour, index) => ({ colour, index, count: counts[index] ?? 0 }))
    .sort((one, other) => other.count - one.count || one.colour - other.colour);
  const palette = often.slice(0, most).map(({ colour }) => colour);
  const places = new Uint8Array(colours.length);
  for (const [place, { colour, index }] of often.entries())
    places[index] = place < most ? place : nearest(palette, colour);
  return { palette, places };
}

export function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  const [red, green, blue] = channels(colour);
  for (let index = 0; index < palette.length; index++) {
    const other = palette[index] as number;
    const apart = ((other >> 16) - red) ** 2 + (((other >> 8) & 255) - green) ** 2 + ((other & 255) - blue) ** 2;
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
