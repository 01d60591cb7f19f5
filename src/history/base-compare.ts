import type { Item } from '../body/item.ts';
import { findReferences } from '../domain/references.ts';
import { addressOf } from '../model/addresses.ts';
import { requiredChapters } from '../model/chapters.ts';
import { collectionOf, facetNames, isFacet } from '../model/collections.ts';
import { fileOf, ledgerFile, redirectsFile } from '../model/paths.ts';
import { at, type Problem } from '../report/problem.ts';
import { endOf } from '../rules/redirects.ts';
import { type Change, changesBetween } from './base-changes.ts';
import type { OldItem } from './base-items.ts';
import { itemOf, type Lists, presentId } from './base-lists.ts';
import type { Successors } from './base-renames.ts';
import { publishedFacts } from './published.ts';

/** What an earlier item is held against. */
export interface Comparison {
  /** The revision, as the editor named it. */
  base: string;
  lists: Lists;
  /** The items as they are now, by path; those that cannot be read are not among them. */
  items: ReadonlyMap<string, Item>;
  isThere(file: string): boolean;
  /** True for an item whose path the earlier revision did not have. */
  isNew(item: Item): boolean;
  successors: Successors;
}

/** Holds one item that was published against the content as it is now. */
export function compareItem(old: OldItem, comparison: Comparison, problems: Problem[]): void {
  const { lists, items, isNew } = comparison;
  const here = items.get(old.file);
  if (here && here.fields['draft'] !== true) {
    compareFacts(old, here, comparison, problems);
    return;
  }
  // A file that is there but cannot be read has its lines already.
  if ((!here && comparison.isThere(old.file)) || !lists.areReadable) return;
  const address = addressOf(old.collection, old.id);
  if (address === undefined) {
    if (here && (requiredChapters as readonly string[]).includes(old.id))
      problems.push(
        problemAt(
          here,
          ['draft'],
          'vanished',
          `This chapter is published and cannot become a draft: the site needs it. Remove the line draft.`,
        ),
      );
    return;
  }
  if (Object.hasOwn(lists.redirects.now, address)) {
    const target = itemOf(endOf(address, lists.redirects.now));
    const successor = target && items.get(fileOf(target.collection, target.id));
    // What stood there before took this one in; only an item that is new is the same one.
    if (successor && isNew(successor) && isSameKind(old, successor)) compareFacts(old, successor, comparison, problems);
    return;
  }
  if (isFacet(old.collection) && lists.withdrawn.has(old.id)) {
    refuseWrongFacet(old, comparison, problems);
    return;
  }
  if (here) {
    problems.push(
      problemAt(
        here,
        ['draft'],
        'vanished',
        `This ${nounOf(old)} is published and became a draft, so ${address} would lead nowhere. Remove the line draft${isFacet(old.collection) ? `, or withdraw it: ${withdrawCommand(old)}` : ''}`,
      ),
    );
    return;
  }
  const successor = comparison.successors.of(old);
  if (successor) {
    refuseSilentRename(old, address, successor, problems);
    compareFacts(old, successor, comparison, problems);
  } else if (!isElsewhere(old, comparison))
    problems.push(at(old.file, 1, 1, 'file', 'vanished', vanishedMessage(old, address, comparison)));
}

/** True where an entry stands in another facet but cannot be read there yet: those lines come first. */
function isElsewhere({ collection, id }: OldItem, { isThere }: Comparison): boolean {
  return isFacet(collection) && facetNames.some((facet) => isThere(fileOf(facet, id)));
}

function compareFacts(old: OldItem, item: Item, comparison: Comparison, problems: Problem[]): void {
  const { lists } = comparison;
  // Without the ledger nobody can say which changes it tells of.
  if (!lists.areReadable || (isFacet(item.collection) && lists.told.has(item.id))) return;
  const before = publishedFacts(old.collection, old.fields, (to, id) => presentId(lists, to, id));
  const now = publishedFacts(item.collection, item.content.fields as Record<string, unknown>, (_to, id) => id);
  const changes = changesBetween(before, now);
  if (changes.length === 0) return;
  if (isFacet(item.collection))
    for (const [index, change] of changes.entries())
      problems.push(problemAt(item, change.path, 'silent-change', silentMessage(item, change, index === 0)));
  else if (!isToldBeside(item, comparison))
    for (const change of changes)
      problems.push(
        problemAt(
          item,
          change.path,
          'published-change',
          `${change.what}. If the meaning changed, tell it in ${ledgerFile} with an entry that is tied to it (npm run correct).`,
        ),
      );
}

/** The first change of an entry shows how to write the item; the item tells of the others as well. */
function silentMessage({ id }: Item, { what, was, now }: Change, isFirst: boolean): string {
  const advice = isFirst ? `add an item: ${correctCommand(id, was, now)}` : 'let the item for this entry say so too.';
  return `${what}, and ${ledgerFile} does not say so. Restore it, or ${advice}`;
}

/** True where a new item of the ledger names an entry that refers to this item, or that it refers to. */
function isToldBeside(item: Item, { lists, items }: Comparison): boolean {
  if (lists.told.size === 0) return false;
  const own = findReferences(collectionOf(item.collection).schema, item.fields);
  if (own.some(({ to, id }) => to === 'entries' && lists.told.has(id))) return true;
  return [...lists.told].some((id) =>
    facetNames.some((facet) => {
      const entry = items.get(fileOf(facet, id));
      return (
        entry !== undefined &&
        findReferences(collectionOf(facet).schema, entry.fields).some(
          (reference) => reference.to === item.collection && reference.id === item.id,
        )
      );
    }),
  );
}

function refuseSilentRename(old: OldItem, address: string, successor: Item, problems: Problem[]): void {
  const { collection, id, content } = successor;
  const line = `${address}: ${addressOf(collection, id)}`;
  const isMove = collection !== old.collection;
  const way = isMove ? '' : `, or put the file back and write: npm run rename -- ${old.collection}/${old.id} ${id}`;
  problems.push(
    at(
      content.file,
      1,
      1,
      'file',
      'vanished',
      `This looks like the published ${nounOf(old)} ${old.file} ${isMove ? 'in another facet' : 'under another id'}, and ${address} leads nowhere now. Add to ${redirectsFile} the line ${line}${way}`,
    ),
  );
}

function refuseWrongFacet(old: OldItem, { lists }: Comparison, problems: Problem[]): void {
  const { facet, index } = lists.withdrawn.get(old.id) ?? { facet: undefined, index: 0 };
  const { content } = lists.ledger;
  // A withdrawal without a facet is refused by the check of the ledger.
  if (facet === undefined || facet === old.collection || !content) return;
  const { line, column } = content.place([index, 'facet']);
  problems.push(
    at(
      content.file,
      line,
      column,
      `${index}.facet`,
      'vanished',
      `The entry "${old.id}" stood in ${old.collection}, so that ${addressOf(old.collection, old.id)} leads nowhere. Write facet: ${old.collection}`,
    ),
  );
}

function vanishedMessage(old: OldItem, address: string, { base }: Comparison): string {
  const restore = `This ${nounOf(old)} is published in "${base}" and gone here, so ${address} leads nowhere. Bring the file back`;
  const redirect = `add to ${redirectsFile} the line ${address}: and the address that takes its place`;
  return isFacet(old.collection)
    ? `${restore}, ${redirect}, or withdraw it: ${withdrawCommand(old)}`
    : `${restore}, or ${redirect}.`;
}

function withdrawCommand({ id, collection }: OldItem): string {
  return `npm run correct -- ${id} --kind withdrawal --facet ${collection} --date YYYY-MM-DD --was '…' --now '…' --why '…'`;
}

function correctCommand(id: string, was: string, now: string): string {
  return `npm run correct -- ${id} --kind correction --date YYYY-MM-DD --was ${shellWord(was)} --now ${shellWord(now)} --why '…'`;
}

/** A word for a shell, as it is. */
function shellWord(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function nounOf({ collection }: OldItem): string {
  const nouns: Partial<Record<OldItem['collection'], string>> = {
    claims: 'claim',
    audits: 'audit',
    actors: 'actor',
    sources: 'source',
  };
  return nouns[collection] ?? 'entry';
}

function isSameKind(old: OldItem, { collection }: Item): boolean {
  return old.collection === collection || (isFacet(old.collection) && isFacet(collection));
}

function problemAt(
  { content, fields }: Item,
  path: readonly (string | number)[],
  code: Problem['code'],
  message: string,
): Problem {
  // What happened to a whole list is shown at its name.
  const isList = path.length === 1 && Array.isArray(fields[String(path[0])]);
  const { line, column } = isList ? content.keyPlace(path) : content.place(path);
  return at(content.file, line, column, path.join('.'), code, message);
}
