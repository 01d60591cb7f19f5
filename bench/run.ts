import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeStory } from './story.ts';

/**
 * Times the content check and the build on stories of several sizes, made of copies of the real entries under new ids.
 * Machines differ: read the ratios. Each figure is the median of three runs after one that is not counted.
 */
interface Usage {
  /** Processor seconds, user and system, of the process itself. */
  cpu: number;
  megabytes: number;
  wall: number;
}

const sizes = [250, 1000];
const usage = pathToFileURL(join(import.meta.dirname, 'usage.mjs')).href;
const results = sizes.map((size) => {
  const root = makeStory(size);
  const check = measure(['src/check/cli.ts', '--root', root], 3);
  const build = measure(['src/build/cli.ts', '--root', root], 1);
  rmSync(root, { recursive: true });
  return { size, check, build };
});
for (const { size, check, build } of results) {
  console.log(`${size} entries: check ${describe(check)}; build with search ${describe(build)}`);
}
const [small, large] = results;
if (small && large) {
  const growth = (a: number, b: number): string => (Math.log(b / a) / Math.log(large.size / small.size)).toFixed(2);
  console.log(
    `Growth exponent from ${small.size} to ${large.size}: check ${growth(small.check.cpu, large.check.cpu)}, build ${growth(small.build.cpu, large.build.cpu)} (1 is linear).`,
  );
  const bar = { seconds: 2, megabytes: 300 };
  console.log(
    `Check at ${large.size} entries against its bar of ${bar.seconds} s and ${bar.megabytes} MB: ${(large.check.wall / bar.seconds).toFixed(2)} and ${(large.check.megabytes / bar.megabytes).toFixed(2)} (below 1 is met).`,
  );
  console.log(`Build to check at ${large.size}, processor time: ${(large.build.cpu / large.check.cpu).toFixed(1)}.`);
}

function measure(args: string[], runs: number): Usage {
  const file = join(mkdtempSync(join(tmpdir(), 'usage-')), 'usage.json');
  const samples: Usage[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const { status, stderr } = spawnSync(process.execPath, ['--import', usage, ...args], {
      encoding: 'utf8',
      env: { ...process.env, USAGE_FILE: file, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stderr.slice(0, 2000)}`);
    if (run > 0 || runs === 0) samples.push(JSON.parse(readFileSync(file, 'utf8')));
  }
  const median = (key: keyof Usage): number =>
    samples.map((sample) => sample[key]).sort((a, b) => a - b)[Math.floor(samples.length / 2)] ?? 0;
  return { cpu: median('cpu'), megabytes: median('megabytes'), wall: median('wall') };
}

function describe({ cpu, megabytes, wall }: Usage): string {
  return `${cpu.toFixed(2)} s processor, ${wall.toFixed(2)} s wall, ${Math.round(megabytes)} MB`;
}
