import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { saidOf } from '../check/benchmarks.ts';
import { checkContent } from '../check/content.ts';
import { argumentsOrEnd } from '../report/arguments.ts';
import { printLines } from '../report/print.ts';
import { isError } from '../report/problem.ts';
import { keepEdition } from '../story/kept.ts';
import { compressSite } from './compress.ts';
import { cleanEnvironment, surroundingsFault } from './environment.ts';
import { explainFailure } from './failure.ts';
import { recoverSite, siteFolders, swapSite, withSafeName } from './folders.ts';
import { type BuildLock, BuildRunsError, lockFolders } from './lock.ts';
import { hearWarnings } from './output.ts';
import { signingKey } from './signing-key.ts';
import { contentState, verifySite } from './verify.ts';

/**
 * Builds the site beside the old one and swaps the two only when all went well: a failed or killed build leaves `dist/` whole.
 * `--fresh` lets addresses of the last site go that were never published; `--compress` adds a packed form of each file for hosts that send
 * those; `--root DIR` builds another tree of content into `DIR/dist`.
 */
const usage = 'npm run build -- [--root DIR] [--fresh] [--compress]';
const { root, isFresh, isCompressed } = readRoot();
const folders = siteFolders(root);
let lock: BuildLock | undefined;
/** What is said where the build ends early, by whatever way: a call of process.exit(0) inside a page, a program that never answers. */
let lastWord: string | undefined = 'The build ended before it was done; the last site is untouched.';
process.on('exit', () => {
  if (lastWord !== undefined) {
    console.error(lastWord);
    process.exitCode = 1;
    if (lock?.held()) removeUnfinished();
  }
  lock?.release();
});
process.on('uncaughtException', fail);
// Not awaited: where something inside never answers, the process ends by itself and the last word is said.
run().catch(fail);

async function run(): Promise<void> {
  // Astro keeps files of its own in the project, whatever tree it builds, so the project is taken too.
  const misplaced = surroundingsFault(process.cwd(), process.env['SITE_URL']);
  if (misplaced !== undefined) end(`${misplaced}\nNothing was built; the last site is untouched.`);
  lock = lockFolders([root, process.cwd()]);
  if (recoverSite(folders)) console.error('The last build was cut short; its old site is back in place.');
  const before = contentState(root);
  const { problems, ...edition } = checkContent(root);
  if (problems.length > 0) console.error(printLines(problems));
  if (problems.some(isError)) end('Nothing was built; the last site is untouched.');
  // Said now and not when all is built.
  signingKey(edition.publication);
  keepEdition(edition, () => saidOf(edition));
  cleanEnvironment(root);
  forgetContent();
  const warnings = await writeSite();
  const { faults, summary } = verifySite(edition, folders, isFresh);
  if (contentState(root) !== before)
    faults.push('A file in content/ was changed while the site was built. Build again.');
  if (!lock.held()) faults.push('Another build has taken over the folder. Wait for it to end.');
  if (warnings.length > 0) faults.push('There were warnings, and each of them ends a build:', ...warnings);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  if (isCompressed) await compressSite(folders.next);
  swapSite(folders);
  lastWord = undefined;
  console.log(summary);
}

/** Lets Astro write the site into the folder beside the last one; gives the warnings that it printed. */
async function writeSite(): Promise<string[]> {
  const { build } = await import('astro');
  const heard = hearWarnings();
  try {
    await withSafeName(folders.next, (outDir) =>
      build({ root: process.cwd(), outDir, cacheDir: join(root, '.astro'), logLevel: 'warn' }),
    );
  } finally {
    heard.stop();
  }
  return heard.lines();
}

/** Removes what earlier builds and the live preview have stored of the content: it could bring back what is no longer there. */
function forgetContent(): void {
  for (const folder of [root, process.cwd()])
    for (const name of ['data-store.json', 'data-store', 'content-modules.mjs', 'content-assets.mjs', '.prerender'])
      rmSync(join(folder, '.astro', name), { recursive: true, force: true });
}

function removeUnfinished(): void {
  // Writes that the system had already been asked for still end: they can put a file or a folder back once it is gone.
  for (let round = 0; round < 20 && existsSync(folders.next); round += 1) {
    try {
      rmSync(folders.next, { recursive: true, force: true });
    } catch {
      // A folder that was filled meanwhile is not empty; a next round or the next build removes it.
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25);
  }
}

function fail(error: unknown): never {
  console.error(explainFailure(error));
  const began = !(error instanceof BuildRunsError);
  end(`${began ? 'The build failed' : 'Nothing was built'}; the last site is untouched.`);
}

function end(word: string): never {
  lastWord = word;
  process.exit(1);
}

function readRoot(): { root: string; isFresh: boolean; isCompressed: boolean } {
  const flag = { type: 'boolean', default: false } as const;
  const options = { root: { type: 'string', default: '.' }, fresh: flag, compress: flag } as const;
  const { values } = argumentsOrEnd('build', usage, options);
  const folder = resolve(values.root);
  if (existsSync(folder)) return { root: folder, isFresh: values.fresh, isCompressed: values.compress };
  console.error(`There is no folder ${values.root}.`);
  process.exit(1);
}
