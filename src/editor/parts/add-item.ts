import { readItem } from '../../check/content.ts';
import { parseEdtf } from '../../domain/dates.ts';
import type { CollectionName } from '../../domain/ids.ts';
import { fieldSchemas } from '../../domain/schema-parts.ts';
import { standInComment } from '../../domain/stand-ins.ts';
import { collectionOf, isFacet } from '../../model/collections.ts';
import { isError, type Problem, printLine } from '../../report/problem.ts';
import { problemsAfter, whileLocked, writeChange } from './change.ts';
import { RefusalError } from './command.ts';
import { refuseId } from './items.ts';
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
  return whileLocked(root, () => addLocked(root, collection, details));
}

function addLocked(root: string, collection: CollectionName, details: Details): string[] {
  const { id, title, date, reviewed, source, actor, claim } = details;
  refuseTies(collection, { source, actor, claim });
  for (const [option, text] of Object.entries({ date, reviewed })) refuseDate(option, text);
  const missing = missingDetails(collection, details);
  if (id === undefined || title === undefined || missing.length > 0)
    throw new RefusalError(sayMissing(collection, missing));
  refuseId(root, collection, id);
  const day = dayOf(details);
  const texts = scaffold({ collection, id, title, date, reviewed: day, source, actor, claim });
  const problems = problemsAfter(root, { moves: [], texts }).filter(
    (problem) => isError(problem) && texts.has(problem.file),
  );
  if (problems.length > 0) throw new RefusalError(...problems.map(printLine), 'Nothing was written.');
  writeChange(root, { moves: [], texts });
  const open = [...texts.values()].join('').split(standInComment).length - 1;
  return [
    ...[...texts.keys()].map((file) => `Wrote ${file}.`),
    collection === 'plots'
      ? 'Plots have no drafts: write what its comments ask for before the site is built again.'
      : `It is a draft: write what its ${open} comments ask for and remove each, then remove the line draft.`,
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

/** Only an entry names what it leans on and bears on. */
function refuseTies(collection: CollectionName, ties: Readonly<Record<string, string | undefined>>): void {
  const [option] = Object.keys(ties).filter((name) => ties[name] !== undefined);
  if (option !== undefined && !isFacet(collection))
    throw new RefusalError(`new: --${option} is for entries; ${collection} have none. Leave it out.`);
}

/** What the schema finds wrong with a title, before anything else is known of the item. */
export function titleFault(collection: CollectionName, title: string): string | undefined {
  const day = '2000-01-01';
  const problems: Problem[] = [];
  const [[file, text] = ['', '']] = scaffold({ collection, id: 'a', title, date: day, reviewed: day });
  const kind = collectionOf(collection).extension;
  readItem({ collection, id: 'a', file, kind }, Buffer.from(text), problems);
  return problems.find((problem) => isError(problem) && ['title', 'statement', 'name'].includes(problem.field))
    ?.message;
}

/** What is wrong with a date, by the option that says it. */
export function dateFault(option: 'date' | 'reviewed', text: string): string | undefined {
  try {
    refuseDate(option, text);
    return undefined;
  } catch (error) {
    return String((error as Error).message).replace(/^new: --\w+: /, '');
  }
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
  const fields = fieldSchemas(collectionOf(collection).schema);
  return 'date' in fields || 'published' in fields;
}

function dayOf({ date, reviewed }: Details): string | undefined {
  return reviewed ?? (date !== undefined && isDay(date) ? date : undefined);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
