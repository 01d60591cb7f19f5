import type { Item } from '../body/item.ts';
import { type EdtfDate, formatDate, readDate } from '../domain/dates.ts';
import type { EntryFrontmatter } from '../domain/entries.ts';
import type { Source } from '../domain/sources.ts';
import { investigation } from '../investigation/index.ts';
import { isFacet } from '../model/collections.ts';
import { at, type Problem } from '../report/problem.ts';
import { keptOfSome, ofOneItem } from './one-item.ts';

/** Days that cannot be: an event later than every source that tells of it, or older than the story. */
export function checkDates(items: readonly Item[], problems: Problem[]): void {
  checkDatesOf(items, problems, publishedIn(items));
}

const publishedIn = keptOfSome(
  ({ collection }) => collection === 'sources',
  (sources) => new Map(sources.map(({ id, fields }) => [id, (fields as unknown as Source).published] as const)),
);

const checkDatesOf = ofOneItem(
  ({ collection, content, fields }, problems, published: ReturnType<typeof publishedIn>) => {
    if (!isFacet(collection)) return;
    const entry = fields as unknown as EntryFrontmatter;
    const say = (code: 'odd-date' | 'witness', message: string): void => {
      const { line, column } = content.place(['date']);
      problems.push(at(content.file, line, column, 'date', code, message));
    };
    const date = readDate(entry.date);
    const day = formatDate(entry.date);
    const isEarly = date.start < investigation.earliestDay && !entry.tags.includes(investigation.backgroundTag);
    // The sources of a draft may still be stand-ins.
    const last = entry.draft ? undefined : lastPublished(entry, published);
    const isLate = last !== undefined && isExact(date) && date.start > last.end;
    if (isEarly)
      say(
        'odd-date',
        `${day} is before the story begins, on ${formatDate(investigation.earliestDay)}. Check the year; if it is meant, add the tag ${investigation.backgroundTag}.`,
      );
    if (isLate)
      say(
        'odd-date',
        `${day} is later than every dated source of the entry; the last is of ${formatDate(last.edtf)}. Check the year and the month, or add the source.`,
      );
    if (!isEarly && !isLate && !entry.draft && !isNamed(entry, content.body.text, published))
      say(
        'witness',
        `Nothing else in the entry names ${day}: no source of that day, no number and no text. Check it, or say in dateNote what it is the date of.`,
      );
  },
);

/** True where the day is not exact, or something else than the date itself says it: a source of that day, a number as of it, or a text. */
function isNamed(
  { date, dateNote, title, summary, caveats, sources, figures, inForce }: EntryFrontmatter & { inForce?: string },
  body: string,
  published: ReadonlyMap<string, string | undefined>,
): boolean {
  if (
    !/^\d{4}-\d\d-\d\d$/.test(date) ||
    date === inForce ||
    figures.some(({ asOf, since }) => asOf === date || since === date)
  )
    return true;
  // A source that could not be read may name it.
  if (sources.some(({ source }) => !published.has(source) || published.get(source) === date)) return true;
  const supports = sources.map(({ supports }) => supports);
  const words = formatDate(date).replace(/^(?:about|perhaps) /, '');
  return [title, summary, dateNote ?? '', ...caveats, ...supports, body].some((text) =>
    text.replace(/\s+/g, ' ').includes(words),
  );
}

/** The date of publication that ends last; undefined where none is known for sure, or a source could not be read. */
function lastPublished(
  { sources }: EntryFrontmatter,
  published: ReadonlyMap<string, string | undefined>,
): EdtfDate | undefined {
  let last: EdtfDate | undefined;
  for (const { source } of sources) {
    if (!published.has(source)) return undefined;
    const text = published.get(source);
    if (text === undefined) continue;
    const date = readDate(text);
    if (!isExact(date)) return undefined;
    if (last === undefined || date.end > last.end) last = date;
  }
  return last;
}

function isExact({ approximate, uncertain }: EdtfDate): boolean {
  return !approximate && !uncertain;
}
