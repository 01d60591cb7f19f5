import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFacet } from '../model/collections.ts';
import { at, type Problem } from '../report/problem.ts';
import type { ListedFile } from './files.ts';

/** Refuses files that cannot be told apart: one id twice, ids that only look different, and copies byte for byte. */
export function checkTwins(root: string, files: readonly ListedFile[], problems: Problem[]): void {
  const ids = new Map<string, ListedFile>();
  const copies = new Map<string, ListedFile>();
  for (const listed of files) {
    const { file, collection, id, kind } = listed;
    if (collection === undefined) continue;
    if (kind !== 'csv') {
      const space = isFacet(collection) ? 'entries' : collection;
      const key = `${space}/${skeleton(id)}`;
      const other = ids.get(key);
      if (other === undefined) ids.set(key, listed);
      else if (other.id === id) {
        problems.push(
          at(
            file,
            1,
            1,
            'file',
            'twin',
            `The id "${id}" is taken by ${other.file}. Entries of all facets share one space of ids; rename one.`,
          ),
        );
      } else {
        problems.push(
          at(
            file,
            1,
            1,
            'file',
            'twin',
            `The id "${id}" looks like that of ${other.file}. Rename one so that nobody takes it for the other.`,
          ),
        );
      }
    }
    const hash = hashOf(join(root, file));
    if (hash === undefined) continue;
    const same = copies.get(hash);
    if (same === undefined) copies.set(hash, listed);
    else
      problems.push(at(file, 1, 1, 'file', 'twin', `The file is the same as ${same.file}, byte for byte. Remove one.`));
  }
}

/** Hash of the bytes; undefined for an empty file, which has a problem of its own, and for one that cannot be read. */
function hashOf(path: string): string | undefined {
  try {
    const bytes = readFileSync(path);
    return bytes.length === 0 ? undefined : createHash('sha1').update(bytes).digest('base64');
  } catch {
    return undefined;
  }
}

/** Ids with the same skeleton look alike: 0 and o, 1 and l, rn and m, and hyphens more or fewer. */
function skeleton(id: string): string {
  return id.replaceAll('-', '').replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('rn', 'm').replaceAll('vv', 'w');
}
