import * as Plot from '@observablehq/plot';
import { formatDate } from '../../domain/dates.ts';
import type { SeriesRow } from '../../domain/series.ts';
import type { PlotSpec } from '../../plots/render.ts';
import type { Story } from '../../story/model.ts';
import { type CasualtyRow, casualtyColumns, casualtyRows, cellsOf, totalMeasures } from './casualty-rows.ts';

const seriesId = 'general-staff-monthly';
const articleDay = '2023-05-17';
const colour = 'var(--facet-ochre)';

/** The General Staff's running total as a dotted line, its entries as marks, and what others said of killed and wounded together. */
export function generalStaffSeries(story: Story): PlotSpec {
  const { rows: points, fields } = story.oneSeries(seriesId);
  const rows = casualtyRows(story, totalMeasures).filter(({ figure }) => figure.measure !== 'irrecoverable');
  const own = rows.filter(
    ({ figure }) =>
      figure.claimant === 'gs-ukraine' || story.actor(figure.claimant).speaksFor.some(({ id }) => id === 'gs-ukraine'),
  );
  const others = rows.filter((row) => !own.includes(row) && row.figure.measure === 'killed-and-wounded');
  const bounded = others.filter(({ figure }) => figure.low !== undefined);
  const day = ({ time }: CasualtyRow) => new Date(time);
  const link = {
    href: ({ entry }: CasualtyRow) => entry.url,
    title: (row: CasualtyRow) => cellsOf(row, formatDate).slice(1).join(', '),
  };
  const pointDay = (row: SeriesRow) => new Date(`${row['date']}T00:00:00Z`);
  const marked = points.filter((row) => row['date'] === articleDay);
  return {
    id: 'general-staff-series',
    headline: 'The General Staff’s running total, and what others said of killed and wounded',
    sentence:
      'The dotted line is the General Staff’s own daily total of “eliminated”, here at each month’s end; it did not say in May 2023 whether the wounded are included. Diamonds are others’ statements of killed and wounded together, with bars where a range was given. The two measures are shown side by side for comparison, not as one.',
    credit: `${fields.citation} Licence: ${fields.licence}. Linear scale.`,
    csv: `/data/series/${seriesId}.csv`,
    columns: casualtyColumns,
    rows: [...own, ...others].map((row) => ({
      entry: row.entry.id,
      url: row.entry.url,
      cells: cellsOf(row, formatDate),
    })),
    options: {
      width: 540,
      height: 380,
      marginLeft: 78,
      marginRight: 20,
      marginTop: 28,
      marginBottom: 34,
      x: { type: 'utc', label: null, tickFormat: (date: Date) => String(date.getUTCFullYear()), ticks: 'year' },
      y: { label: 'running total', grid: true, ticks: 6, tickFormat: (value: number) => value.toLocaleString('en-GB') },
      marks: [
        Plot.ruleY([0], { stroke: 'var(--muted)' }),
        Plot.line(points, {
          x: pointDay,
          y: (row: SeriesRow) => row['personnel'],
          stroke: 'var(--ink)',
          strokeWidth: 2,
          strokeDasharray: '1.5 3.5',
          strokeLinecap: 'round',
        }),
        Plot.ruleX(marked, { x: pointDay, stroke: 'var(--muted)', strokeDasharray: '2 3' }),
        Plot.text(marked, {
          x: pointDay,
          y: (row: SeriesRow) => row['personnel'],
          text: () => '17 May 2023: about 200,590',
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
          ...link,
        }),
        Plot.dot(own, { x: day, y: 'middle', r: 4, fill: 'var(--ink)', ...link }),
      ],
    },
  };
}
