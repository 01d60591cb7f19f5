import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A build that holds its folders for itself. */
export interface BuildLock {
  /** False where another build has taken a folder over meanwhile. */
  held(): boolean;
  release(): void;
}

/** Another build runs in one of the folders. */
export class BuildRunsError extends Error {}

/**
 * Takes folders for one build: a file `.dist-lock` in each holds the number of the process. The lock of a process that is gone counts
 * as none.
 * @throws BuildRunsError where a folder is taken.
 */
export function lockFolders(folders: readonly string[]): BuildLock {
  const taken: string[] = [];
  const release = () => {
    for (const file of taken.splice(0)) giveBack(file);
  };
  for (const file of new Set(folders.map(lockFile))) {
    const owner = take(file);
    if (owner !== undefined) {
      release();
      throw new BuildRunsError(
        `Another build runs here (process ${owner}). Wait for it to end; if there is none, delete ${relative('.', file)}.`,
      );
    }
    taken.push(file);
  }
  return { held: () => taken.length > 0 && taken.every((file) => ownerOf(file) === process.pid), release };
}

/** The process that builds in a folder, if one does. */
export function runningBuild(folder: string): number | undefined {
  const owner = ownerOf(lockFile(folder));
  return owner !== undefined && owner !== process.pid && isAlive(owner) ? owner : undefined;
}

function lockFile(folder: string): string {
  return join(folder, '.dist-lock');
}

/** Writes a lock, unless a living process has it: then its number. It comes to be with its whole text, so that nobody reads half of it. */
export function take(file: string): number | undefined {
  const own = `${file}-${process.pid}`;
  writeFileSync(own, `${process.pid}\n`);
  try {
    for (;;) {
      try {
        linkSync(own, file);
        return undefined;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const owner = ownerOf(file);
      if (owner !== undefined && owner !== process.pid && isAlive(owner)) return owner;
      rmSync(file, { force: true });
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** Gives a lock back, where this process has it. */
export function giveBack(file: string): void {
  if (ownerOf(file) === process.pid) rmSync(file, { force: true });
}

function ownerOf(file: string): number | undefined {
  try {
    const owner = Number(readFileSync(file, 'utf8'));
    return Number.isSafeInteger(owner) && owner > 0 ? owner : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // A process of another user may not be asked, but is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
