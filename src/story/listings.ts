import { formatNumber } from '../domain/amounts.ts';
import { compareText } from '../domain/compare.ts';
import { formatDate } from '../domain/dates.ts';
import type { Entry, Source, Story } from '../domain/story.ts';
import { investigation } from '../investigation/index.ts';

/** Sources by the first letter of their publisher. */
export function sourcesByPublisher(story: Story): { letter: string; sources: Source[] }[] {
  const key = ({ fields }: Source): string => fields.publisher.replace(/^(?:The|A) /, '').toLowerCase();
  const sorted = story.sources.toSorted(
    (a, b) =>
      compareText(key(a), key(b)) ||
      compareText(a.fields.published ?? '', b.fields.published ?? '') ||
      compareText(a.id, b.id),
  );
  return [...Map.groupBy(sorted, (source) => firstLetter(key(source)))].map(([letter, sources]) => ({
    letter,
    sources,
  }));
}

/** A line of the index: a word, name, number or day, and the pages on which it stands. */
interface IndexLine {
  term: string;
  lang?: string | undefined;
  targets: { url: string; label: string }[];
}

interface IndexGroup {
  id: string;
  title: string;
  lines: IndexLine[];
}

/** Letters that stand for a name: УКР, UK MoD, A-B. */
const acronym = /^(?=.{2,8}$)\p{Lu}[\p{Lu}\p{Ll}\p{Nd} .-]*\p{Lu}\.?$/u;

/** The index that needs no script: names with all spellings, acronyms, terms, subjects, numbers in order of size, days by year. */
export function indexLines(story: Story, terms: readonly { text: string; url: string }[]): IndexGroup[] {
  const target = (entry: Entry) => ({ url: entry.url, label: entry.fields.title });
  const names = story.actors.flatMap((actor) => {
    const own = { url: actor.url, label: actor.fields.name };
    return [actor.fields.name, actor.fields.original, ...actor.fields.aliases]
      .filter((term): term is string => term !== undefined)
      .map((term): IndexLine => ({ term, targets: [own] }));
  });
  const numbers = story.timeline.flatMap((entry) =>
    entry.fields.figures.flatMap((figure) =>
      [figure.value, figure.low, figure.high]
        .filter((value) => value !== undefined)
        .map((value) => ({
          value,
          label: `${figure.unit ?? investigation.measures.describe(figure.measure).label}`,
          entry,
          figure: figure.id,
        })),
    ),
  );
  const byValue = [...Map.groupBy(numbers, ({ value }) => value)].toSorted(([a], [b]) => a - b);
  const subjects = [
    ...Map.groupBy(
      story.timeline.flatMap((entry) => entry.fields.tags.map((tag) => ({ tag, entry }))),
      ({ tag }) => tag,
    ),
  ].toSorted(([a], [b]) => compareText(a, b));
  const days = [...Map.groupBy(story.timeline, ({ fields }) => fields.date)];
  return [
    {
      id: 'names',
      title: 'Names and spellings',
      lines: merge(names).toSorted((a, b) => compareText(a.term.toLowerCase(), b.term.toLowerCase())),
    },
    {
      id: 'acronyms',
      title: 'Acronyms',
      lines: merge(names.filter(({ term }) => acronym.test(term))).toSorted((a, b) => compareText(a.term, b.term)),
    },
    {
      id: 'terms',
      title: 'Terms',
      lines: terms
        .map(({ text, url }) => ({ term: text, targets: [{ url, label: 'what it means' }] }))
        .toSorted((a, b) => compareText(a.term.toLowerCase(), b.term.toLowerCase())),
    },
    {
      id: 'subjects',
      title: 'Subjects',
      lines: subjects.map(([tag, items]) => ({
        term: tag.replaceAll('-', ' '),
        targets: items.map(({ entry }) => target(entry)),
      })),
    },
    ...numberGroups(
      byValue.map(([value, items]) => ({
        value,
        term: formatNumber(value),
        targets: items.map(({ entry, label, figure }) => ({
          url: `${entry.url}#figure-${figure}`,
          label: `${label}: ${entry.fields.title}`,
        })),
      })),
    ),
    ...yearGroups(days.map(([date, entries]) => ({ date, term: formatDate(date), targets: entries.map(target) }))),
  ];
}

/** Numbers by size: each group goes from one power of ten to the next; the first one holds all below 1,000. */
function numberGroups(lines: readonly (IndexLine & { value: number })[]): IndexGroup[] {
  const sizeOf = (value: number): number => Math.max(3, String(Math.floor(value)).length);
  return [...Map.groupBy(lines, ({ value }) => sizeOf(value))].map(([size, group]) => ({
    id: size === 3 ? 'numbers' : `numbers-${size}`,
    title:
      size === 3
        ? 'Numbers below 1,000'
        : `Numbers from ${formatNumber(10 ** (size - 1))} to ${formatNumber(10 ** size - 1)}`,
    lines: group,
  }));
}

/** Days by year. */
function yearGroups(lines: readonly (IndexLine & { date: string })[]): IndexGroup[] {
  return [...Map.groupBy(lines, ({ date }) => date.slice(0, 4))].map(([year, group]) => ({
    id: `days-${year}`,
    title: `Days of ${year}`,
    lines: group,
  }));
}

function merge(lines: readonly IndexLine[]): IndexLine[] {
  return [...Map.groupBy(lines, ({ term }) => term)].map(([term, group]) => ({
    term,
    targets: [...new Map(group.flatMap(({ targets }) => targets).map((target) => [target.url, target])).values()],
  }));
}

function firstLetter(text: string): string {
  const letter = text.normalize('NFD').replace(/[^a-z0-9а-я]/g, '')[0] ?? '#';
  return /[0-9]/.test(letter) ? '0–9' : letter.toUpperCase();
}
