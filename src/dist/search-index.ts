import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';

/**
 * Builds the search index from the finished pages; an error of Pagefind ends the build. Pagefind's command and not its API: the `close()`
 * of the API does not wait for the end of Pagefind's process, whose processor time then counts for nobody.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        // A build that was killed may have left a Pagefind that still wrote here.
        rmSync(new URL('pagefind/', dir), { recursive: true, force: true });
        const pages = await runPagefind(fileURLToPath(dir));
        logger.info(`${pages} pages in the search index`);
      },
    },
  };
}

/** Indexes the pages of a folder into its `pagefind/` and waits for the end of the process; gives the number of pages in the index. */
async function runPagefind(site: string): Promise<number> {
  const command = fileURLToPath(new URL('runner/bin.cjs', import.meta.resolve('pagefind')));
  const args = [command, '--site', site, '--force-language', 'en'];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args).catch((error) => {
    throw new AstroError('The search index has errors.', error.stderr || error.message);
  });
  const pages = /Indexed (\d+) pages?/.exec(stdout)?.[1];
  if (pages === undefined || stderr !== '') throw new AstroError('The search index has errors.', stderr || stdout);
  return Number(pages);
}
