import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The bytes of a file in a folder; undefined where it is not there or cannot be read. */
export function fileIn(folder: string, path: string): Buffer | undefined {
  try {
    return readFileSync(join(folder, path));
  } catch {
    return undefined;
  }
}
