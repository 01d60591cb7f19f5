import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressSite } from '../../../src/build/compress.ts';

let site: string;
const long = '<p>Three pilots told the Gazette.</p>\n'.repeat(100);
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'compress-'));
  mkdirSync(join(site, 'a'));
  for (const file of ['index.html', 'a/index.html', 'styles.css', 'font.woff2', 'offline.zip', '_headers'])
    writeFileSync(join(site, file), long);
  // It would grow smaller, and yet is not worth a second file.
  writeFileSync(join(site, 'short.json'), JSON.stringify('a'.repeat(500)));
});
afterEach(() => rmSync(site, { recursive: true }));
const packed = (): string[] =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:br|gz)$/.test(file))
    .sort();

test('every file of text that is worth it has two packed forms beside it, which hold the same', async () => {
  await compressSite(site);
  const names = ['a/index.html', 'index.html', 'styles.css'];
  expect(packed()).toEqual(names.flatMap((name) => [`${name}.br`, `${name}.gz`]));
  for (const name of names) {
    expect(brotliDecompressSync(readFileSync(join(site, `${name}.br`))).toString()).toBe(long);
    expect(gunzipSync(readFileSync(join(site, `${name}.gz`))).toString()).toBe(long);
  }
});

test('the packed forms name neither a day nor the system that wrote them, so that they are the same everywhere', async () => {
  await compressSite(site);
  const head = readFileSync(join(site, 'index.html.gz')).subarray(4, 10);
  // Day, level, system.
  expect([...head]).toEqual([0, 0, 0, 0, 2, 255]);
});
