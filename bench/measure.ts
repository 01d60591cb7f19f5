import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { watchMemory } from './memory.ts';

/** What a command used. */
export interface Usage {
  /** Seconds of processor time, user and system, of the process and of all its descendants. */
  processor: number;
  /** Peak memory of the largest single process, in megabytes. */
  memory: number;
  /** Seconds by the clock. */
  wall: number;
}

const scopes: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'processor time of all processes, memory of the largest one',
  win32: 'processor time and memory of the main process ONLY, because Windows does not tell those of its children',
};
/** What the figures hold on this kind of machine. */
export const scope =
  scopes[process.platform] ??
  'processor time of all processes, memory of the main process ONLY, because there is no /proc';

const preload = pathToFileURL(join(import.meta.dirname, 'usage.mjs')).href;

/**
 * Runs Node with some arguments and tells what it and its descendants used.
 *
 * Processor time: the shell's `times`, whose second line holds the user and system seconds of all descendants that have ended and were
 * waited for (POSIX; behind it is times(2)). A process that nobody waits for is not in it. Node itself cannot tell: its
 * `process.resourceUsage()` is of the process alone. Memory: see memory.ts; the peak of the main process comes from itself and is exact.
 * Where there is no such shell (Windows) or no `/proc`, the main process speaks for itself; `scope` says so.
 * @throws Error with what the command printed, where it fails.
 */
export async function measure(args: readonly string[], cwd: string): Promise<Usage> {
  const folder = mkdtempSync(join(tmpdir(), 'usage-'));
  const files = { USAGE_FILE: join(folder, 'usage.json'), TIMES_FILE: join(folder, 'times') };
  try {
    const began = performance.now();
    const child = start(['--import', preload, ...args], cwd, files);
    const stopWatch = watchMemory(child.pid ?? 0);
    const [printed] = await Promise.all([text(child.stderr as NodeJS.ReadableStream), once(child, 'close')]);
    const wall = (performance.now() - began) / 1000;
    const largest = stopWatch();
    if (child.exitCode !== 0) throw new Error(`${args.join(' ')} failed:\n${printed.slice(0, 2000)}`);
    const own: { processor: number; memory: number } = JSON.parse(readFileSync(files.USAGE_FILE, 'utf8'));
    const processor = process.platform === 'win32' ? own.processor : secondsOfChildren(files.TIMES_FILE);
    return { processor, memory: Math.max(largest, own.memory), wall };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Starts Node, where there is one under a shell that writes `times` to a file when Node has ended. */
function start(args: readonly string[], cwd: string, files: Record<string, string>): ChildProcess {
  const env = { ...process.env, ...files, ASTRO_TELEMETRY_DISABLED: '1' };
  const options: SpawnOptions = { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] };
  if (process.platform === 'win32') return spawn(process.execPath, args, options);
  const script = '"$0" "$@"; status=$?; times > "$TIMES_FILE"; exit $status';
  return spawn('sh', ['-c', script, process.execPath, ...args], options);
}

/** The second line of `times`, such as `0m1.230s 0m0.450s`; some shells write a comma. */
function secondsOfChildren(file: string): number {
  const line = readFileSync(file, 'utf8').split('\n')[1] ?? '';
  const parts = [...line.matchAll(/(\d+)m([\d.,]+)s/g)];
  if (parts.length !== 2) throw new Error(`The shell’s times printed something unknown: ${line}`);
  return parts.reduce(
    (sum, [, minutes, seconds = '']) => sum + Number(minutes) * 60 + Number(seconds.replace(',', '.')),
    0,
  );
}
