import { join, sep } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { AstroError } from 'astro/errors';
import { saidOf } from '../check/benchmarks.ts';
import { checkContent } from '../check/content.ts';
import { forgetAll } from '../domain/once.ts';
import { printLines } from '../report/print.ts';
import { isError, type Problem } from '../report/problem.ts';
import { withLastGood } from '../story/edition.ts';
import { keepEdition, keptEdition } from '../story/kept.ts';
import { contentRoot } from './content-root.ts';

/** How long the live preview waits for further changes before it checks, in milliseconds. */
const pause = 300;

/**
 * Ends a build before it begins where the content has a problem. In the live preview it only says so, at the start and after each
 * change. `npm run build` has checked before; here the check runs for those who call Astro by itself.
 */
export function contentGate(): AstroIntegration {
  /** What was said last, so that a change of no consequence is not talked about. */
  let last = '';
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command === 'preview') return;
        const root = contentRoot();
        if (command !== 'dev' && keptEdition()?.root === root) return;
        const problems = problemsOf(root);
        last = linesOf(problems);
        if (command !== 'dev' && problems.some(isError))
          throw new AstroError(`The content has problems:\n${last}`, 'Mend each line; npm run check shows them again.');
        say(problems, logger);
      },
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        const root = contentRoot();
        const folder = join(root, 'content') + sep;
        // A page that loads while something is wrong shows it too.
        server.hot.on('connection', () => show(last));
        const show = (lines: string): void => {
          if (lines !== '')
            server.hot.send({ type: 'error', err: { message: lines, stack: '', plugin: 'content check' } });
        };
        // A tree that lies elsewhere is watched as well.
        server.watcher.add(folder);
        let timer: NodeJS.Timeout | undefined;
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(folder)) {
            forgetAll();
            return;
          }
          clearTimeout(timer);
          timer = setTimeout(() => {
            const problems = problemsOf(root);
            void refreshContent?.({ loaders: ['checked-content'] });
            const lines = linesOf(problems);
            if (lines === last) return;
            last = lines;
            if (problems.length > 0) {
              say(problems, logger);
              show(lines);
              return;
            }
            logger.info('The content is in order again.');
            server.hot.send({ type: 'full-reload' });
          }, pause);
        });
      },
    },
  };
}

function problemsOf(root: string): Problem[] {
  const { problems, ...edition } = checkContent(root);
  const last = keptEdition();
  const broken = new Set(problems.filter(isError).map(({ file }) => file));
  const shown = last?.root === root ? withLastGood(last, edition, broken) : edition;
  keepEdition(shown, () => saidOf(shown));
  return problems;
}

/** What is said of them; nothing where there are none. */
function linesOf(problems: readonly Problem[]): string {
  return problems.length === 0 ? '' : printLines(problems);
}

function say(problems: readonly Problem[], logger: AstroIntegrationLogger): void {
  if (problems.length > 0) logger.warn(`The content has problems:\n${printLines(problems)}`);
}
