import * as Plot from '@observablehq/plot';
import { formatAmount, formatNumber } from '../../domain/amounts.ts';
import { hedgeOf, wordsOf } from '../../domain/claimant-words.ts';
import { formatDate } from '../../domain/dates.ts';
import type { Draw } from '../../domain/drawing.ts';
import type { Figure } from '../../domain/figures.ts';
import { above, colour } from './axes.ts';
import { ruler, stack } from './rows.ts';

const boundsOf = ({ value = 0, low = value, high = value }: Figure): [low: number, high: number] => [low, high];

/** “38 to 53 per cent above”, worked out from the two figures. */
function apart(
  [low, high]: [number, number],
  other: number,
): { text: string; short: string; least: number; most: number } {
  const least = Math.round((low / other - 1) * 100);
  const most = Math.round((high / other - 1) * 100);
  const side = (share: number): string => `${Math.abs(share)} % ${share < 0 ? 'below' : 'above'}`;
  const text =
    least === most
      ? side(least)
      : least < 0 === most < 0
        ? `${Math.abs(least)} to ${side(most)}`
        : `${side(least)} to ${side(most)}`;
  const signed = (share: number): string => `${share < 0 ? '−' : '+'}${Math.abs(share)}`;
  const short = least === most ? `${signed(least)} %` : `${signed(least)} to ${signed(most)} %`;
  return { text, short, least, most };
}

/** A total beside that of another claimant on the same day: two marks on a row, and how far they lie apart. */
export const westernTotals: Draw = (_story, { fields: { labels }, items }) => {
  const pairs = items.flatMap(({ figure, beside, ...item }) => {
    if (!figure || beside?.value === undefined) return [];
    const bounds = boundsOf(figure);
    return [{ item, figure, other: beside, at: beside.value, bounds, difference: apart(bounds, beside.value) }];
  });
  const head = pairs[0]?.item.group;
  const early = pairs.filter(({ item }) => item.group === head);
  const reach = above(
    pairs.flatMap(({ bounds, at }) => [...bounds, at]),
    50_000,
  );
  const rows = pairs.map((pair) => ({
    item: pair,
    head: pair.item.group,
    name: pair.item.label,
    notes: [
      [
        [formatAmount(pair.figure), hedgeOf(pair.figure)].filter(Boolean).join(' '),
        pair.item.note,
        formatDate(pair.figure.asOf).replaceAll(' ', '\u00a0'),
      ]
        .filter(Boolean)
        .join(', '),
    ],
  }));
  return {
    numbers: {
      above: early.filter(({ difference }) => difference.least > 0).length,
      of: early.length,
      least: Math.min(...early.map(({ difference }) => difference.least)),
      most: Math.max(...early.map(({ difference }) => difference.most)),
    },
    columns: ['Who', 'As of', 'Their total', 'In their words', 'The other total', 'Its day', 'Difference'],
    rows: pairs.map(({ item, figure, other, difference }) => ({
      entry: item.entry.id,
      url: item.entry.url,
      cells: [
        item.label,
        formatDate(figure.asOf),
        formatAmount(figure),
        wordsOf(figure),
        formatAmount(other),
        formatDate(other.asOf),
        difference.text,
      ],
      figures: [figure, other],
    })),
    options: (size) => {
      const { placed, bottom, left, right, options } = stack(size, rows, 32);
      // Room for the words at the end of a row.
      const x = (value: number): number => left + ((right - 92 - left) * value) / reach;
      const marks = placed.map(({ item, y }) => ({
        ...item,
        y,
        a: x(item.at),
        low: x(item.bounds[0]),
        high: x(item.bounds[1]),
      }));
      const apartFrom = marks.filter(({ a, low, high }) => a < low || a > high);
      const ticks = Array.from({ length: Math.floor(reach / 100_000) + 1 }, (_, index) => ({
        x: x(index * 100_000),
        text: index === 0 ? '0' : `${index * 100}k`,
      }));
      const key = [
        { x: left, y: 10, text: labels['other'] ?? '', fill: 'var(--paper)', square: true },
        { x: left + 150, y: 10, text: labels['own'] ?? '', fill: colour, square: false },
      ];
      return options(
        [
          ...ruler(ticks, 28, bottom),
          Plot.dot(key, {
            x: ({ x: at }) => at + 5,
            y: 'y',
            symbol: ({ square }: (typeof key)[number]) => (square ? 'square' : 'circle'),
            r: 5,
            fill: 'fill',
            stroke: colour,
            strokeWidth: 2,
          }),
          Plot.text(key, {
            x: ({ x: at }) => at + 16,
            y: 'y',
            text: 'text',
            textAnchor: 'start',
            fill: 'var(--muted)',
          }),
          Plot.ruleY(apartFrom, {
            y: 'y',
            x1: 'a',
            x2: ({ a, low, high }) => (a < low ? low : high),
            stroke: colour,
            strokeWidth: 1.6,
          }),
          Plot.ruleY(
            marks.filter(({ low, high }) => high - low > 1),
            { y: 'y', x1: 'low', x2: 'high', stroke: colour, strokeWidth: 9 },
          ),
          Plot.dot(marks, {
            x: ({ low, high }) => (low + high) / 2,
            y: 'y',
            r: 5.5,
            fill: colour,
            stroke: colour,
            strokeWidth: 1.6,
            href: ({ item }) => item.entry.url,
            title: ({ item, figure, at, difference }) =>
              [
                `${item.label}, ${formatDate(figure.asOf)}: ${formatAmount(figure)}`,
                wordsOf(figure),
                formatNumber(at),
                difference.text,
              ]
                .filter(Boolean)
                .join('; '),
          }),
          Plot.dot(marks, {
            x: 'a',
            y: 'y',
            symbol: 'square',
            r: 5,
            fill: 'var(--paper)',
            stroke: colour,
            strokeWidth: 2,
          }),
          Plot.text(marks, {
            x: ({ a, high }) => Math.max(a, high) + 10,
            y: 'y',
            text: ({ difference }) => difference.short,
            textAnchor: 'start',
            fill: 'var(--ink)',
            className: 'halo strong',
          }),
        ],
        bottom + 28,
      );
    },
  };
};
