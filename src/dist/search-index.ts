import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { close, createIndex } from 'pagefind';

/** Builds the search index from the finished pages; an error of Pagefind ends the build. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        try {
          const { index, errors } = await createIndex({ forceLanguage: 'en', verbose: false });
          if (!index) throw new AstroError('The search index could not be started.', errors.join('\n'));
          const read = await index.addDirectory({ path: fileURLToPath(dir) });
          const written = await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dir)) });
          const problems = [...read.errors, ...written.errors];
          if (problems.length > 0) throw new AstroError('The search index has errors.', problems.join('\n'));
          logger.info(`${read.page_count} pages in the search index`);
        } finally {
          await close();
        }
      },
    },
  };
}
