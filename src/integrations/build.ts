import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../check/content.ts';
import { printLines } from '../check/print.ts';
import { isError } from '../check/problem.ts';

/**
 * Builds the site beside the old one and swaps the two only when all went well: a failed or killed build leaves `dist/` whole.
 * `--root DIR` builds another tree of content into `DIR/dist`.
 */
const { values } = parseArgs({ options: { root: { type: 'string', default: '.' } } });
const root = resolve(values.root);
process.env['CONTENT_ROOT'] = root;
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// Drafts are shown in development: whatever the surroundings say, what is built here is what is published.
process.env['NODE_ENV'] = 'production';
for (const name of ['VITEST', 'TEST', 'DEV', 'PROD', 'SSR', 'MODE', 'BASE_URL']) delete process.env[name];
const { build } = await import('astro');
const [site, next, old] = ['dist', '.dist-next', '.dist-old'].map((name) => join(root, name)) as [
  string,
  string,
  string,
];

const { problems } = checkContent(root);
if (problems.length > 0) console.error(printLines(problems));
if (problems.some(isError)) {
  console.error('Nothing was built; the last site is untouched.');
  process.exit(1);
}
rmSync(next, { recursive: true, force: true });
// A store left by an earlier run could bring back what is no longer there.
rmSync(join(root, '.astro', 'data-store.json'), { force: true });
try {
  await build({ root: process.cwd(), outDir: next, cacheDir: join(root, '.astro') });
  const missing = missingPages(next);
  if (missing.length > 0)
    throw new Error(`${missing.length} page(s) of the story were not written: ${missing.join(', ')}`);
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

/** Pages that the sitemap lists, which is made from the story, but that are not there as files. */
function missingPages(folder: string): string[] {
  const listed = readFileSync(join(folder, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g);
  return [...listed]
    .map(([, address = '']) => new URL(address).pathname)
    .filter((path) => !existsSync(join(folder, path, 'index.html')));
}
