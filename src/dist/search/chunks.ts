import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/**
 * Pagefind keeps some 20,000 places of words in a file and has no setting for it: a question of three words then costs 75 KB. This cuts its
 * files into smaller ones. Their form is CBOR: a file holds `[[[word, …], …]]`; the list of files is the third part of the metadata, each as
 * `[first word, last word, name]`. Any other form ends the build.
 */
const mark = Buffer.from('pagefind_dcd');
/** Bytes of a file before it is packed: some 5 KB after. A word with more stands alone. */
const enough = 8_000;
const placeOfFiles = 2;
const list = 4;
const text = 3;

/** Cuts the word files below a folder that Pagefind wrote, and lists the new ones in its metadata. */
export function cutChunks(pagefind: string): void {
  const entryFile = join(pagefind, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(entryFile, 'utf8')) as { languages: Record<string, { hash: string }> };
  for (const [language, about] of Object.entries(entry.languages)) {
    const metaFile = join(pagefind, `pagefind.${about.hash}.pf_meta`);
    const parts = itemsOf(open(metaFile));
    const files = itemsOf(parts[placeOfFiles] ?? Buffer.alloc(0));
    const cut = files.flatMap((file) => cutFile(pagefind, language, textOf(itemsOf(file).at(-1))));
    parts[placeOfFiles] = listOf(cut);
    const meta = listOf(parts);
    about.hash = `${language}_${nameOf(meta, 10)}`;
    writeFileSync(metaFile, pack(meta));
    renameSync(metaFile, join(pagefind, `pagefind.${about.hash}.pf_meta`));
  }
  writeFileSync(entryFile, JSON.stringify(entry));
}

/** Cuts one file; gives an item for the metadata for each new one. */
function cutFile(pagefind: string, language: string, name: string): Buffer[] {
  const folder = join(pagefind, 'index');
  const old = join(folder, `${name}.pf_index`);
  if (!readdirSync(folder).includes(`${name}.pf_index`)) throw unknownForm(`names ${name}, which is not there`);
  const words = itemsOf(itemsOf(open(old))[0] ?? Buffer.alloc(0));
  rmSync(old);
  const groups: Buffer[][] = [];
  let bytes = enough;
  for (const word of words) {
    if (bytes + word.length > enough) {
      groups.push([]);
      bytes = 0;
    }
    groups.at(-1)?.push(word);
    bytes += word.length;
  }
  return groups.map((group) => {
    const chunk = listOf([listOf(group)]);
    const hash = freeName(folder, language, chunk);
    writeFileSync(join(folder, `${hash}.pf_index`), pack(chunk), { flag: 'wx' });
    const first = itemsOf(group[0] ?? Buffer.alloc(0))[0];
    const last = itemsOf(group.at(-1) ?? Buffer.alloc(0))[0];
    return listOf([writeText(textOf(first)), writeText(textOf(last)), writeText(hash)]);
  });
}

/** Names are short, since every reader loads them all; where two would be the same, the later one is longer, as Pagefind's own are. */
function freeName(folder: string, language: string, chunk: Buffer): string {
  for (let length = 7; ; length += 1) {
    const name = `${language}_${nameOf(chunk, length)}`;
    if (!existsSync(join(folder, `${name}.pf_index`))) return name;
  }
}

function open(file: string): Buffer {
  const bytes = gunzipSync(readFileSync(file));
  if (!bytes.subarray(0, mark.length).equals(mark)) throw unknownForm('has another mark');
  return bytes.subarray(mark.length);
}

function pack(bytes: Buffer): Buffer {
  return gzipSync(Buffer.concat([mark, bytes]), { level: 9 });
}

function nameOf(bytes: Buffer, length: number): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, length);
}

function unknownForm(what: string): Error {
  return new Error(
    `The search index of Pagefind ${what}. Pagefind’s form has changed: look at src/dist/search/chunks.ts, or leave its step out of search-index.ts.`,
  );
}

/** What stands at a place: kind and number of the item, and where it goes on. One is used for all: a file has some hundred thousand items. */
const head = { kind: 0, number: 0, next: 0 };

function readHead(bytes: Buffer, at: number): typeof head {
  const first = bytes[at];
  if (first === undefined) throw unknownForm('ends too early');
  const short = first & 31;
  const width = short < 24 ? 0 : short === 24 ? 1 : short === 25 ? 2 : short === 26 ? 4 : undefined;
  if (width === undefined) throw unknownForm('has a number of another kind');
  head.kind = first >> 5;
  head.number = width === 0 ? short : bytes.readUIntBE(at + 1, width);
  head.next = at + 1 + width;
  return head;
}

/** The place after the item at a place: numbers, texts and lists are all that there is. */
function after(bytes: Buffer, at: number): number {
  const { kind, number, next } = readHead(bytes, at);
  if (kind < 2) return next;
  if (kind === text) return next + number;
  if (kind !== list) throw unknownForm('has an item of another kind');
  let place = next;
  for (let item = 0; item < number; item += 1) place = after(bytes, place);
  return place;
}

/** The items of a list, as they are. */
function itemsOf(bytes: Buffer): Buffer[] {
  const { kind, number, next } = readHead(bytes, 0);
  if (kind !== list) throw unknownForm('has no list where one was');
  const items: Buffer[] = [];
  let place = next;
  for (let item = 0; item < number; item += 1) {
    const end = after(bytes, place);
    items.push(bytes.subarray(place, end));
    place = end;
  }
  return items;
}

function textOf(bytes: Buffer | undefined): string {
  const { kind, number, next } = readHead(bytes ?? Buffer.alloc(0), 0);
  if (kind !== text) throw unknownForm('has no text where one was');
  return (bytes ?? Buffer.alloc(0)).subarray(next, next + number).toString();
}

function writeHead(kind: number, number: number): Buffer {
  const bytes = Buffer.alloc(5);
  bytes[0] = (kind << 5) | 26;
  bytes.writeUInt32BE(number, 1);
  return number < 24 ? Buffer.from([(kind << 5) | number]) : bytes;
}

function listOf(items: readonly Buffer[]): Buffer {
  return Buffer.concat([writeHead(list, items.length), ...items]);
}

function writeText(words: string): Buffer {
  const bytes = Buffer.from(words);
  return Buffer.concat([writeHead(text, bytes.length), bytes]);
}
