import type { Item } from '../body/item.ts';
import { type EdtfDate, formatDate, readDate } from '../domain/dates.ts';
import type { EntryFrontmatter } from '../domain/entries.ts';
import type { Source } from '../domain/sources.ts';
import { investigation } from '../investigation/index.ts';
import { isFacet } from '../model/collections.ts';
import { at, type Problem } from '../report/problem.ts';

/** Days that cannot be: an event later than every source that tells of it, or older than the story. */
export function checkDates(items: readonly Item[], problems: Problem[]): void {
  const read = remembered(readDate);
  const published = new Map(
    items
      .filter(({ collection }) => collection === 'sources')
      .map(({ id, fields }) => [id, (fields as unknown as Source).published] as const),
  );
  for (const { collection, content, fields } of items) {
    if (!isFacet(collection)) continue;
    const entry = fields as unknown as EntryFrontmatter;
    const warn = (code: 'odd-date', message: string): void => {
      const { line, column } = content.place(['date']);
      problems.push(at(content.file, line, column, 'date', code, message));
    };
    const date = read(entry.date);
    if (date.start < investigation.earliestDay && !entry.tags.includes(investigation.backgroundTag)) {
      warn(
        'odd-date',
        `${formatDate(entry.date)} is before the story begins, on ${formatDate(investigation.earliestDay)}. Check the year; if it is meant, add the tag ${investigation.backgroundTag}.`,
      );
    }
    // The sources of a draft may still be stand-ins.
    const last = entry.draft ? undefined : lastPublished(entry, published, read);
    if (last !== undefined && isExact(date) && date.start > last.end) {
      warn(
        'odd-date',
        `${formatDate(entry.date)} is later than every dated source of the entry; the last is of ${formatDate(last.edtf)}. Check the year and the month, or add the source.`,
      );
    }
  }
}

/** The date of publication that ends last; undefined where none is known for sure, or a source could not be read. */
function lastPublished(
  { sources }: EntryFrontmatter,
  published: ReadonlyMap<string, string | undefined>,
  read: (text: string) => EdtfDate,
): EdtfDate | undefined {
  let last: EdtfDate | undefined;
  for (const { source } of sources) {
    if (!published.has(source)) return undefined;
    const text = published.get(source);
    if (text === undefined) continue;
    const date = read(text);
    if (!isExact(date)) return undefined;
    if (last === undefined || date.end > last.end) last = date;
  }
  return last;
}

function isExact({ approximate, uncertain }: EdtfDate): boolean {
  return !approximate && !uncertain;
}

/** The same function, which works out each date once: the calendar library is slow. */
function remembered(work: (text: string) => EdtfDate): (text: string) => EdtfDate {
  const known = new Map<string, EdtfDate>();
  return (text) => {
    const found = known.get(text) ?? work(text);
    known.set(text, found);
    return found;
  };
}
