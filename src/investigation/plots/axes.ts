import * as Plot from '@observablehq/plot';
import { formatAmount } from '../../domain/amounts.ts';
import { hedgeOf } from '../../domain/claimant-words.ts';
import { formatDate } from '../../domain/dates.ts';
import { type Size, widths } from '../../domain/drawing.ts';
import type { Figure } from '../../domain/figures.ts';
import { type Line, type Placed, placeLabels, type Wanted } from '../../domain/labels.ts';
import type { Plot as PlotItem } from '../../domain/story.ts';
import { type CasualtyRow, cellsOf, isTotal } from './casualty-rows.ts';

export const colour = 'var(--facet-ochre)';

/** A mark leads to its entry and tells its row in words. */
export const toEntry = {
  href: ({ entry }: CasualtyRow) => entry.url,
  title: (row: CasualtyRow) => cellsOf(row).slice(1).filter(Boolean).join(', '),
};

/** The form of a mark, by what is counted: a floor of names, the word that was not explained, other totals, the dead. */
export const symbolOf = ({ figure }: CasualtyRow): 'circle' | 'square' | 'diamond' | 'triangle' =>
  figure.measure === 'confirmed-by-name'
    ? 'triangle'
    : figure.measure === 'eliminated'
      ? 'square'
      : isTotal({ figure })
        ? 'diamond'
        : 'circle';

/** A drawing whose marks stand at places that were worked out before. */
export const canvas = (width: number, height: number): Plot.PlotOptions => ({
  width,
  height,
  margin: 0,
  axis: null,
  x: { type: 'identity' },
  y: { type: 'identity' },
  r: { type: 'identity' },
});

/** The ranges that were given, as upright bars. */
export const ranges = (rows: readonly CasualtyRow[]): Plot.Markish =>
  Plot.ruleX(
    rows.filter(({ figure }) => figure.low !== undefined),
    {
      x: ({ time }) => new Date(time),
      y1: ({ figure }) => figure.low,
      y2: ({ figure }) => figure.high,
      stroke: colour,
      strokeWidth: 2,
      strokeOpacity: 0.7,
    },
  );

/** A number on an axis: “100”, “200k”, “1.2m”. */
export function thousands(value: number): string {
  if (value < 1000) return String(value);
  return value < 1_000_000 ? `${value / 1000}k` : `${value / 1_000_000}m`;
}

interface Scale {
  /** First and last moment, milliseconds since 1970. */
  from: number;
  to: number;
  low: number;
  high: number;
  axis: string | undefined;
  tick?: (value: number) => string;
  ticks?: number;
  height?: number;
}

/** A drawing over time: its options, and where a moment and a number stand in it, so that labels can be placed. */
export function overTime(size: Size, { from, to, low, high, axis, tick = thousands, ticks = 6, height = 400 }: Scale) {
  const width = widths[size];
  const margins = { marginLeft: 54, marginRight: 20, marginTop: 30, marginBottom: 32 };
  const { marginLeft, marginRight, marginTop, marginBottom } = margins;
  return {
    x: (time: number): number => marginLeft + ((width - marginLeft - marginRight) * (time - from)) / (to - from),
    y: (value: number): number =>
      height - marginBottom - ((height - marginTop - marginBottom) * (value - low)) / (high - low),
    frame: { left: marginLeft + 2, right: width - 2, top: marginTop - 8, bottom: height - marginBottom - 2 },
    /** What the numbers count, above them. */
    unit: Plot.text([axis ?? ''], {
      x: { value: () => 2, scale: null },
      y: { value: () => 11, scale: null },
      text: (words: string) => words,
      textAnchor: 'start',
      fill: 'var(--muted)',
    }),
    options: {
      width,
      height,
      ...margins,
      x: {
        type: 'utc',
        domain: [new Date(from), new Date(to)],
        label: null,
        ticks: 'year',
        tickPadding: 7,
        tickFormat: (date: Date) => String(date.getUTCFullYear()),
      },
      y: { domain: [low, high], label: null, grid: true, ticks, tickFormat: tick },
    } satisfies Plot.PlotOptions,
  };
}

/** Texts at their marks, with a line to the mark where one had to move away. */
export function texts(placed: readonly Placed[]): Plot.Markish[] {
  const leaders = placed.flatMap(({ line }) =>
    line ? [{ x1: line.from.x, y1: line.from.y, x2: line.to.x, y2: line.to.y }] : [],
  );
  const px = (value: string) => ({ value, scale: null });
  return [
    Plot.link(leaders, { x1: px('x1'), y1: px('y1'), x2: px('x2'), y2: px('y2'), stroke: 'var(--muted)' }),
    ...(['start', 'middle', 'end'] as const).map((textAnchor) =>
      Plot.text(
        placed.filter(({ anchor }) => anchor === textAnchor),
        { x: px('x'), y: px('y'), text: 'text', textAnchor, fill: 'var(--ink)', className: 'halo' },
      ),
    ),
  ];
}

/** What an item of `content/plots` names, in its order, set where nothing else stands, and off the lines of the drawing. */
export function nameMarks(
  named: PlotItem['marks'],
  rows: readonly CasualtyRow[],
  { x, y, frame }: Pick<ReturnType<typeof overTime>, 'x' | 'y' | 'frame'>,
  lines: readonly Line[],
): Placed[] {
  const wanted = named.flatMap(({ figure, label, entry }): Wanted[] => {
    const row = rows.find((one) => one.figure === figure || (one.entry === entry && one.figure.id === figure.id));
    return row ? [{ x: x(row.time), y: y(row.middle), text: nameOf(figure, label) }] : [];
  });
  return placeLabels(
    wanted,
    rows.map(({ time, middle, figure: { low = middle, high = middle } }) => ({
      x: x(time),
      y: y(middle),
      top: y(high),
      bottom: y(low),
    })),
    frame,
    lines,
  );
}

/** The parts of a line through these points; one that goes up in steps goes on level first. */
export const partsOf = (points: readonly Line['from'][], stepped = false): Line[] =>
  points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to;
    const corner = { x: to.x, y: from.y };
    return stepped
      ? [
          { from, to: corner },
          { from: corner, to },
        ]
      : [{ from, to }];
  });

/** “UK: about 40,000 to 60,000”, and “likely” under it; the day stands first where there are no words for it. */
export const nameOf = (figure: Figure, label: string | undefined): string => {
  const { value, qualifier, measure } = figure;
  // Pictures set estimates apart and say so.
  const said = measure === 'estimated-killed' ? ['estimate', 'estimated', 'we estimate', 'statistical estimate'] : [];
  const number = formatAmount(value === undefined ? figure : { value, qualifier });
  return [`${label ?? formatDate(figure.asOf)}: ${number}`, hedgeOf(figure, said)].filter(Boolean).join('\n');
};

/** The years that the rows lie in, from the first of January. */
export function span(times: readonly number[]): { from: number; to: number } {
  const last = new Date(Math.max(...times));
  return {
    from: Date.UTC(new Date(Math.min(...times)).getUTCFullYear(), 0, 1),
    to: Date.UTC(last.getUTCFullYear() + 1, 0, 1),
  };
}

/** The next round number above all of these. */
export function above(values: readonly number[], step: number): number {
  return Math.ceil(Math.max(...values) / step) * step;
}
