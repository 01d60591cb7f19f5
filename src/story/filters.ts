import { compareText } from '../domain/compare.ts';
import { bases } from '../domain/entries.ts';
import { standings } from '../domain/standing.ts';
import type { Entry, Story } from '../domain/story.ts';
import { facetNames, facetOf } from '../model/collections.ts';
import { yearsOf } from './years.ts';

/** Something that entries can be chosen by: chips of which several may be taken, or a list of which one is taken. */
export interface TimelineFilter {
  /** Its name in the form and in the address. */
  name: 'facet' | 'standing' | 'basis' | 'claim' | 'who' | 'year';
  label: string;
  /** What its list says where nothing is chosen; none for chips. */
  all: string | undefined;
  options: FilterOption[];
}

interface FilterOption {
  value: string;
  label: string;
  /** The class of the entries that have it, and in the form the id after `q-`. */
  code: string;
  /** Entries that have it. */
  count: number;
  /** The heading in a list under which it stands. */
  group: string | undefined;
  /** The shape of a standing, before its word. */
  mark: string | undefined;
}

/** The filters with what each entry has of them. */
export interface TimelineFilters {
  filters: readonly TimelineFilter[];
  /** The classes by which the entry is chosen, the most used first. */
  codesOf(entry: Entry): readonly string[];
}

/** Actors in fewer entries than this are left out of the filter; their own pages list what they are in. */
const fewestEntries = 3;
/** What stands for an entry that bears on no claim. */
const noClaim = 'none';

/** One filter before its options are counted: all values, and those of an entry. */
interface Plan {
  name: TimelineFilter['name'];
  label: string;
  all?: string;
  values: { value: string; label: string; group?: string; mark?: string; fewest?: number }[];
  of(entry: Entry): readonly string[];
}

/** The filters of the timeline, with only the options that some entry has; none without an option. */
export function timelineFilters(story: Story): TimelineFilters {
  const codes = new Map<Entry, string[]>(story.timeline.map((entry) => [entry, []]));
  const filters = plansOf(story).map(({ name, label, all, values, of }): TimelineFilter => {
    const having = new Map<string, Entry[]>();
    for (const entry of story.timeline)
      for (const value of new Set(of(entry))) having.set(value, [...(having.get(value) ?? []), entry]);
    const options = values
      .filter(({ value, fewest = 1 }) => (having.get(value)?.length ?? 0) >= fewest)
      .map(({ value, label: words, group, mark }, index): FilterOption => {
        const code = `${name[0]}${index}`;
        const entries = having.get(value) ?? [];
        for (const entry of entries) codes.get(entry)?.push(code);
        return { value, label: words, code, count: entries.length, group, mark };
      });
    return { name, label, all, options };
  });
  return { filters: filters.filter(({ options }) => options.length > 0), codesOf: (entry) => codes.get(entry) ?? [] };
}

/** The filters for the entries of one year: with the options that one of these has, counted among them, and without the filter by year. */
export function filtersOf({ filters, codesOf }: TimelineFilters, entries: readonly Entry[]): TimelineFilters {
  const counts = new Map<string, number>();
  for (const entry of entries) for (const code of codesOf(entry)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return {
    filters: filters
      .filter(({ name }) => name !== 'year')
      .map((filter) => ({
        ...filter,
        options: filter.options
          .map((option) => ({ ...option, count: counts.get(option.code) ?? 0 }))
          .filter(({ count }) => count > 0),
      }))
      .filter(({ options }) => options.length > 0),
    codesOf,
  };
}

function plansOf(story: Story): Plan[] {
  const years = yearsOf(story.timeline);
  const yearOfEntry = new Map(years.flatMap(({ id, entries }) => entries.map((entry) => [entry, id] as const)));
  return [
    {
      name: 'facet',
      label: 'Chapter',
      values: facetNames.map((value) => ({ value, label: facetOf(value).short })),
      of: ({ facet }) => [facet],
    },
    {
      name: 'standing',
      label: 'Standing',
      values: [
        ...Object.entries(standings).map(([value, { label, mark }]) => ({ value, label, mark })),
        { value: noClaim, label: 'No claim' },
      ],
      of: ({ bears }) => (bears.length === 0 ? [noClaim] : bears.map(({ claim }) => claim.verdict.standing)),
    },
    {
      name: 'basis',
      label: 'What it rests on',
      all: 'Resting on anything',
      values: Object.entries(bases).map(([value, { label }]) => ({ value, label })),
      of: ({ fields }) => [fields.basis],
    },
    {
      name: 'claim',
      label: 'Claim',
      all: 'Any claim or none',
      values: facetNames.flatMap((facet) =>
        story
          .claimsOf(facet)
          .map(({ id, fields }) => ({ value: id, label: fields.statement, group: facetOf(facet).label })),
      ),
      of: ({ bears }) => bears.map(({ claim }) => claim.id),
    },
    {
      name: 'who',
      label: 'Who',
      all: 'Anybody',
      values: story.actors
        .map(({ id, fields }) => ({ value: id, label: fields.name, fewest: fewestEntries }))
        .sort((a, b) => compareText(a.label, b.label)),
      of: ({ trail, fields }) => [...trail.map(({ actor }) => actor.id), ...fields.actors],
    },
    {
      name: 'year',
      label: 'Year',
      all: 'All years',
      values: years.map(({ id, label }) => ({ value: id, label })),
      of: (entry) => [yearOfEntry.get(entry) ?? ''],
    },
  ];
}
