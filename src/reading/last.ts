import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../report/problem.ts';

/** What came of each file when it was last read in this process, with the bytes that it had then. */
const known = new Map<string, { bytes: Buffer; outcome: unknown; problems: readonly Problem[] }>();

/** A file with its bytes; with its path where it cannot be read, so that whoever reads it says why. */
export type FromDisk<File> = File & { from: Buffer | string };

/** Reads the bytes of a file, for all that look at them. */
export function fromDisk<File extends { file: string }>(root: string, file: File): FromDisk<File> {
  const path = join(root, file.file);
  try {
    return { ...file, from: readFileSync(path) };
  } catch {
    return { ...file, from: path };
  }
}

/**
 * What `read` makes of a file. One whose bytes are still the same is not read anew: most of a check is the reading of files, and the
 * editors' commands and the live preview check again after a change of one. What `read` says may depend on the name and the bytes alone.
 */
export function lastOf<T>(
  { file, from }: FromDisk<{ file: string }>,
  problems: Problem[],
  read: (from: string | Buffer, problems: Problem[]) => T,
): T {
  if (typeof from === 'string') return read(from, problems);
  const last = known.get(file);
  if (last?.bytes.equals(from)) {
    problems.push(...last.problems);
    return last.outcome as T;
  }
  const own: Problem[] = [];
  const outcome = read(from, own);
  known.set(file, { bytes: from, outcome, problems: own });
  problems.push(...own);
  return outcome;
}
