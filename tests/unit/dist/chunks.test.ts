import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { cutChunks } from '../../../src/dist/search/chunks.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

type Item = number | string | Item[];

/** CBOR as Pagefind writes it, as far as the index has it. */
function cbor(item: Item): Buffer {
  const head = (kind: number, count: number): Buffer =>
    count < 24 ? Buffer.from([(kind << 5) | count]) : Buffer.from([(kind << 5) | 25, count >> 8, count & 255]);
  if (typeof item === 'number') return item < 0 ? head(1, -1 - item) : head(0, item);
  if (typeof item === 'string') return Buffer.concat([head(3, Buffer.byteLength(item)), Buffer.from(item)]);
  return Buffer.concat([head(4, item.length), ...item.map(cbor)]);
}

const pack = (bytes: Buffer): Buffer => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), bytes]));
const unpack = (file: string): string => gunzipSync(readFileSync(file)).toString('latin1');

/** An index of one file whose words have pages of some 4 KB each. */
function index(words: readonly string[], meta: Item[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'chunks-'));
  folders.push(folder);
  mkdirSync(join(folder, 'index'));
  const pages: Item = Array.from({ length: 400 }, (_, at): Item => [at, [-25, at, 1000 + at], []]);
  writeFileSync(join(folder, 'index/en_old.pf_index'), pack(cbor([words.map((word): Item => [word, pages, []])])));
  writeFileSync(join(folder, 'pagefind.en_old.pf_meta'), pack(cbor(meta)));
  writeFileSync(join(folder, 'pagefind-entry.json'), JSON.stringify({ languages: { en: { hash: 'en_old' } } }));
  return folder;
}

test('a file of many words becomes several, each named in the metadata with its first and last word', () => {
  const words = ['alpha', 'beta', 'gamma', 'дельта', 'omega'];
  const folder = index(words, ['1.6.0', [], [['alpha', 'omega', 'en_old']], [], []]);
  cutChunks(folder);
  const files = readdirSync(join(folder, 'index'));
  expect(files.length).toBeGreaterThan(2);
  expect(files).not.toContain('en_old.pf_index');
  const [metaFile = ''] = readdirSync(folder).filter((file) => file.endsWith('.pf_meta'));
  expect(JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')).languages.en.hash).toBe(
    metaFile.split('.')[1],
  );
  const meta = unpack(join(folder, metaFile));
  for (const file of files) expect(meta).toContain(file.replace('.pf_index', ''));
  const all = files.map((file) => unpack(join(folder, 'index', file))).join('');
  for (const word of words) expect(all).toContain(Buffer.from(word).toString('latin1'));
});

test('the same index is cut the same each time', () => {
  const cut = (): string[] => {
    const folder = index(['alpha', 'beta', 'gamma'], ['1.6.0', [], [['alpha', 'gamma', 'en_old']], [], []]);
    cutChunks(folder);
    return readdirSync(folder, { recursive: true }).map(String).toSorted();
  };
  expect(cut()).toEqual(cut());
});

test('a file whose name is taken gets a longer one, and the other stays', () => {
  const cut = (taken: readonly string[]): string => {
    const folder = index(['alpha', 'beta', 'gamma'], ['1.6.0', [], [['alpha', 'gamma', 'en_old']], [], []]);
    for (const file of taken) writeFileSync(join(folder, 'index', file), 'other words');
    cutChunks(folder);
    return join(folder, 'index');
  };
  const [name = ''] = readdirSync(cut([]));
  const folder = cut([name]);
  expect(readFileSync(join(folder, name), 'utf8')).toBe('other words');
  expect(readdirSync(folder).filter((file) => file.startsWith(name.replace('.pf_index', '')))).toHaveLength(2);
});

test.each<[string, Item[]]>([
  ['names en_lost, which is not there', ['1.6.0', [], [['alpha', 'beta', 'en_lost']]]],
  ['has no list where one was', ['1.6.0', [], 'files']],
  ['has no text where one was', ['1.6.0', [], [['alpha', 'beta', 7]]]],
])('an index that %s ends the build and says what to do', (what, meta) => {
  expect(() => cutChunks(index(['alpha', 'beta'], meta))).toThrow(
    `The search index of Pagefind ${what}. Pagefind’s form has changed: look at src/dist/search/chunks.ts, or leave its step out of search-index.ts.`,
  );
});
