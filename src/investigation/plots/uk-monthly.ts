import * as Plot from '@observablehq/plot';
import { formatDate, middleOf, readDate } from '../../domain/dates.ts';
import type { Figure } from '../../domain/figures.ts';
import type { PlotSpec } from '../../plots/render.ts';
import type { Entry, Story } from '../../story/model.ts';
import { agreement, type MonthPair, ukSeries } from '../independence.ts';
import { casualtyColumns, cellsOf } from './casualty-rows.ts';

const colour = 'var(--facet-ochre)';
const ukClaimants: ReadonlySet<string> = new Set(['uk-mod', 'uk-osce']);

interface Mark {
  entry: Entry;
  figure: Figure;
  claimant: string;
  time: number;
  middle: number;
}

/** The UK's monthly figures as open diamonds over the General Staff's monthly increases as a dotted line. */
export function ukMonthly(story: Story): PlotSpec {
  const { pairs, withinOnePercent } = agreement(story);
  const { fields } = story.oneSeries(ukSeries);
  const marks = monthlyMarks(story);
  const time = ({ month }: MonthPair) => new Date(middleOf(month));
  const day = ({ time: at }: Mark) => new Date(at);
  return {
    id: 'uk-monthly',
    headline: 'The UK’s monthly figures beside the General Staff’s increases',
    sentence: `The dotted line is the increase of the General Staff’s running total in each month; diamonds are the UK ministry’s daily average times the days of the month. ${withinOnePercent} of ${pairs.length} months agree within one per cent. The ministry counts killed and wounded; the General Staff’s word is “eliminated”. Filled diamonds lead to entries.`,
    credit: `${fields.citation} Licence: ${fields.licence}. Linear scale from zero.`,
    csv: `/data/series/${ukSeries}.csv`,
    columns: casualtyColumns,
    rows: marks.map((mark) => ({ entry: mark.entry.id, url: mark.entry.url, cells: cellsOf(mark, formatDate) })),
    options: {
      width: 540,
      height: 340,
      marginLeft: 70,
      marginRight: 16,
      marginTop: 28,
      marginBottom: 34,
      x: { type: 'utc', label: null, tickFormat: (date: Date) => String(date.getUTCFullYear()), ticks: 'year' },
      y: {
        label: 'in the month',
        grid: true,
        zero: true,
        ticks: 5,
        tickFormat: (value: number) => value.toLocaleString('en-GB'),
      },
      marks: [
        Plot.ruleY([0], { stroke: 'var(--muted)' }),
        Plot.line(pairs, {
          x: time,
          y: 'generalStaff',
          stroke: 'var(--ink)',
          strokeWidth: 2,
          strokeDasharray: '1.5 3.5',
          strokeLinecap: 'round',
        }),
        Plot.dot(pairs, {
          x: time,
          y: 'uk',
          r: 3.6,
          symbol: 'diamond',
          fill: 'var(--paper)',
          stroke: colour,
          strokeWidth: 1.6,
        }),
        Plot.dot(marks, {
          x: day,
          y: 'middle',
          r: 4.4,
          symbol: 'diamond',
          fill: colour,
          href: ({ entry }: Mark) => entry.url,
          title: (mark: Mark) => cellsOf(mark, formatDate).slice(1).join(', '),
        }),
      ],
    },
  };
}

/** Figures of entries in which a UK claimant counts one month. */
function monthlyMarks(story: Story): Mark[] {
  return story.entriesOf('casualty-claims').flatMap((entry) =>
    entry.fields.figures
      .filter(
        ({ claimant, measure, since, asOf, value }) =>
          ukClaimants.has(claimant) &&
          measure === 'killed-and-wounded' &&
          value !== undefined &&
          since !== undefined &&
          readDate(since).start.slice(0, 7) === readDate(asOf).end.slice(0, 7),
      )
      .map((figure) => ({
        entry,
        figure,
        claimant: story.actor(figure.claimant).fields.name,
        time: middleOf(readDate(figure.asOf).end.slice(0, 7)),
        middle: figure.value ?? 0,
      })),
  );
}
