import { isFacet } from '../model/collections.ts';
import { at, type Problem } from '../report/problem.ts';
import type { ListedFile } from './files.ts';
import type { FromDisk } from './last.ts';

/** Refuses files that cannot be told apart: one id twice, ids that only look different, and copies byte for byte. */
export function checkTwins(files: readonly FromDisk<ListedFile>[], problems: Problem[]): void {
  const ids = new Map<string, ListedFile>();
  const bySize = new Map<number, FromDisk<ListedFile>[]>();
  for (const listed of files) {
    const { file, collection, id, kind, from } = listed;
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
    // An empty file and one that cannot be read have problems of their own.
    if (typeof from === 'string' || from.length === 0) continue;
    const others = bySize.get(from.length) ?? [];
    bySize.set(from.length, others);
    const same = others.find((other) => from.equals(other.from as Buffer));
    if (same === undefined) others.push(listed);
    else
      problems.push(at(file, 1, 1, 'file', 'twin', `The file is the same as ${same.file}, byte for byte. Remove one.`));
  }
}

/** Ids with the same skeleton look alike: 0 and o, 1 and l, rn and m, and hyphens more or fewer. */
function skeleton(id: string): string {
  return id.replaceAll('-', '').replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('rn', 'm').replaceAll('vv', 'w');
}
