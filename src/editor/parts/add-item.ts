import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { parse } from 'yaml';
import { parseEdtf } from '../../domain/dates.ts';
import type { CollectionName, ReferenceTarget } from '../../domain/ids.ts';
import { collectionOf } from '../../model/collections.ts';
import { fileOf } from '../../model/paths.ts';
import { isError, printLine } from '../../report/problem.ts';
import { problemsAfter, writeChange } from './change.ts';
import { RefusalError } from './command.ts';
import { idsOf, refuseId } from './items.ts';
import { type Request, scaffold } from './scaffold.ts';

/** What may be said of a new item on the command line. */
export type Details = Omit<Partial<Request>, 'collection'>;

/** Collections whose items carry no day of a last check, and those that carry no date at all. */
const unreviewed: readonly CollectionName[] = ['sources', 'actors'];
const undated: readonly CollectionName[] = ['actors'];

/** What must still be said, in the order in which it is asked for. */
export function missingDetails(collection: CollectionName, details: Details): (keyof Details)[] {
  const { id, title, date, reviewed } = details;
  const isDated =
    date !== undefined || undated.includes(collection) || (reviewed !== undefined && !isFirstHand(collection));
  const missing: (keyof Details)[] = [];
  if (id === undefined) missing.push('id');
  if (title === undefined) missing.push('title');
  if (!isDated) missing.push('date');
  else if (!unreviewed.includes(collection) && dayOf(details) === undefined) missing.push('reviewed');
  return missing;
}

/** Writes a new item that the check accepts; gives back what to tell the editor. Never overwrites. */
export function addItem(root: string, collection: CollectionName, details: Details): string[] {
  const { id, title, date, reviewed } = details;
  for (const [option, text] of Object.entries({ date, reviewed })) refuseDate(option, text);
  const missing = missingDetails(collection, details);
  if (id === undefined || title === undefined || missing.length > 0)
    throw new RefusalError(sayMissing(collection, missing));
  refuseId(root, collection, id);
  const day = dayOf(details);
  const texts = scaffold({ collection, id, title, date, reviewed: day }, (to) => standInId(root, to));
  const problems = problemsAfter(root, { moves: [], texts }).filter(
    (problem) => isError(problem) && texts.has(problem.file),
  );
  if (problems.length > 0) throw new RefusalError(...problems.map(printLine), 'Nothing was written.');
  writeChange(root, { moves: [], texts });
  return [
    ...[...texts.keys()].map((file) => `Wrote ${file}.`),
    'draft' in ((collectionOf(collection).schema as z.ZodObject).shape as object)
      ? 'It is a draft: write what its comments ask for, then remove the line draft.'
      : `${collection} have no drafts: write what its comments ask for before the site is built again.`,
    ...sayDates(collection, details),
  ];
}

function sayMissing(collection: CollectionName, missing: readonly string[]): string {
  const example: Record<string, string> = {
    id: 'some-name',
    title: "'…'",
    date: '2023-05-18',
    reviewed: '2023-05-20',
  };
  const names = missing.map((name) => `--${name}`);
  const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)} are` : `${names[0]} is`;
  const usage = missing.map((name) => `--${name} ${example[name]}`).join(' ');
  const why = missing.includes('reviewed') ? ' It is the day of the last check; the clock is never asked.' : '';
  return `new: ${list} missing.${why} Add to npm run new -- ${collection}: ${usage}`;
}

function refuseDate(option: string, text: string | undefined): void {
  if (text === undefined) return;
  const date = parseEdtf(text);
  if ('problem' in date) throw new RefusalError(`new: --${option}: ${date.problem}`);
  if (option === 'reviewed' && !isDay(text))
    throw new RefusalError(`new: --reviewed: "${text}" is not one day. Write year, month and day, as 2023-05-18.`);
}

/** What the dates were taken for. */
function sayDates(collection: CollectionName, { date, reviewed }: Details): string[] {
  if (undated.includes(collection)) {
    const unused = Object.entries({ date, reviewed }).flatMap(([name, text]) =>
      text === undefined ? [] : `--${name}`,
    );
    return unused.length === 0 ? [] : [`${collection} carry no dates: ${unused.join(' and ')} was not used.`];
  }
  if (unreviewed.includes(collection))
    return reviewed === undefined ? [] : [`${collection} carry no day of review: --reviewed was not used.`];
  const field = collection === 'series' ? 'accessed' : 'reviewed';
  const unused =
    reviewed !== undefined && date !== undefined && !isFirstHand(collection) ? ' --date was not used.' : '';
  return [
    `${field} is ${reviewed ?? date}, as --${reviewed === undefined ? 'date' : 'reviewed'} says; the clock was not asked.${unused}`,
  ];
}

/** True where `--date` is the date of the matter itself, so that `--reviewed` cannot stand for it. */
function isFirstHand(collection: CollectionName): boolean {
  const shape = (collectionOf(collection).schema as z.ZodObject).shape as Record<string, unknown>;
  return 'date' in shape || 'published' in shape;
}

function dayOf({ date, reviewed }: Details): string | undefined {
  return reviewed ?? (date !== undefined && isDay(date) ? date : undefined);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** An item that may stand where the editor will name another: for actors ourselves, for sources the first that was read. */
function standInId(root: string, to: ReferenceTarget): string {
  const ids = idsOf(root, to);
  const wasRead = (id: string): boolean =>
    (parse(readFileSync(join(root, fileOf('sources', id)), 'utf8')) as { read?: string } | null)?.read !== 'cited-only';
  const id = to === 'actors' && ids.includes('editors') ? 'editors' : to === 'sources' ? ids.find(wasRead) : ids[0];
  if (id === undefined)
    throw new RefusalError(
      `new: There is nothing in ${to} yet that the new item could name. Add it first: npm run new -- ${to === 'entries' ? '<facet>' : to}`,
    );
  return id;
}
