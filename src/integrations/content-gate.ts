import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { checkContent } from '../check/content.ts';
import { formatProblem } from '../check/problem.ts';
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
        const list = problems.map(formatProblem).join('\n');
        if (command === 'build' || command === 'sync')
          throw new AstroError(
            `${problems.length} problem(s) in the content:\n${list}`,
            'Mend each line; npm run check shows them again.',
          );
        logger.warn(`${problems.length} problem(s) in the content:\n${list}`);
      },
    },
  };
}
