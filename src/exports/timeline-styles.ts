import type { Story } from '../domain/story.ts';
import { facetNames } from '../model/collections.ts';
import type { TimelineFilters } from '../story/filters.ts';
import { columnsOf, yearsOf } from '../story/years.ts';

/** Marks that stand side by side in the column of the years before the story. */
const besideEachOther = 3;
/** A lane has room for its name even where it has few marks. */
const lowestLane = 3;

/**
 * The stylesheet that makes the filters of the timeline work without script. Each filter has a property: a choice in it
 * refuses everything, and what has the chosen option takes that back. `display` falls through all of them, so any
 * filters narrow each other; the counter and the marks of the overview follow the same properties. Where script runs, it marks what
 * is refused by `data-off` instead, and takes the rules that begin with `.filters:` away.
 */
export function timelineStyles(story: Story, { filters }: TimelineFilters): string {
  const properties = filters.map(({ name }) => `--${name[0]}`);
  const through = (last: string): string => properties.reduceRight((rest, name) => `var(${name},${rest})`, last);
  return [
    ...properties.map((name) => `@property ${name}{syntax:"*";inherits:false}`),
    `.line{display:${through('grid')};counter-increment:${through('shown')}}`,
    '.line[data-off]{display:none;counter-increment:none}',
    '.line:target{display:grid}',
    `.years-of,.month-of{display:${through('block')}}`,
    '.years-of[data-empty],.month-of[data-empty]{display:none}',
    '.years-of:has(:target),.month-of:has(:target){display:block}',
    `.dot{border-style:${through('solid')}}`,
    '.dot[data-off]{border-style:none}',
    ...filters.flatMap(({ name, all, options }) => {
      const chosen = all === undefined ? `:has(.q-${name}:checked)` : `:not(:has(#q-${name}-all:checked))`;
      return [
        `.filters${chosen}~.view .i{--${name[0]}:none}`,
        ...options.map(({ code }) => `.filters:has(#q-${code}:checked)~.view .${code}{--${name[0]}:initial}`),
      ];
    }),
    lanes(story),
  ].join('\n');
}

/** Each facet has a lane as high as its tallest column. */
function lanes({ timeline }: Story): string {
  const columns = columnsOf(yearsOf(timeline));
  const heights = facetNames.map((facet) =>
    Math.max(
      lowestLane,
      ...columns.map(({ id, entries }) => {
        const marks = entries.filter((entry) => entry.facet === facet).length;
        return id === 'before' ? Math.ceil(marks / besideEachOther) : marks;
      }),
    ),
  );
  const rows = heights.map((marks) => `calc(${marks}*var(--step) + var(--gap))`).join(' ');
  return [
    `.overview{--lanes:${rows}}`,
    ...facetNames.map((facet, index) => `.lane[data-facet="${facet}"]{grid-row:${index + 1}}`),
  ].join('\n');
}
