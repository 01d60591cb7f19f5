import { Buffer } from 'node:buffer';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Archive } from '../../../src/dist/archive.ts';

const files = {
  'index.html': Buffer.from('<p>Ни один лоцман не ушёл.</p>\n'.repeat(500)),
  'fonts/serif.woff2': Buffer.from([0, 1, 2, 250, 251, 252]),
  'данные/empty.csv': Buffer.alloc(0),
};
function pack(content: Record<string, Uint8Array>): Buffer {
  const pieces: Uint8Array[] = [];
  const archive = new Archive((bytes) => pieces.push(bytes));
  for (const [path, bytes] of Object.entries(content)) archive.add(path, bytes);
  archive.end();
  return Buffer.concat(pieces);
}

describe('the archive', () => {
  test('gives each file back as it was', () => {
    const unpacked = unzipSync(pack(files));
    expect(Object.keys(unpacked)).toEqual(Object.keys(files));
    for (const [path, bytes] of Object.entries(files))
      expect(Buffer.from(unpacked[path] ?? []).equals(bytes), path).toBe(true);
  });

  test('is smaller than its pages', () => {
    expect(pack(files).length).toBeLessThan(files['index.html'].length / 10);
  });

  test('is the same each time: it bears a fixed day, whatever the clock says', () => {
    expect(pack(files).equals(pack(files))).toBe(true);
    // 1 January 2000, midnight, as APPNOTE 4.4.6 writes it.
    expect(pack(files).readUInt32LE(10)).toBe((20 << 25) | (1 << 21) | (1 << 16));
  });

  test('says so where it cannot hold one more file, and does not write a broken one', () => {
    const archive = new Archive(() => undefined);
    for (let number = 1; number <= 65_535; number += 1) archive.add(`${number}`, new Uint8Array());
    expect(() => archive.add('one-more', new Uint8Array())).toThrow('The archive holds 65535 files');
  });
});
