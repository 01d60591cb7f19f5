import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type CollectionName, idPattern, type ReferenceTarget } from '../../domain/ids.ts';
import { didYouMean } from '../../domain/nearest.ts';
import type { Redirects } from '../../domain/redirects.ts';
import { standIns } from '../../domain/stand-ins.ts';
import { addressOf, sitePages } from '../../model/addresses.ts';
import { collectionNames, collectionOf, facetNames, isFacet } from '../../model/collections.ts';
import { fileOf, redirectsFile } from '../../model/paths.ts';
import { RefusalError } from './command.ts';

const longestId = 80;

/** The collection of that name; refuses any other word. */
export function readCollection(word: string | undefined, command: string, usage: string): CollectionName {
  const found = collectionNames.find((name) => name === word);
  if (found) return found;
  if (word === undefined) throw new RefusalError(`${command}: The collection is missing. Write ${usage}`);
  const advice = didYouMean(word, collectionNames) || ` Use one of: ${collectionNames.join(', ')}.`;
  throw new RefusalError(`${command}: There is no collection "${word}".${advice}`);
}

/** Path of the table of a series. */
export function tableOf(id: string): string {
  return `content/series/${id}.csv`;
}

/** Ids of a collection, or of all entries, in order. */
export function idsOf(root: string, to: ReferenceTarget): string[] {
  return (to === 'entries' ? facetNames : [to])
    .flatMap((collection) => {
      const folder = join(root, 'content', collection);
      const ending = `.${collectionOf(collection).extension}`;
      return existsSync(folder)
        ? readdirSync(folder).flatMap((name) => (name.endsWith(ending) ? name.slice(0, -ending.length) : []))
        : [];
    })
    .sort();
}

/** What is wrong with an id, in a sentence. */
export function idFault(root: string, collection: CollectionName, id: string, from?: string): string | undefined {
  try {
    refuseId(root, collection, id, from);
    return undefined;
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    return error.message.replace(/^\S.*?:1:1 file: /, '');
  }
}

/** Refuses an id that is malformed, taken, or whose address is promised to something else. `from` is the id that it replaces. */
export function refuseId(root: string, collection: CollectionName, id: string, from?: string): void {
  const refuse = (message: string): never => {
    throw new RefusalError(`${fileOf(collection, id)}:1:1 file: ${message}`);
  };
  if (!idPattern.test(id) || id.length > longestId)
    refuse(`The file name is not an id. Use a–z, 0–9 and single hyphens, at most ${longestId} characters.`);
  if (id === standIns.id) refuse(`The id "${id}" stands for what is not written yet. Choose another.`);
  const rivals = isFacet(collection) ? facetNames : [collection];
  const holder = rivals.map((name) => fileOf(name, id)).find((file) => existsSync(join(root, file)));
  if (holder !== undefined) refuse(`The id "${id}" is taken by ${holder}. Choose another.`);
  if (collection === 'series' && existsSync(join(root, tableOf(id))))
    refuse(`The table ${tableOf(id)} stands there already. Choose another id, or move the table away.`);
  const address = addressOf(collection, id);
  if (address === undefined) return;
  if (sitePages.includes(address))
    refuse(`The address ${address} is that of another page of the site. Choose another id.`);
  const target = readRedirects(root)[address];
  const isWayBack = from !== undefined && target === addressOf(collection, from);
  if (target !== undefined && !isWayBack)
    refuse(`The address ${address} leads to ${target} by ${redirectsFile}. Choose another id, or remove that line.`);
}

function readRedirects(root: string): Redirects {
  const path = join(root, redirectsFile);
  return existsSync(path) ? ((parse(readFileSync(path, 'utf8')) as Redirects | null) ?? {}) : {};
}
