import * as Plot from '@observablehq/plot';
import { formatDate, middleOf } from '../../domain/dates.ts';
import type { Draw } from '../../domain/drawing.ts';
import type { Plot as PlotItem } from '../../domain/story.ts';
import { ruler, stack } from './rows.ts';

const colour = 'var(--facet-petrol)';
type Rule = PlotItem['items'][number];

/** When a rule began, in the words of the picture. What it was told on is the day of its entry. */
function spanOf({ entry, kind, from, to }: Rule, words: Readonly<Record<string, string>>): string {
  const { date } = entry.fields;
  // A date is not broken over lines.
  const day = (text: string): string => formatDate(text).replaceAll(' ', '\u00a0');
  const told = `${words[kind ?? ''] ?? ''} ${day(date)}`.trim();
  const force = from === undefined ? '' : `${words['force']} ${day(from)}`;
  const begin = from === date ? force : [told, force].filter(Boolean).join(', ');
  return to === undefined ? begin : `${begin}, ${words['until']} ${day(to)}`;
}

/** Each rule as a bar from its first day on, in groups by who vouches for it: open where only reported, solid where it is law. */
export const travelRules: Draw = (story, { fields: { period, labels }, items }) => {
  const first = Date.parse(`${period?.from}T00:00:00Z`);
  const last = Date.parse(`${story.reviewed}T00:00:00Z`);
  const rows = items.map((item) => ({
    item,
    head: item.group,
    name: item.label,
    notes: [`${item.note ?? ''}; ${spanOf(item, labels)}`],
  }));
  return {
    columns: ['Whom', 'What', 'When', 'On whose word'],
    rows: items.map((item) => ({
      entry: item.entry.id,
      url: item.entry.url,
      cells: [item.label, item.note ?? '', spanOf(item, labels), item.group ?? ''],
    })),
    options: (size) => {
      const { placed, bottom, left, right, options } = stack(size, rows, 6);
      const x = (time: number): number => left + ((right - left) * (Math.max(time, first) - first)) / (last - first);
      const bars = placed.map(({ item, y }) => {
        const told = middleOf(item.entry.fields.date);
        const began = item.from === undefined ? told : middleOf(item.from);
        const end = item.to === undefined ? undefined : middleOf(item.to);
        return {
          item,
          y,
          x1: x(Math.max(told, began)),
          x2: x(end ?? last),
          before: x(Math.min(told, began)),
          early: Math.max(told, began) < first,
          open: end === undefined,
        };
      });
      const years = Array.from(
        { length: new Date(last).getUTCFullYear() - new Date(first).getUTCFullYear() + 1 },
        (_, index) => new Date(first).getUTCFullYear() + index,
      ).map((year) => ({ x: x(Date.UTC(year, 0, 1)), text: String(year) }));
      const solid = ({ item }: { item: Rule }): boolean => item.kind === 'record';
      return options(
        [
          ...ruler(years, 24, bottom),
          Plot.ruleY(
            bars.filter(({ before, x1 }) => x1 - before > 1),
            { y: 'y', x1: 'before', x2: 'x1', stroke: colour, strokeWidth: 1.5 },
          ),
          Plot.rect(bars, {
            x1: 'x1',
            x2: ({ x2, open }) => (open ? x2 - 6 : x2),
            y1: ({ y }) => y - 6,
            y2: ({ y }) => y + 6,
            fill: (bar) => (solid(bar) ? colour : 'var(--paper)'),
            stroke: colour,
            strokeWidth: 1.6,
            href: ({ item }) => item.entry.url,
            title: ({ item }) => `${item.label}: ${item.note ?? ''}; ${spanOf(item, labels)}`,
          }),
          // Heavy at both edges: it was said on the record.
          Plot.ruleY(
            bars.filter(({ item }) => item.kind === 'said'),
            { y: 'y', x1: 'x1', x2: ({ x2, open }) => (open ? x2 - 6 : x2), stroke: colour, strokeWidth: 4 },
          ),
          // No end was found.
          Plot.dot(
            bars.filter(({ open }) => open),
            {
              x: ({ x2 }) => x2 + 3,
              y: 'y',
              symbol: 'triangle',
              rotate: 90,
              r: 5.5,
              fill: (bar) => (solid(bar) ? colour : 'var(--paper)'),
              stroke: colour,
              strokeWidth: 1.6,
            },
          ),
          // It began before the axis.
          Plot.dot(
            bars.filter(({ early }) => early),
            {
              x: ({ x1 }) => x1 - 6,
              y: 'y',
              symbol: 'triangle',
              rotate: -90,
              r: 5,
              fill: (bar) => (solid(bar) ? colour : 'var(--paper)'),
              stroke: colour,
              strokeWidth: 1.6,
            },
          ),
        ],
        bottom + 28,
      );
    },
  };
};
