import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';
import { listBuilt, unserved } from './built-files.ts';

/** Files of text, which are worth packing; all others are packed already. */
const isText = /\.(?:html|css|js|mjs|csv|txt|sha256|bib|conf|json|jsonl|trig|ttl|md|xml|svg|wasm)$/;
/** Less is not worth a second file. */
const leastBytes = 1024;
/** The ninth byte of a gzip file names the system that wrote it; this is the number for one that is not named. */
const [systemByte, unnamedSystem] = [9, 255];

/**
 * Writes a `.br` and a `.gz` beside each file of text, for hosts that send those as they are: the same bytes on every machine. They are
 * another form of what is there, so neither the manifest nor the archive holds them.
 */
export async function compressSite(folder: string): Promise<void> {
  const files = listBuilt(folder).filter((file) => isText.test(file) && !unserved.includes(file));
  // The work is done in threads of Node; a few files at a time keep all of them busy.
  const next = files.values();
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (const file of next) await compressFile(join(folder, file));
    }),
  );
}

async function compressFile(path: string): Promise<void> {
  const bytes = readFileSync(path);
  if (bytes.length < leastBytes) return;
  const zipped = await promisify(gzip)(bytes, { level: 9 });
  zipped[systemByte] = unnamedSystem;
  const brotli = await promisify(brotliCompress)(bytes, {
    params: { [zlib.BROTLI_PARAM_MODE]: zlib.BROTLI_MODE_TEXT, [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  for (const [ending, packed] of [
    ['gz', zipped],
    ['br', brotli],
  ] as const)
    if (packed.length < bytes.length) writeFileSync(`${path}.${ending}`, packed);
}
