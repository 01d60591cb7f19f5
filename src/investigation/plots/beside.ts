import * as Plot from '@observablehq/plot';
import { formatAmount } from '../../domain/amounts.ts';
import { formatDate } from '../../domain/dates.ts';
import type { Draw, PlotSpec } from '../../domain/drawing.ts';
import type { Figure } from '../../domain/figures.ts';
import type { Entry, Plot as PlotItem, Story } from '../../domain/story.ts';

const colour = 'var(--facet-ochre)';

interface Row {
  entry: Entry;
  figure: Figure;
  other: Figure;
  label: string;
  section: string | undefined;
  /** Both ends of the difference from the other number, in whole per cent. */
  difference: [number, number];
  y: number;
}

const endsOf = ({ value = 0, low = value, high = value }: Figure): [number, number] => [low, high];
const figureOf = (story: Story, entry: string, id: string): Figure => {
  const found = story.entry(entry).fields.figures.find((item) => item.id === id);
  if (!found) throw new Error(`The entry "${entry}" has no figure "${id}".`);
  return found;
};
const signed = (share: number): string => `${share < 0 ? '−' : '+'}${Math.abs(share)}`;
const differenceText = ([low, high]: Row['difference']): string =>
  low === high ? `${signed(low)} %` : `${signed(low)} to ${signed(high)} %`;

function rowsOf(story: Story, { fields: { marks } }: PlotItem): Row[] {
  return marks.flatMap(({ entry, figure: id, label, section, beside }) => {
    if (!beside) return [];
    const figure = figureOf(story, entry, id);
    const other = figureOf(story, beside.entry, beside.figure);
    const [low, high] = endsOf(figure).map((end) => Math.round((end / (other.value ?? 1) - 1) * 100)) as [
      number,
      number,
    ];
    return [
      {
        entry: story.entry(entry),
        figure,
        other,
        label: label ?? story.actor(figure.claimant).fields.name,
        section,
        difference: [low, high],
        y: 0,
      },
    ];
  });
}

/** Numbers of others beside the number that one claimant gave for the same day, a row each: square and dot on one scale from zero. */
export const beside: Draw = (story, plot) => {
  const { labels } = plot.fields;
  const rows = rowsOf(story, plot);
  // Rows under a later heading are of another time.
  const late = rows.findIndex(({ section }, index) => index > 0 && section !== undefined);
  const first = late === -1 ? rows : rows.slice(0, late);
  return {
    columns: ['Who', 'As of', 'Number', labels['other'] ?? '', 'Difference'],
    rows: rows.map(({ entry, figure, other, label, difference }) => ({
      entry: entry.id,
      url: entry.url,
      cells: [label, formatDate(figure.asOf), formatAmount(figure), formatAmount(other), differenceText(difference)],
    })),
    numbers: {
      rows: first.length,
      least: Math.min(...first.map(({ difference }) => difference[0])),
      most: Math.max(...first.map(({ difference }) => difference[1])),
    },
    options: layout(rows, labels, { width: 880, left: 300, pitch: 27, above: false }),
    narrow: layout(rows, labels, { width: 340, left: 2, pitch: 48, above: true }),
  };
};

function layout(
  rows: readonly Row[],
  labels: Readonly<Record<string, string>>,
  { width, left, pitch, above }: { width: number; left: number; pitch: number; above: boolean },
): PlotSpec['options'] {
  const right = above ? 70 : 110;
  const most = Math.max(...rows.map(({ figure }) => endsOf(figure)[1]), ...rows.map(({ other }) => other.value ?? 0));
  const step = above ? 100_000 : 50_000;
  const reach = Math.ceil(most / step) * step;
  const x = (value: number): number => left + (value / reach) * (width - left - right);
  const ticks = Array.from({ length: reach / step + 1 }, (_, index) => index * step);
  let y = above ? 64 : 46;
  const placed = rows.map((row, index) => {
    if (row.section !== undefined) y += index === 0 ? 0 : above ? 34 : 30;
    const at = { ...row, y };
    y += pitch;
    return at;
  });
  const heads = placed.filter(({ section }, index) => index > 0 && section !== undefined);
  const bottom = y - pitch + (above ? 16 : 14);
  const low = ({ figure }: Row): number => x(endsOf(figure)[0]);
  const high = ({ figure }: Row): number => x(endsOf(figure)[1]);
  const ranged = placed.filter((row) => low(row) !== high(row));
  const start = placed[0];
  return {
    width,
    height: bottom + 26,
    margin: 0,
    axis: null,
    x: { type: 'identity' },
    y: { type: 'identity' },
    marks: [
      Plot.ruleX(ticks, { x, y1: above ? 44 : 30, y2: bottom, stroke: 'var(--rule)' }),
      Plot.text(ticks, {
        x,
        y: bottom + 14,
        text: (value: number) => value.toLocaleString('en-GB'),
        textAnchor: 'middle',
        fill: 'var(--muted)',
        dx: above ? 4 : 0,
      }),
      ...(start
        ? [
            Plot.text([start], {
              x: ({ other }: Row) => x(other.value ?? 0) + (above ? -4 : 6),
              y: above ? 14 : 8,
              text: () => labels['other'] ?? '',
              textAnchor: above ? 'start' : 'end',
              fill: 'var(--muted)',
            }),
            Plot.text([start], {
              x: (row: Row) => (above ? x(row.other.value ?? 0) - 4 : high(row) + 6),
              y: above ? 30 : 8,
              text: () => labels['own'] ?? '',
              textAnchor: 'start',
              fontWeight: 600,
            }),
          ]
        : []),
      Plot.text(heads, {
        x: above ? left : left - 14,
        y: ({ y: at }: Row) => at - (above ? 40 : 27),
        text: 'section',
        textAnchor: above ? 'start' : 'end',
        fontWeight: 600,
      }),
      Plot.text(placed, {
        x: above ? left : left - 14,
        y: ({ y: at }: Row) => (above ? at - 15 : at),
        text: ({ label, figure }: Row) => `${label}, ${formatDate(figure.asOf)}`,
        textAnchor: above ? 'start' : 'end',
        stroke: 'var(--paper)',
        strokeWidth: 4,
        fill: 'var(--ink)',
      }),
      Plot.ruleY(placed, {
        y: 'y',
        x1: ({ other }: Row) => x(other.value ?? 0),
        x2: low,
        stroke: colour,
        strokeWidth: 2,
      }),
      Plot.ruleY(ranged, { y: 'y', x1: low, x2: high, stroke: colour, strokeWidth: 8 }),
      Plot.dot(placed, {
        x: ({ other }: Row) => x(other.value ?? 0),
        y: 'y',
        r: 4.5,
        symbol: 'square',
        fill: 'var(--paper)',
        stroke: colour,
        strokeWidth: 1.8,
      }),
      Plot.text(placed, {
        x: (row: Row) => Math.max(high(row), x(row.other.value ?? 0)) + 10,
        y: 'y',
        text: ({ difference }: Row) => differenceText(difference),
        textAnchor: 'start',
        fontWeight: 600,
        stroke: 'var(--paper)',
        strokeWidth: 4,
        fill: 'var(--ink)',
      }),
      Plot.dot(placed, {
        x: (row: Row) => (low(row) + high(row)) / 2,
        y: 'y',
        r: (row: Row) => (low(row) === high(row) ? 5 : 4),
        fill: colour,
        href: ({ entry }: Row) => entry.url,
        title: ({ label, figure }: Row) => `${label}, ${formatDate(figure.asOf)}: ${formatAmount(figure)}`,
      }),
    ],
  };
}
