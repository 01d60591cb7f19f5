import * as Plot from '@observablehq/plot';
import { formatNumber } from '../../domain/amounts.ts';
import { formatDate, middleOf } from '../../domain/dates.ts';
import type { Draw } from '../../domain/drawing.ts';
import { measures } from '../measures.ts';
import { above, colour, nameMarks, overTime, partsOf, ranges, span, texts, toEntry } from './axes.ts';
import { type CasualtyRow, casualtyRows, tableOf } from './casualty-rows.ts';

/** Neither irrecoverable losses nor losses of all kinds stand on this axis. */
const drawn: ReadonlySet<string> = new Set(['killed-and-wounded', 'eliminated']);

/** The General Staff's running total as a dotted line, its entries as marks, and what others said of killed and wounded together. */
export const generalStaffSeries: Draw = (
  story,
  { fields: { series = '', columns, claimants, since, labels }, marks },
) => {
  const { day: dayColumn = '', total = '' } = columns;
  const { rows: ofSeries, source } = story.oneSeries(series);
  const points = ofSeries.flatMap(({ [dayColumn]: date, [total]: value }) =>
    typeof date === 'string' && typeof value === 'number'
      ? [{ date, value, time: Date.parse(`${date}T00:00:00Z`), url: source.url }]
      : [],
  );
  const rows = casualtyRows(story, drawn, since);
  const own = rows.filter(
    ({ figure }) =>
      claimants.includes(figure.claimant) ||
      story.actor(figure.claimant).speaksFor.some(({ id }) => claimants.includes(id)),
  );
  const others = rows.filter((row) => !own.includes(row) && row.figure.measure === 'killed-and-wounded');
  const day = ({ time }: CasualtyRow) => new Date(time);
  const high = above(
    rows.map(({ figure, middle }) => figure.high ?? middle),
    200_000,
  );
  const event = marks[0]?.figure;
  const table = tableOf([...own, ...others]);
  const claimant = claimants.map((id) => story.actor(id).fields.name).join(', ');
  const measure = measures.describe('eliminated').label;
  return {
    csv: `/data/series/${series}.csv`,
    columns: table.columns,
    rows: [
      ...table.rows,
      ...points.map(({ date, value, url }) => ({
        entry: source.id,
        url,
        cells: ['Series, end of the month', claimant, measure, formatNumber(value), '', formatDate(date)],
      })),
    ],
    options: (size) => {
      const chart = overTime(size, { ...span(rows.map(({ time }) => time)), low: 0, high, axis: labels['axis'] });
      const eventDay = event && middleOf(event.asOf);
      const lines = [
        ...partsOf(points.map(({ time, value }) => ({ x: chart.x(time), y: chart.y(value) }))),
        ...(eventDay ? partsOf([0, high].map((value) => ({ x: chart.x(eventDay), y: chart.y(value) }))) : []),
      ];
      return {
        ...chart.options,
        marks: [
          chart.unit,
          Plot.ruleY([0], { stroke: 'var(--muted)' }),
          Plot.line(points, {
            x: ({ time }) => new Date(time),
            y: 'value',
            stroke: 'var(--ink)',
            strokeWidth: 2,
            strokeDasharray: '1.5 3.5',
            strokeLinecap: 'round',
          }),
          Plot.dot(points, {
            x: ({ time }) => new Date(time),
            y: 'value',
            r: 1.8,
            fill: 'var(--ink)',
            href: 'url',
            title: ({ date, value }) => `${claimant}, ${measure}, ${formatNumber(value)}, ${formatDate(date)}`,
          }),
          Plot.ruleX(eventDay ? [new Date(eventDay)] : [], { stroke: 'var(--muted)', strokeDasharray: '2 3' }),
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
          ...texts(nameMarks(marks, [...own, ...others], chart, lines)),
        ],
      };
    },
  };
};
