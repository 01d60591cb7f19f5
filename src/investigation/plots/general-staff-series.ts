import * as Plot from '@observablehq/plot';
import { formatAmount } from '../../domain/amounts.ts';
import { formatDate } from '../../domain/dates.ts';
import type { Draw } from '../../domain/drawing.ts';
import type { SeriesRow } from '../../domain/series.ts';
import { countAxis, overTime, toEntry } from './axes.ts';
import { type CasualtyRow, casualtyRows, tableOf } from './casualty-rows.ts';

const colour = 'var(--facet-ochre)';
/** Neither irrecoverable losses nor losses of all kinds stand on this axis. */
const drawn: ReadonlySet<string> = new Set(['killed-and-wounded', 'eliminated']);

/** The General Staff's running total as a dotted line, its entries as marks, and what others said of killed and wounded together. */
export const generalStaffSeries: Draw = (
  story,
  { fields: { series = '', columns, claimants, since, labels }, marks },
) => {
  const { day: dayColumn = '', total = '' } = columns;
  const { rows: points } = story.oneSeries(series);
  const rows = casualtyRows(story, drawn, since);
  const own = rows.filter(
    ({ figure }) =>
      claimants.includes(figure.claimant) ||
      story.actor(figure.claimant).speaksFor.some(({ id }) => claimants.includes(id)),
  );
  const others = rows.filter((row) => !own.includes(row) && row.figure.measure === 'killed-and-wounded');
  const bounded = others.filter(({ figure }) => figure.low !== undefined);
  const day = ({ time }: CasualtyRow) => new Date(time);
  const pointDay = (row: SeriesRow) => new Date(`${row[dayColumn]}T00:00:00Z`);
  const marked = points.flatMap((row) =>
    marks
      .filter(({ figure }) => figure.asOf === row[dayColumn])
      .map(({ figure, label }) => ({ row, text: label ?? `${formatDate(figure.asOf)}: ${formatAmount(figure)}` })),
  );
  return {
    csv: `/data/series/${series}.csv`,
    ...tableOf([...own, ...others]),
    options: {
      ...overTime,
      height: 380,
      marginLeft: 78,
      marginRight: 20,
      y: countAxis(labels['axis'], 6),
      marks: [
        Plot.ruleY([0], { stroke: 'var(--muted)' }),
        Plot.line(points, {
          x: pointDay,
          y: (row: SeriesRow) => row[total],
          stroke: 'var(--ink)',
          strokeWidth: 2,
          strokeDasharray: '1.5 3.5',
          strokeLinecap: 'round',
        }),
        Plot.ruleX(marked, { x: ({ row }) => pointDay(row), stroke: 'var(--muted)', strokeDasharray: '2 3' }),
        Plot.text(marked, {
          x: ({ row }) => pointDay(row),
          y: ({ row }) => row[total],
          text: 'text',
          textAnchor: 'start',
          dx: 8,
          dy: 22,
          fill: 'var(--ink)',
          fontSize: 13,
        }),
        Plot.ruleX(bounded, {
          x: day,
          y1: ({ figure }) => figure.low,
          y2: ({ figure }) => figure.high,
          stroke: colour,
          strokeWidth: 2,
          strokeOpacity: 0.7,
        }),
        Plot.dot(others, {
          x: day,
          y: 'middle',
          r: 4,
          symbol: 'diamond',
          fill: 'var(--paper)',
          stroke: colour,
          strokeWidth: 1.8,
          ...toEntry,
        }),
        Plot.dot(own, { x: day, y: 'middle', r: 4, fill: 'var(--ink)', ...toEntry }),
      ],
    },
  };
};
