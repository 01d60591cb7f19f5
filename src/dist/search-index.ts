import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { listBuilt } from '../build/built-files.ts';
import { keptStory } from '../story/built.ts';
import { cutChunks } from './search/chunks.ts';
import { frontFile, indexedHtml, indexedPath, readIds, wordsFile } from './search/files.ts';
import { withoutMarks } from './search/marks.ts';
import { recordsOf, type SearchRecord } from './search/records.ts';
import { textsFile } from './search/texts.ts';

/** What Pagefind adds for pages that use its own boxes; ours does not. */
const unused = [
  ...['pagefind-ui.css', 'pagefind-ui.js', 'pagefind-modular-ui.css', 'pagefind-modular-ui.js'],
  ...['pagefind-component-ui.css', 'pagefind-component-ui.js', 'pagefind-highlight.js', 'pagefind-worker.js'],
  ...['wasm.unknown.pagefind', 'filter'],
];

/**
 * Builds the search index from the finished pages and the story, and takes its marks out of them; an error of Pagefind ends the build. Pagefind's command and not its API:
 * the `close()` of the API does not wait for the end of Pagefind's process, whose processor time then counts for nobody.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        // A build that was killed may have left a Pagefind that still wrote here.
        rmSync(join(site, 'pagefind'), { recursive: true, force: true });
        const { edition, story } = keptStory();
        const records = listBuilt(site)
          .filter((file) => file.endsWith('.html'))
          .flatMap((file) => {
            const html = readFileSync(join(site, file), 'utf8');
            writeFileSync(join(site, file), withoutMarks(html));
            return recordsOf(html, `/${file.replace(/index\.html$/, '')}`, story);
          });
        await indexRecords(records, join(site, 'pagefind'));
        for (const name of unused) rmSync(join(site, 'pagefind', name), { recursive: true, force: true });
        cutChunks(join(site, 'pagefind'));
        const ids = readIds(join(site, 'pagefind'), records);
        mkdirSync(join(site, 'search'), { recursive: true });
        const write = (name: string, value: unknown): void =>
          writeFileSync(join(site, `search/${name}.js`), `globalThis.${name}=${JSON.stringify(value)}`);
        write('searchFront', frontFile(records, ids, edition.words, story));
        write('searchWords', wordsFile(records, story));
        write('searchTexts', textsFile(records, ids));
        logger.info(`${records.length} records in the search index`);
      },
    },
  };
}

/** Lets Pagefind index the records from a folder of their own. */
async function indexRecords(records: readonly SearchRecord[], out: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  try {
    for (const [at, record] of records.entries()) {
      const path = join(folder, indexedPath(record, at));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, indexedHtml(record));
    }
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
