import * as Plot from '@observablehq/plot';
import { formatNumber } from '../../domain/amounts.ts';
import type { Draw } from '../../domain/drawing.ts';
import { namesOf } from '../../domain/names.ts';
import { readDepths, readWords } from '../../domain/sources.ts';
import { facets } from '../facets.ts';
import { above } from './axes.ts';
import { ruler, stack } from './rows.ts';

const depths = namesOf(readDepths);
const address = '/sources/';

/** How many sources of each facet were read, in part or not: a bar each, solid, with a line inside, or open. */
export const sourcesRead: Draw = ({ sources }, { fields: { labels } }) => {
  const groups = [
    ...Object.entries(facets).map(([facet, { label, colour }]) => ({
      label,
      colour: `var(--facet-${colour})`,
      of: sources.filter(({ entries }) => entries.some(({ entry }) => entry.facet === facet)),
    })),
    {
      label: labels['none'] ?? '',
      colour: 'var(--muted)',
      of: sources.filter(({ entries }) => entries.length === 0),
    },
  ].filter(({ of }) => of.length > 0);
  const count = (of: typeof sources, depth: string): number => of.filter(({ fields }) => fields.read === depth).length;
  const share = (number: number, of: number): string => `${Math.round((number / of) * 100)} %`;
  const reach = above(
    groups.map(({ of }) => of.length),
    100,
  );
  const list = groups.map((item) => ({
    item,
    name: `${item.label}: ${formatNumber(item.of.length)}`,
    notes: [
      depths
        .filter((depth) => count(item.of, depth) > 0)
        .map((depth) => `${count(item.of, depth)} ${readWords[depth]}`)
        .join(', '),
    ],
  }));
  return {
    numbers: {
      all: sources.length,
      read: count(sources, 'text'),
      part: count(sources, 'excerpt'),
      not: count(sources, 'cited-only'),
    },
    columns: ['Sources of', 'How much was read', 'Sources', 'Share'],
    rows: groups.flatMap(({ label, of }) =>
      depths
        .filter((depth) => count(of, depth) > 0)
        .map((depth) => ({
          entry: 'sources',
          url: address,
          cells: [label, readDepths[depth], String(count(of, depth)), share(count(of, depth), of.length)],
        })),
    ),
    options: (size) => {
      const { placed, bottom, left, right, options } = stack(size, list, 30);
      const x = (value: number): number => left + ((right - left) * value) / reach;
      const bars = placed.flatMap(({ item: { label, colour, of }, y }) => {
        let from = 0;
        return depths.flatMap((depth) => {
          const number = count(of, depth);
          const bar = { label, colour, depth, number, y, x1: x(from), x2: x(from + number) };
          from += number;
          return number === 0 ? [] : [bar];
        });
      });
      type Bar = (typeof bars)[number];
      const box = (fill: (bar: Pick<Bar, 'depth' | 'colour'>) => string) => ({
        x1: 'x1',
        x2: 'x2',
        y1: ({ y }: Pick<Bar, 'y'>) => y - 8,
        y2: ({ y }: Pick<Bar, 'y'>) => y + 8,
        fill,
        stroke: 'colour',
        strokeWidth: 1.6,
      });
      const fill = ({ depth, colour }: Pick<Bar, 'depth' | 'colour'>): string =>
        depth === 'text' ? colour : 'var(--paper)';
      const key = depths.map((depth, index) => {
        const at = 2 + index * 116;
        return { depth, colour: 'var(--ink)', y: 10, x1: at, x2: at + 20, text: readWords[depth] };
      });
      const half = [...key, ...bars].filter(({ depth }) => depth === 'excerpt');
      const ticks = Array.from({ length: reach / 100 + 1 }, (_, index) => ({
        x: x(index * 100),
        text: String(index * 100),
      }));
      return options(
        [
          ...ruler(ticks, 26, bottom),
          Plot.rect(key, box(fill)),
          Plot.text(key, {
            x: ({ x2 }) => x2 + 6,
            y: 'y',
            text: 'text',
            textAnchor: 'start',
            fill: 'var(--muted)',
          }),
          Plot.rect(bars, {
            ...box(fill),
            href: () => address,
            title: ({ label, depth, number }: Bar) => `${label}: ${number} ${readWords[depth]}`,
          }),
          // Read in part: a line inside.
          Plot.ruleY(half, {
            y: 'y',
            x1: ({ x1 }) => x1 + 3,
            x2: ({ x2 }) => x2 - 3,
            stroke: 'colour',
            strokeWidth: 4,
          }),
        ],
        bottom + 28,
      );
    },
  };
};
