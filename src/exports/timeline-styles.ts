import type { Story } from '../domain/story.ts';
import { facetNames } from '../model/collections.ts';
import type { TimelineFilters } from '../story/filters.ts';
import { lanesOf } from '../story/lanes.ts';
import { columnsOf, yearsOf } from '../story/years.ts';

/**
 * The stylesheet that makes the filters of the timeline work without script. Each filter has a property: a choice in it
 * refuses everything, and what has the chosen option takes that back. `display` falls through all of them, so any
 * filters narrow each other; the counter and the marks of the overview follow the same properties. All this stands in the one group that
 * asks for `:has()`: where script runs, it marks what is refused by `data-off` instead, and takes the group away.
 */
export function timelineStyles(story: Story, { filters }: TimelineFilters): string {
  const properties = filters.map(({ name }) => `--${name[0]}`);
  const through = (last: string): string => properties.reduceRight((rest, name) => `var(${name},${rest})`, last);
  const counted = (value: string): string => `.line,.whole .dot{counter-increment:${value}}`;
  return [
    ...properties.map((name) => `@property ${name}{syntax:"*";inherits:false}`),
    '.line{display:grid}',
    counted('shown'),
    '.dot{border-style:solid}',
    '@supports selector(:has(*)){',
    `.line{display:${through('grid')}}`,
    counted(through('shown')),
    `.years-of,.month-of{display:${through('block')}}`,
    `.dot{border-style:${through('solid')}}`,
    ...filters.flatMap(({ name, all, options }) => {
      const chosen = all === undefined ? `.q-${name}:checked` : `#q-${name}-all:not(:checked)`;
      return [
        `.filters:has(${chosen})~.view .i{--${name[0]}:none}`,
        ...options.map(({ code }) => `.filters:has(#q-${code}:checked)~.view .${code}{--${name[0]}:initial}`),
      ];
    }),
    '}',
    '.line[data-off]{display:none}',
    '.line:target{display:grid}',
    '.years-of[data-empty],.month-of[data-empty]{display:none}',
    '.years-of:has(:target),.month-of:has(:target){display:block}',
    '.dot[data-off]{border-style:none}',
    lanes(story),
  ].join('\n');
}

function lanes({ timeline }: Story): string {
  const { heights, slice } = lanesOf(columnsOf(yearsOf(timeline)));
  const rows = heights.map((marks) => `calc(${marks}*var(--step) + var(--gap))`).join(' ');
  return [
    `.overview{--lanes:${rows}${slice === undefined ? '' : `;--slice:${slice}px`}}`,
    ...facetNames.map((facet, index) => `.lane[data-facet="${facet}"]{grid-row:${index + 1}}`),
  ].join('\n');
}
