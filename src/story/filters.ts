import { compareText } from '../domain/compare.ts';
import { yearOf } from '../domain/dates.ts';
import { bases } from '../domain/entries.ts';
import type { Story } from '../domain/story.ts';
import { facetNames, facetOf } from '../model/collections.ts';

/** A filter of the timeline: one `<select>`, one attribute of each entry. */
export interface TimelineFilter {
  name: 'facet' | 'basis' | 'claim' | 'actor' | 'year';
  label: string;
  attribute: string;
  /** True where the attribute holds several ids with spaces between. */
  many: boolean;
  options: { value: string; label: string }[];
}

/** Actors in fewer entries than this are left out of the filter; their own pages list what they are in. */
const fewestEntries = 3;

/** The filters of the timeline, with only the options that some entry has; none without an option. */
export function timelineFilters(story: Story): TimelineFilter[] {
  const { timeline } = story;
  const usedBases = new Set(timeline.map(({ fields }) => fields.basis));
  const years = [...new Set(timeline.map(({ fields }) => yearOf(fields.date)))].sort(compareText);
  const actors = story.actors.filter(({ said, named }) => new Set([...said, ...named]).size >= fewestEntries);
  const filters: TimelineFilter[] = [
    {
      name: 'facet',
      label: 'Chapter',
      attribute: 'data-facet',
      many: false,
      options: facetNames.map((facet) => ({ value: facet, label: facetOf(facet).label })),
    },
    {
      name: 'basis',
      label: 'What it rests on',
      attribute: 'data-basis',
      many: false,
      options: Object.entries(bases)
        .filter(([basis]) => usedBases.has(basis as keyof typeof bases))
        .map(([value, { label }]) => ({ value, label })),
    },
    {
      name: 'claim',
      label: 'Claim',
      attribute: 'data-claims',
      many: true,
      options: story.claims.map(({ id, fields }) => ({ value: id, label: fields.statement })),
    },
    {
      name: 'actor',
      label: 'Who',
      attribute: 'data-actors',
      many: true,
      options: actors.map(({ id, fields }) => ({ value: id, label: fields.name })),
    },
    {
      name: 'year',
      label: 'Year',
      attribute: 'data-year',
      many: false,
      options: years.map((year) => ({ value: year, label: year })),
    },
  ];
  return filters.filter(({ options }) => options.length > 0);
}

/**
 * The stylesheet that makes the filters work without script: where an option is chosen, entries without it are hidden,
 * and so are months and years that have none. Any two filters narrow each other.
 */
export function filterStyles(filters: readonly TimelineFilter[]): string {
  return filters
    .flatMap(({ name, attribute, many, options }) =>
      options.map(({ value }) => {
        const has = `[${attribute}${many ? '~' : ''}="${value}"]`;
        const chosen = `main:has(#filter-${name} option[value="${value}"]:checked)`;
        return `${chosen} [data-entry]:is(li):not(${has}),${chosen} [data-group]:not(:has(${has})){display:none}`;
      }),
    )
    .join('\n');
}
