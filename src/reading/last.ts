import { readFileSync } from 'node:fs';
import type { Problem } from '../report/problem.ts';

/** What came of each file when it was last read in this process, with the bytes that it had then. */
const known = new Map<string, { bytes: Buffer; outcome: unknown; problems: readonly Problem[] }>();

/**
 * What `read` makes of a file. One whose bytes are still the same is not read anew: most of a check is the reading of files, and the
 * editors' commands and the live preview check again after a change of one. What `read` says may depend on the name and the bytes alone.
 */
export function lastOf<T>(
  file: string,
  path: string,
  problems: Problem[],
  read: (from: string | Buffer, problems: Problem[]) => T,
): T {
  const bytes = bytesOf(path);
  // What cannot be read says why, by its path.
  if (bytes === undefined) return read(path, problems);
  const last = known.get(file);
  if (last?.bytes.equals(bytes)) {
    problems.push(...last.problems);
    return last.outcome as T;
  }
  const own: Problem[] = [];
  const outcome = read(bytes, own);
  known.set(file, { bytes, outcome, problems: own });
  problems.push(...own);
  return outcome;
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
