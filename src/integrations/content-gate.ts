import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { checkContent } from '../check/content.ts';
import { printLines } from '../check/print.ts';
import { isError } from '../check/problem.ts';
import { contentRoot } from '../domain/content-root.ts';

/** Ends a build before it begins where the content has a problem; in the live preview it only says so. */
export function contentGate(): AstroIntegration {
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command === 'preview') return;
        const { problems } = checkContent(contentRoot());
        if (problems.length === 0) return;
        const list = printLines(problems);
        if (problems.some(isError) && (command === 'build' || command === 'sync'))
          throw new AstroError(`The content has problems:\n${list}`, 'Mend each line; npm run check shows them again.');
        logger.warn(`The content has problems:\n${list}`);
      },
    },
  };
}
