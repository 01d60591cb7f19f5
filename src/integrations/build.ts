import { existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { checkContent } from '../check/content.ts';
import { formatProblem } from '../check/problem.ts';

/**
 * Builds the site beside the old one and swaps the two only when all went well: a failed or killed build leaves `dist/` whole.
 * `--root DIR` builds another tree of content into `DIR/dist`.
 */
const { values } = parseArgs({ options: { root: { type: 'string', default: '.' } } });
const root = resolve(values.root);
process.env['CONTENT_ROOT'] = root;
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const [site, next, old] = ['dist', '.dist-next', '.dist-old'].map((name) => join(root, name)) as [
  string,
  string,
  string,
];

const { problems } = checkContent(root);
if (problems.length > 0) {
  for (const problem of problems) console.error(formatProblem(problem));
  console.error(`${problems.length} problem(s) in the content. Nothing was built; the last site is untouched.`);
  process.exit(1);
}
rmSync(next, { recursive: true, force: true });
// A store left by an earlier run could bring back what is no longer there.
rmSync(join(root, '.astro', 'data-store.json'), { force: true });
try {
  await build({ root: process.cwd(), outDir: next, cacheDir: join(root, '.astro') });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('The build failed; the last site is untouched.');
  rmSync(next, { recursive: true, force: true });
  process.exit(1);
}
rmSync(old, { recursive: true, force: true });
if (existsSync(site)) renameSync(site, old);
renameSync(next, site);
rmSync(old, { recursive: true, force: true });
