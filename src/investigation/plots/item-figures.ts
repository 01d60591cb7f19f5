import * as Plot from '@observablehq/plot';
import { formatAmount } from '../../domain/amounts.ts';
import { hedgeOf, wordsOf } from '../../domain/claimant-words.ts';
import { formatDate } from '../../domain/dates.ts';
import type { Draw } from '../../domain/drawing.ts';
import type { Figure } from '../../domain/figures.ts';
import { measures } from '../measures.ts';
import { above, colour, thousands } from './axes.ts';
import { ruler, stack } from './rows.ts';

const middleOf = ({ value, low = 0, high = 0 }: Figure): number => value ?? (low + high) / 2;
const isFloor = ({ interval, measure }: Figure): boolean => interval === 'floor' || measure === 'confirmed-by-name';

/** The day of a number, where its heading has not said it. */
const dayOf = ({ asOf }: Figure, group = ''): string =>
  group.includes(formatDate(asOf)) ? '' : formatDate(asOf).replaceAll(' ', '\u00a0');

/** Figures that an item names, in groups that are kept apart: a bar each from zero, open where the item is set in the column `open`. */
export const itemFigures: Draw = (_story, { fields: { labels }, items }) => {
  const listed = items.flatMap(({ figure, ...item }) => (figure ? [{ ...item, figure }] : []));
  const most = Math.max(...listed.map(({ figure }) => figure.high ?? middleOf(figure)));
  const step = 10 ** Math.floor(Math.log10(most)) / (most / 10 ** Math.floor(Math.log10(most)) < 4 ? 2 : 1);
  const reach = above([most], step);
  const rows = listed.map((item) => ({
    item,
    head: item.group,
    name: `${item.label}: ${formatAmount(item.figure)}`,
    notes: [[dayOf(item.figure, item.group), item.note, hedgeOf(item.figure)].filter(Boolean).join(' · ')].filter(
      Boolean,
    ),
  }));
  const isOpen = ({ column }: (typeof listed)[number]): boolean => column === 'open';
  return {
    numbers: {
      filled: listed.filter((item) => !isOpen(item)).length,
      first: listed.filter(({ group }) => group === listed[0]?.group).length,
    },
    columns: ['Who or what', 'Number', 'Measure', 'Who or what is counted', 'In their words', 'As of', 'Group'],
    rows: listed.map(({ entry, label, figure, group = '' }) => ({
      entry: entry.id,
      url: entry.url,
      cells: [
        label,
        formatAmount(figure),
        measures.describe(figure.measure).label,
        figure.population,
        wordsOf(figure),
        formatDate(figure.asOf),
        group,
      ],
      figures: [figure],
    })),
    options: (size) => {
      const { placed, bottom, left, right, options } = stack(size, rows, 34);
      const x = (value: number): number => left + ((right - 14 - left) * value) / reach;
      const bars = placed.map(({ item, y }) => ({ ...item, y, x: x(middleOf(item.figure)) }));
      const ranges = bars.filter(({ figure }) => figure.low !== undefined && figure.high !== undefined);
      const key = [
        { x: 2, text: labels['filled'] ?? '', open: false },
        { x: size === 'wide' ? 220 : 170, text: labels['open'] ?? '', open: true },
      ];
      const ticks = Array.from({ length: Math.round(reach / step) + 1 }, (_, index) => ({
        x: x(index * step),
        text: size === 'narrow' && index % 2 === 1 ? '' : thousands(index * step),
      }));
      return options(
        [
          ...ruler(ticks, 28, bottom),
          Plot.dot(key, {
            x: ({ x: at }) => at + 6,
            y: 10,
            r: 5,
            fill: ({ open }) => (open ? 'var(--paper)' : colour),
            stroke: colour,
            strokeWidth: 1.8,
          }),
          Plot.text(key, {
            x: ({ x: at }) => at + 17,
            y: 10,
            text: 'text',
            textAnchor: 'start',
            fill: 'var(--muted)',
          }),
          Plot.ruleY(bars, { y: 'y', x1: left, x2: 'x', stroke: colour, strokeWidth: 1.6 }),
          Plot.ruleY(ranges, {
            y: 'y',
            x1: ({ figure }) => x(figure.low ?? 0),
            x2: ({ figure }) => x(figure.high ?? 0),
            stroke: colour,
            strokeWidth: 8,
          }),
          Plot.dot(bars, {
            x: 'x',
            y: 'y',
            r: 5.5,
            symbol: ({ figure }: (typeof bars)[number]) => (isFloor(figure) ? 'triangle' : 'circle'),
            rotate: ({ figure }) => (isFloor(figure) ? 90 : 0),
            fill: (bar) => (isOpen(bar) ? 'var(--paper)' : colour),
            stroke: colour,
            strokeWidth: 1.8,
            href: ({ entry }) => entry.url,
            title: ({ label, figure, note }) =>
              [label, formatAmount(figure), wordsOf(figure), formatDate(figure.asOf), note].filter(Boolean).join(', '),
          }),
        ],
        bottom + 28,
      );
    },
  };
};
