import { type Box, CARD } from './draw.ts';

/** In the file a byte stands before each line of pixels. */
export const stride = CARD.width + 1;

/** The pixels that are not as the ground: where each stands in the file, and what it is. */
export function touched(
  pixels: Uint8Array,
  { left, top, width, height }: Box,
  ground: number,
): { places: Uint32Array; words: Uint32Array } {
  // Words must begin at a fourth byte.
  const aligned = pixels.byteOffset % 4 === 0 ? pixels : pixels.slice();
  const all = new Uint32Array(aligned.buffer, aligned.byteOffset, width * height);
  const places = new Uint32Array(all.length);
  let count = 0;
  for (let row = 0, at = 0; row < height; row += 1) {
    const start = (top + row) * stride + 1 + left - at;
    for (const end = at + width; at < end; at += 1) {
      const word = all[at] as number;
      if (word === ground) continue;
      places[count] = start + at;
      // What was read is not read again: the words are moved up.
      all[count] = word;
      count += 1;
    }
  }
  return { places: places.slice(0, count), words: all.slice(0, count) };
}
