import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';

/** The files that the pages load, in their other packing; what a file lacks is taken from the next. */
const files = [
  'source-sans-3/files/source-sans-3-latin-400-normal.woff',
  'source-sans-3/files/source-sans-3-latin-600-normal.woff',
  'source-sans-3/files/source-sans-3-cyrillic-400-normal.woff',
  'source-sans-3/files/source-sans-3-cyrillic-600-normal.woff',
  'source-serif-4/files/source-serif-4-latin-400-normal.woff',
  'source-serif-4/files/source-serif-4-latin-400-italic.woff',
  'source-serif-4/files/source-serif-4-latin-600-normal.woff',
  'source-serif-4/files/source-serif-4-cyrillic-400-normal.woff',
  'source-serif-4/files/source-serif-4-cyrillic-600-normal.woff',
];

/** The fonts of the site as a renderer outside a browser reads them. */
export function siteFonts(): Uint8Array[] {
  fonts ??= files.map((file) => unpacked(readFileSync(fileURLToPath(import.meta.resolve(`@fontsource/${file}`)))));
  return fonts;
}
let fonts: Uint8Array[] | undefined;

/** WOFF 1 is a font whose tables are each packed by zlib: its head is written anew, and the tables after it as they were. */
function unpacked(woff: Buffer): Uint8Array {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This font is no WOFF file.');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 44 + index * 20;
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field)) as [
      number,
      number,
      number,
    ];
    const stored = woff.subarray(offset, offset + packed);
    const bytes = packed < length ? inflateSync(stored) : stored;
    const tag = woff.subarray(at, at + 4);
    return { tag, sum: woff.subarray(at + 16, at + 20), bytes: tag.equals(nameTag) ? ofOneFamily(bytes) : bytes };
  });
  const highest = Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + count * 16);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 * 2 ** highest, 6);
  head.writeUInt16BE(highest, 8);
  head.writeUInt16BE(16 * (count - 2 ** highest), 10);
  let at = head.length;
  const parts: Buffer[] = [head];
  for (const [index, { tag, sum, bytes }] of tables.entries()) {
    const entry = 12 + index * 16;
    tag.copy(head, entry);
    sum.copy(head, entry + 4);
    head.writeUInt32BE(at, entry + 8);
    head.writeUInt32BE(bytes.length, entry + 12);
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    parts.push(padded);
    at += padded.length;
  }
  return Buffer.concat(parts);
}

const nameTag = Buffer.from('name');
/** “Source Sans 3 SemiBold” is a family to itself by its name; the weight stands elsewhere in the file, so the name is cut. */
function ofOneFamily(table: Buffer): Buffer {
  const names = Buffer.from(table);
  const storage = names.readUInt16BE(4);
  for (let index = 0; index < names.readUInt16BE(2); index++) {
    const at = 6 + index * 12;
    if (names.readUInt16BE(at + 6) !== familyName) continue;
    const start = storage + names.readUInt16BE(at + 10);
    const name = names.subarray(start, start + names.readUInt16BE(at + 8));
    if (name.subarray(-semiBold.length).equals(semiBold)) names.writeUInt16BE(name.length - semiBold.length, at + 8);
  }
  return names;
}
const familyName = 1;
const semiBold = Buffer.from(' SemiBold', 'utf16le').swap16();
