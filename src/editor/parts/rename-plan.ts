import type { CollectionName, ReferenceTarget } from '../../domain/ids.ts';
import { addressOf } from '../../model/addresses.ts';
import { collectionOf, isFacet } from '../../model/collections.ts';
import { fileOf, redirectsFile } from '../../model/paths.ts';
import type { Change } from './change.ts';
import { tableOf } from './items.ts';
import { addRedirect } from './redirect-list.ts';
import { bodyWords, editBody } from './rewrite-body.ts';
import { editFields } from './rewrite-fields.ts';
import { applyEdits, type Edit, shiftEdits, splitMdx } from './text-edits.ts';

/** A file of the content as it is on the disk. */
export interface ItemText {
  collection: CollectionName;
  file: string;
  text: string;
}

/** The item that gets another name. */
export interface Rename {
  collection: CollectionName;
  from: string;
  to: string;
}

export interface RenamePlan extends Change {
  /** References that are rewritten, in all files. */
  references: number;
}

/** Everything that a rename changes: the item's files, each reference to it, and the list of redirects. */
export function planRename(rename: Rename, items: readonly ItemText[], redirects: string): RenamePlan {
  const { collection, from, to } = rename;
  const [oldFile, newFile] = [fileOf(collection, from), fileOf(collection, to)];
  const moves = [{ from: oldFile, to: newFile }];
  if (collection === 'series') moves.push({ from: tableOf(from), to: tableOf(to) });
  const texts = new Map<string, string>();
  let references = 0;
  for (const item of items) {
    const edits = editItem(item, rename);
    references += edits.length;
    if (edits.length > 0) texts.set(item.file === oldFile ? newFile : item.file, applyEdits(item.text, edits));
  }
  const [oldAddress, newAddress] = [addressOf(collection, from), addressOf(collection, to)];
  if (oldAddress !== undefined && newAddress !== undefined)
    texts.set(redirectsFile, addRedirect(redirects, oldAddress, newAddress));
  return { moves, texts, references };
}

function editItem({ collection, file, text }: ItemText, rename: Rename): Edit[] {
  const { extension, schema, texts } = collectionOf(collection);
  const targets: ReferenceTarget[] = [rename.collection];
  if (isFacet(rename.collection)) targets.push('entries');
  const inFields = (source: string): Edit[] => [
    ...editFields(source, schema, targets, rename.from, rename.to),
    ...(isFacet(collection) ? editSecondEntries(source, rename) : []),
  ];
  try {
    if (extension === 'yaml') return [...inFields(text), ...(texts ? editFieldTexts(text, rename) : [])];
    const { fields, bodyStart } = splitMdx(text);
    return [
      ...shiftEdits(inFields(text.slice(fields.start, fields.end)), fields.start),
      ...shiftEdits(editProse(text.slice(bodyStart), rename), bodyStart),
    ];
  } catch (error) {
    throw new Error(`${file} cannot be rewritten`, { cause: error });
  }
}

/** A second entry begins with its claimant, and a cell with its series. */
function editSecondEntries(source: string, { collection, from, to }: Rename): Edit[] {
  const begin = { actors: `written: ['"]?)${from}(?=: )`, series: `cell: ['"]?)${from}(?=/)` }[collection as string];
  if (begin === undefined) return [];
  return [...source.matchAll(new RegExp(`((?:^|[\\s{,])${begin}`, 'gm'))].map(
    ({ 0: whole, 1: before = '', index }) => ({
      start: index + before.length,
      end: index + whole.length,
      text: to,
    }),
  );
}

/** In texts that stand within fields an item is named as in a body; the file is looked through as it is written. */
function editFieldTexts(source: string, { collection, from, to }: Rename): Edit[] {
  const word = bodyWords[isFacet(collection) ? 'entries' : collection];
  if (word === undefined) return [];
  const names = new RegExp(`(\\s${word}=\\\\?["']|\\]\\(${word}:)${from}(?=\\\\?["']|\\))`, 'g');
  return [...source.matchAll(names)].map(({ 0: whole, 1: before = '', index }) => ({
    start: index + before.length,
    end: index + whole.length,
    text: to,
  }));
}

function editProse(body: string, { collection, from, to }: Rename): Edit[] {
  const word = bodyWords[isFacet(collection) ? 'entries' : collection];
  const [oldAddress, newAddress] = [addressOf(collection, from), addressOf(collection, to)];
  if (word === undefined || oldAddress === undefined || newAddress === undefined || !body.includes(from)) return [];
  return editBody(body, { word, from, to, oldAddress, newAddress });
}
