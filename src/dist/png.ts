import { crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const opaque = 0xff000000;

/**
 * A drawing of few colours as PNG with a palette, a third of the size and in a fraction of the time of one with three bytes a pixel; the
 * same bytes each time. Undefined where it has more than 256 colours or is anywhere transparent.
 */
export function paletteOf(rgba: Uint8Array, width: number, height: number): Uint8Array | undefined {
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  const places = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  let last = -1;
  let place = 0;
  let at = 0;
  for (let y = 0; y < height; y += 1) {
    at += 1;
    for (let x = 0; x < width; x += 1) {
      const pixel = pixels[y * width + x] as number;
      if (pixel !== last) {
        last = pixel;
        const known = places.get(pixel);
        if (known === undefined) {
          if (places.size === 256 || pixel >>> 24 !== opaque >>> 24) return undefined;
          place = places.size;
          places.set(pixel, place);
        } else place = known;
      }
      rows[at] = place;
      at += 1;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, by a palette.
  head.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.from(
    [...places.keys()].flatMap((pixel) => [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255]),
  );
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(name, 4, 'latin1');
  data.copy(bytes, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), data.length + 8);
  return bytes;
}
