import { rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { bareBuild, buildCommand, checkCommand, countBarePages, ourBuild, runBuild } from './builds.ts';
import { measure, scope } from './measure.ts';
import { readOptions } from './options.ts';
import { describeBars, describeResult, type Result, type Round } from './report.ts';
import { makeStory, realSize } from './story.ts';

/**
 * Measures the content check, this site's build and the build of a bare Astro site of the same entries, on stories of several sizes.
 * Machines differ: read the ratios. README.md says how.
 */
const project = resolve(import.meta.dirname, '..');
const { sizes, runs } = readOptions();
console.log(`This site: node ${buildCommand.join(' ')}. Bare Astro: peers/astro/, then Pagefind’s command.`);
console.log(`Measured: ${scope}. Each build is cold; a first round is not counted.`);
console.log('Not measured: Hugo and Eleventy, which are not installed with this project.');
console.log(
  `${availableParallelism()} cores; ${loadavg()[0]?.toFixed(1)} processes of other work on them at the start.\n`,
);
const results: Result[] = [];
// Not counted: afterwards all programs lie in the memory of the machine.
await measureSize(realSize(), 1);
for (const size of sizes) {
  const result = await measureSize(size, size > 1000 ? 1 : runs);
  results.push(result);
  console.log(describeResult(result));
}
console.log(describeBars(results));

/** Plays so many rounds on one story. */
async function measureSize(size: number, runs: number): Promise<Result> {
  const root = makeStory(size);
  try {
    const ours = ourBuild(root);
    const bare = bareBuild(root);
    const playRound = async (): Promise<Round> => ({
      check: await measure([...checkCommand, '--root', root], project),
      ours: await runBuild(ours),
      bare: await runBuild(bare),
    });
    const rounds: Round[] = [];
    while (rounds.length < runs) rounds.push(await playRound());
    const pages = countBarePages(root);
    if (pages !== size + 1)
      throw new Error(`The bare site has ${pages} pages and not one for each of ${size} entries.`);
    return { size, rounds };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
