import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mutate } from './mutate.ts';
import { Random } from './random.ts';

/** What is changed: a story of its own, so that a seed gives the same changes whatever is published. */
const fixture = 'tests/fixtures/small-story';
/** Heap of the check under the fuzzer; an honest check of the real story needs a third of it. */
const megabytes = 512;
const milliseconds = 60_000;

/** What one round found. */
export interface Round {
  seed: number;
  /** The tree; the caller removes it. */
  root: string;
  changed: number;
  /** Files that were changed and yet accepted, and are left so in the tree. */
  accepted: string[];
}

/** The check died, hung, or said nothing that can be read. */
export class FuzzError extends Error {
  override name = 'FuzzError';
}

interface Report {
  problems: { file: string; severity: 'error' | 'warning'; message: string }[];
}

/**
 * Changes `count` files of the small story at once, or all where it has fewer, and checks the tree in a process of its own. Files with errors are put back,
 * until only what the check accepts is left. Throws `FuzzError` where the check does anything but list problems.
 */
export function fuzzRound(seed: number, count: number): Round {
  const random = new Random(seed);
  const root = mkdtempSync(join(tmpdir(), `fuzz-${seed}-`));
  cpSync(fixture, root, { recursive: true });
  const files = globSync('content/**/*.{mdx,yaml,csv}', { cwd: fixture }).sort();
  const original = (file: string): Buffer => readFileSync(join(fixture, file));
  const changed = new Set<string>();
  while (changed.size < Math.min(count, files.length)) {
    const file = random.pick(files);
    if (changed.has(file)) continue;
    changed.add(file);
    writeFileSync(join(root, file), mutate(original(file), random, original(random.pick(files))));
  }
  const accepted = new Set(changed);
  for (let pass = 0; ; pass += 1) {
    const { problems } = check(root, seed);
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return { seed, root, changed: changed.size, accepted: [...accepted] };
    const wrong = new Set(errors.map(({ file }) => file).filter((file) => accepted.has(file)));
    // What is wrong in a file that was not changed comes from one that was: put all of them back at last.
    const back = wrong.size > 0 && pass < 6 ? wrong : accepted;
    for (const file of back) {
      cpSync(join(fixture, file), join(root, file));
      accepted.delete(file);
    }
    if (accepted.size === 0 && pass > 8) throw new FuzzError(`seed ${seed}: the unchanged content has problems`);
  }
}

/** Builds what a round has accepted, by the project of a folder; throws where that fails. */
export function buildAccepted({ seed, root, accepted }: Round, project = '.'): void {
  const { status, stderr } = spawnSync(process.execPath, ['src/build/cli.ts', '--root', root], {
    cwd: project,
    encoding: 'utf8',
    timeout: 10 * milliseconds,
  });
  if (status !== 0) {
    throw new FuzzError(
      `seed ${seed}: the check accepted what does not build, in ${root}.\nChanged: ${accepted.join(', ')}\n${stderr.slice(0, 2000)}`,
    );
  }
}

/** Removes the tree of a round. */
export function clear({ root }: Round): void {
  rmSync(root, { recursive: true, force: true });
}

function check(root: string, seed: number): Report {
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${megabytes}`, 'src/check/cli.ts', '--root', root, '--json'],
    { encoding: 'utf8', timeout: milliseconds, maxBuffer: 2 ** 28 },
  );
  const end = signal ?? status;
  if (end !== 0 && end !== 1)
    throw new FuzzError(`seed ${seed}: the check ended with ${end}, in ${root}\n${stderr.slice(0, 2000)}`);
  if (stderr !== '') throw new FuzzError(`seed ${seed}: the check complained, in ${root}\n${stderr.slice(0, 2000)}`);
  return JSON.parse(stdout) as Report;
}
