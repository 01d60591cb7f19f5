import * as Plot from '@observablehq/plot';
import { middleOf } from '../../domain/dates.ts';
import type { Draw } from '../../domain/drawing.ts';
import type { SeriesRow } from '../../domain/series.ts';
import { above, colour, nameMarks, overTime, ranges, span, texts, toEntry } from './axes.ts';
import { type CasualtyRow, casualtyRows, tableOf } from './casualty-rows.ts';

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
  const day = ({ time }: CasualtyRow) => new Date(time);
  const pointDay = (row: SeriesRow) => new Date(`${row[dayColumn]}T00:00:00Z`);
  const high = above(
    rows.map(({ figure, middle }) => figure.high ?? middle),
    200_000,
  );
  const event = marks[0]?.figure;
  return {
    csv: `/data/series/${series}.csv`,
    ...tableOf([...own, ...others]),
    options: (size) => {
      const chart = overTime(size, { ...span(rows.map(({ time }) => time)), low: 0, high, axis: labels['axis'] });
      return {
        ...chart.options,
        marks: [
          chart.unit,
          Plot.ruleY([0], { stroke: 'var(--muted)' }),
          Plot.line(points, {
            x: pointDay,
            y: (row: SeriesRow) => row[total],
            stroke: 'var(--ink)',
            strokeWidth: 2,
            strokeDasharray: '1.5 3.5',
            strokeLinecap: 'round',
          }),
          Plot.ruleX(event ? [new Date(middleOf(event.asOf))] : [], { stroke: 'var(--muted)', strokeDasharray: '2 3' }),
          ranges(others),
          Plot.dot(others, {
            x: day,
            y: 'middle',
            r: 4.2,
            symbol: 'diamond',
            fill: 'var(--paper)',
            stroke: colour,
            strokeWidth: 1.8,
            ...toEntry,
          }),
          Plot.dot(own, { x: day, y: 'middle', r: 4, fill: 'var(--ink)', ...toEntry }),
          ...texts(nameMarks(marks, [...own, ...others], chart)),
        ],
      };
    },
  };
};
