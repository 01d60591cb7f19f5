import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../../check/content.ts';
import type { CollectionName } from '../../domain/ids.ts';
import { didYouMean } from '../../domain/nearest.ts';
import { addressOf } from '../../model/addresses.ts';
import { isFacet } from '../../model/collections.ts';
import { fileOf, ledgerFile, redirectsFile } from '../../model/paths.ts';
import { readYaml } from '../../reading/fields.ts';
import { isError, type Problem, printLine } from '../../report/problem.ts';
import { problemsAfter, whileLocked, writeChange } from './change.ts';
import { RefusalError } from './command.ts';
import { idsOf, refuseId } from './items.ts';
import { planRename } from './rename-plan.ts';

/**
 * Renames an item with everything that names it; gives back what to tell the editor. All or nothing: the content must be
 * in order before, and the whole change is checked in a copy before a file is touched.
 */
export function renameItem(
  root: string,
  collection: CollectionName,
  from: string,
  to: string,
  isDry = false,
): string[] {
  return whileLocked(root, () => renameLocked(root, collection, from, to, isDry));
}

function renameLocked(root: string, collection: CollectionName, from: string, to: string, isDry: boolean): string[] {
  const file = fileOf(collection, from);
  const ids = idsOf(root, collection);
  if (!ids.includes(from)) {
    const advice = didYouMean(from, ids) || ' Check the spelling.';
    throw new RefusalError(`${file}:1:1 file: There is no item "${from}" in ${collection}.${advice}`);
  }
  refuseId(root, collection, to, from);
  if (isFacet(collection)) refuseChained(root, from);
  const { items, problems } = checkContent(root);
  refuseProblems(problems, 'The content must be in order before an item is renamed. Nothing was changed.');
  const texts = items.map(({ collection: other, content }) => ({
    collection: other,
    file: content.file,
    text: readFileSync(join(root, content.file), 'utf8'),
  }));
  const redirects = existsSync(join(root, redirectsFile)) ? readFileSync(join(root, redirectsFile), 'utf8') : '';
  const plan = planRename({ collection, from, to }, texts, redirects);
  refuseProblems(problemsAfter(root, plan), 'The content would have these problems after it. Nothing was changed.');
  if (isDry)
    return [
      'Nothing was changed: this is a dry run. Without --dry-run:',
      ...sayChange(collection, from, to, plan),
      ...[...plan.texts.keys()].map((file) => `Writes ${file}.`),
    ];
  writeChange(root, plan);
  return sayChange(collection, from, to, plan);
}

function refuseProblems(problems: readonly Problem[], verdict: string): void {
  const errors = problems.filter(isError);
  if (errors.length > 0) throw new RefusalError(...errors.map(printLine), verdict);
}

/** Items of the ledger are chained by hashes over their fields, the entry among them. */
function refuseChained(root: string, id: string): void {
  if (!existsSync(join(root, ledgerFile))) return;
  const ledger = readYaml(ledgerFile, join(root, ledgerFile), []);
  const items = (ledger?.fields ?? []) as { entry?: string }[];
  const index = items.findIndex(({ entry }) => entry === id);
  if (!ledger || index === -1) return;
  const { line, column } = ledger.place([index, 'entry']);
  throw new RefusalError(
    `${ledgerFile}:${line}:${column} ${index}.entry: The ledger names "${id}", and its items are chained by hashes that a new name would break. Keep the id.`,
  );
}

function sayChange(
  collection: CollectionName,
  from: string,
  to: string,
  { references, texts }: ReturnType<typeof planRename>,
): string[] {
  const files = [...texts.keys()].filter((file) => file !== redirectsFile).length;
  const address = addressOf(collection, from);
  return [
    `Renamed ${fileOf(collection, from)} to ${fileOf(collection, to)}.`,
    `Rewrote ${count(references, 'reference')} in ${count(files, 'file')}.`,
    address === undefined
      ? `${collection} have no address by their id; there is nothing to redirect.`
      : `${redirectsFile} sends ${address} to ${addressOf(collection, to)}.`,
    ...(collection === 'series' ? [`A plot may ask for the series by its id: look for "${from}" in src/plots.`] : []),
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
