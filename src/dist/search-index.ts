import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { AstroError } from 'astro/errors';
import type { Story } from '../domain/story.ts';
import type { Idea } from '../search/front.ts';
import { cutChunks } from './search/chunks.ts';
import { frontFile, indexedHtml, indexedPath, readIds, wordsFile } from './search/files.ts';
import type { SearchRecord } from './search/records.ts';
import { textsFile } from './search/texts.ts';

/** What Pagefind adds for pages that use its own boxes; ours does not. */
const unused = [
  ...['pagefind-ui.css', 'pagefind-ui.js', 'pagefind-modular-ui.css', 'pagefind-modular-ui.js'],
  ...['pagefind-component-ui.css', 'pagefind-component-ui.js', 'pagefind-highlight.js', 'pagefind-worker.js'],
  ...['wasm.unknown.pagefind', 'filter'],
];

/**
 * Writes the search index of a site: Pagefind's, and the files of our own beside it; an error of Pagefind ends the build. Pagefind's
 * command and not its API: the `close()` of the API does not wait for the end of Pagefind's process, whose processor time then counts for nobody.
 */
export async function writeSearch(
  site: string,
  records: readonly SearchRecord[],
  ideas: readonly Idea[],
  story: Story,
): Promise<void> {
  const pagefind = join(site, 'pagefind');
  // A build that was killed may have left a Pagefind that still wrote here.
  rmSync(pagefind, { recursive: true, force: true });
  await indexRecords(records, pagefind);
  for (const name of unused) rmSync(join(pagefind, name), { recursive: true, force: true });
  cutChunks(pagefind);
  const ids = readIds(pagefind, records);
  mkdirSync(join(site, 'search'), { recursive: true });
  const write = (name: string, value: unknown): void =>
    writeFileSync(join(site, `search/${name}.js`), `globalThis.${name}=${JSON.stringify(value)}`);
  write('searchFront', frontFile(records, ids, ideas, story));
  write('searchWords', wordsFile(records, story));
  write('searchTexts', textsFile(records, ids));
}

/** Lets Pagefind index the records from a folder of their own. */
async function indexRecords(records: readonly SearchRecord[], out: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  try {
    const pages = new Map(records.map((record, at) => [join(folder, indexedPath(record, at)), record]));
    for (const own of new Set([...pages.keys()].map(dirname))) mkdirSync(own, { recursive: true });
    for (const [path, record] of pages) writeFileSync(path, indexedHtml(record));
    await runPagefind(folder, out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Indexes the pages of a folder and waits for the end of the process. */
async function runPagefind(pages: string, out: string): Promise<void> {
  const command = fileURLToPath(new URL('runner/bin.cjs', import.meta.resolve('pagefind')));
  const args = [command, '--site', pages, '--output-path', out, '--force-language', 'en'];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args).catch((error) => {
    throw new AstroError('The search index has errors.', error.stderr || error.message);
  });
  if (!/Indexed \d+ pages?/.test(stdout) || stderr !== '')
    throw new AstroError('The search index has errors.', stderr || stdout);
}
