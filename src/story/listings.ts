import { formatNumber } from '../domain/amounts.ts';
import { compareText } from '../domain/compare.ts';
import { formatDate } from '../domain/dates.ts';
import { languageOfScript } from '../domain/script.ts';
import type { Actor, Entry, Source, Story } from '../domain/story.ts';
import { investigation } from '../investigation/index.ts';
import { byLetter, indexName, type LetterGroup } from './letters.ts';

/** Sources by the first letter of their publisher; those of one publisher by day. */
export function sourcesByPublisher(story: Story): LetterGroup<Source>[] {
  return byLetter(
    story.sources.toSorted(
      (a, b) => compareText(a.fields.published ?? '', b.fields.published ?? '') || compareText(a.id, b.id),
    ),
    ({ fields }) => fields.publisher,
  );
}

/** Actors by the first letter of their names, of people the last names. */
export function actorsByName(story: Story): LetterGroup<Actor>[] {
  return byLetter(story.actors, ({ fields }) => indexName(fields, fields.name));
}

/** A line of the index: a word, name, number or day, and the pages on which it stands. */
interface IndexLine {
  term: string;
  targets: { url: string; label: string }[];
}

interface IndexGroup {
  id: string;
  title: string;
  /** What it is a part of, where there is more than one. */
  part?: 'letter' | 'cyrillic' | 'size' | 'year';
  /** Short words for links to it. */
  short?: string;
  lines: IndexLine[];
}

/** Letters that stand for a name: УКР, UK MoD, A-B. */
const acronym = /^(?=.{2,8}$)\p{Lu}[\p{Lu}\p{Ll}\p{Nd} .-]*\p{Lu}\.?$/u;

/** The index that needs no script: names with all spellings, acronyms, terms, subjects, numbers in order of size, days by year. */
export function indexLines(story: Story, terms: readonly { text: string; url: string }[]): IndexGroup[] {
  const target = (entry: Entry) => ({ url: entry.url, label: entry.fields.title });
  const names = story.actors.flatMap((actor) => {
    const own = { url: actor.url, label: indexName(actor.fields, actor.fields.name) };
    return [actor.fields.name, actor.fields.original, ...actor.fields.aliases]
      .filter((term): term is string => term !== undefined)
      .map((term): IndexLine => ({ term: indexName(actor.fields, term), targets: [own] }))
      .filter(({ term }, _, all) => !all.some((other) => other.term.startsWith(`${term}, `)));
  });
  const numbers = story.timeline.flatMap((entry) =>
    entry.fields.figures.flatMap((figure) =>
      [figure.value, figure.low, figure.high]
        .filter((value) => value !== undefined)
        .map((value) => ({
          value,
          label: [
            figure.unit ?? investigation.measures.describe(figure.measure).label,
            [story.actor(figure.claimant).fields.name, formatDate(figure.asOf)].join(', '),
          ].join(' · '),
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
    ...byLetter(merge(names), ({ term }) => term).map(({ id, letter, items }) => ({
      id,
      title: letter,
      part: languageOfScript(letter) !== undefined ? ('cyrillic' as const) : ('letter' as const),
      lines: items,
    })),
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
          label,
        })),
      })),
    ),
    ...yearGroups(days.map(([date, entries]) => ({ date, term: formatDate(date), targets: entries.map(target) }))),
  ];
}

/** Numbers by size: each group goes from one power of ten to the next; the first one holds all below 1,000, the last one all from ten million. */
const largest = 8;
function numberGroups(lines: readonly (IndexLine & { value: number })[]): IndexGroup[] {
  const sizeOf = (value: number): number => Math.min(largest, Math.max(3, String(Math.floor(value)).length));
  return [...Map.groupBy(lines, ({ value }) => sizeOf(value))].map(([size, group]) => ({
    id: size === 3 ? 'numbers' : `numbers-${size}`,
    title:
      size === 3
        ? 'Numbers below 1,000'
        : size === largest
          ? `Numbers from ${formatNumber(10 ** (size - 1))}`
          : `Numbers from ${formatNumber(10 ** (size - 1))} to ${formatNumber(10 ** size - 1)}`,
    part: 'size' as const,
    short: size === 3 ? 'below 1,000' : `${formatNumber(10 ** (size - 1))}+`,
    lines: group,
  }));
}

/** Days by year. */
function yearGroups(lines: readonly (IndexLine & { date: string })[]): IndexGroup[] {
  return [...Map.groupBy(lines, ({ date }) => date.slice(0, 4))].map(([year, group]) => ({
    id: `days-${year}`,
    title: `Days of ${year}`,
    part: 'year' as const,
    short: year,
    lines: group,
  }));
}

function merge(lines: readonly IndexLine[]): IndexLine[] {
  return [...Map.groupBy(lines, ({ term }) => term)].map(([term, group]) => ({
    term,
    targets: [...new Map(group.flatMap(({ targets }) => targets).map((target) => [target.url, target])).values()],
  }));
}
