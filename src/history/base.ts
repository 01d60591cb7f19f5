import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Item } from '../body/item.ts';
import { addressOf } from '../model/addresses.ts';
import { isFacet } from '../model/collections.ts';
import { fileOf, ledgerFile, redirectsFile } from '../model/paths.ts';
import { at, type Problem } from '../report/problem.ts';
import { type Comparison, compareItem } from './base-compare.ts';
import { decode, itemAt, type OldItem, readOldItem, readOldYaml } from './base-items.ts';
import { checkHistory, readLists } from './base-lists.ts';
import { Successors } from './base-renames.ts';
import { checkTableChange } from './base-tables.ts';
import { blobName, openRevision, type Revision } from './revision.ts';

/**
 * Holds the content of `root` against an earlier revision of it: nothing that was published vanishes, changes its address or
 * says something else without a redirect, a withdrawal or an item of the ledger. `items` are those that the check could read.
 * Only files that differ are read from git.
 */
export function checkBase(root: string, name: string, items: readonly Item[]): Problem[] {
  const problems: Problem[] = [];
  // One line says that all of it is gone.
  if (!existsSync(join(root, 'content'))) return problems;
  const revision = openRevision(root, name);
  if ('refusal' in revision) return [at('content', 1, 1, 'base', 'nothing-to-check', revision.refusal)];
  const files = new WorkingFiles(root);
  const changed = [...revision.blobs].filter(([file, blob]) => isCompared(file) && files.blobOf(file, blob) !== blob);
  const old = revision.read([...new Set(changed.map(([, blob]) => blob))]);
  if ('refusal' in old) return [at('content', 1, 1, 'base', 'nothing-to-check', old.refusal)];
  const bytesOf = (file: string): Buffer | undefined => old.get(revision.blobs.get(file) ?? '');

  const lists = readLists(root, (file) => (revision.blobs.has(file) ? (bytesOf(file) ?? files.read(file)) : undefined));
  checkHistory(lists, revision.name, items, problems);
  const unreadable: string[] = [];
  const oldItems = changed.flatMap(([file]): OldItem[] => {
    if (!itemAt(file)) return [];
    const item = readOldItem(file, bytesOf(file) ?? Buffer.alloc(0));
    if (!item) unreadable.push(file);
    return item && item.fields['draft'] !== true ? [item] : [];
  });
  for (const file of [ledgerFile, redirectsFile]) {
    const bytes = bytesOf(file);
    if (bytes && readOldYaml(decode(bytes) ?? '\0') === undefined) unreadable.push(file);
  }
  const isNew = ({ collection, id }: Item): boolean => !revision.blobs.has(fileOf(collection, id));
  const comparison: Comparison = {
    base: revision.name,
    lists,
    items: new Map(items.map((item) => [fileOf(item.collection, item.id), item])),
    isThere: (file) => files.read(file) !== undefined,
    isNew,
    successors: new Successors(
      items.filter((item) => isNew(item) && item.fields['draft'] !== true && hasAddress(item)),
      ({ collection, id }) => decode(files.read(fileOf(collection, id)) ?? Buffer.alloc(0)) ?? '',
    ),
  };
  for (const item of oldItems) compareItem(item, comparison, problems);
  for (const [file] of changed)
    if (file.endsWith('.csv')) checkTableChange(file, bytesOf(file), files.read(file), problems);
  tellUnreadable(unreadable, revision, problems);
  return problems;
}

/** The files as they are now; each is read once. */
class WorkingFiles {
  readonly #root: string;
  readonly #known = new Map<string, Buffer | undefined>();

  constructor(root: string) {
    this.#root = root;
  }

  read(file: string): Buffer | undefined {
    if (!this.#known.has(file)) this.#known.set(file, readIfThere(join(this.#root, file)));
    return this.#known.get(file);
  }

  /** The name that git would give to the file, in the length of `like`; undefined where there is none. */
  blobOf(file: string, like: string): string | undefined {
    const bytes = this.read(file);
    return bytes && blobName(bytes, like);
  }
}

function readIfThere(path: string): Buffer | undefined {
  try {
    // A pipe in the place of a file would never end.
    return lstatSync(path).isFile() ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

function isCompared(file: string): boolean {
  return file === ledgerFile || file === redirectsFile || itemAt(file) !== undefined || isTable(file);
}

function isTable(file: string): boolean {
  return /^content\/series\/[^/]+\.csv$/.test(file);
}

function hasAddress({ collection, id }: Item): boolean {
  return isFacet(collection) || addressOf(collection, id) !== undefined;
}

function tellUnreadable(files: readonly string[], { name }: Revision, problems: Problem[]): void {
  const [first] = files;
  if (first === undefined) return;
  const rest = files.length === 1 ? '' : ` and ${files.length - 1} more of its files`;
  problems.push(
    at(
      first,
      1,
      1,
      'base',
      'base-unreadable',
      `This file${rest} cannot be read in the revision "${name}", so it was not compared. Look at the change with git diff.`,
    ),
  );
}
