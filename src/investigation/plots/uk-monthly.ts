import * as Plot from '@observablehq/plot';
import { middleOf, readDate } from '../../domain/dates.ts';
import type { Draw } from '../../domain/drawing.ts';
import type { Story } from '../../domain/story.ts';
import { agreement, type MonthPair } from '../independence.ts';
import { above, colour, nameMarks, overTime, span, texts, toEntry } from './axes.ts';
import { type CasualtyRow, tableOf } from './casualty-rows.ts';

/** The UK's monthly figures as open diamonds over the General Staff's monthly increases as a dotted line. */
export const ukMonthly: Draw = (story, { fields: { series = '', claimants, labels }, marks: named }) => {
  const { pairs, withinOnePercent } = agreement(story);
  const marks = monthlyMarks(story, claimants);
  const time = ({ month }: MonthPair) => new Date(middleOf(month));
  const day = ({ time: at }: CasualtyRow) => new Date(at);
  return {
    numbers: { within: withinOnePercent, months: pairs.length },
    csv: `/data/series/${series}.csv`,
    ...tableOf(marks),
    options: (size) => {
      const chart = overTime(size, {
        ...span(pairs.map(({ month }) => middleOf(month))),
        low: 0,
        high: above(
          pairs.map(({ uk, generalStaff }) => Math.max(uk, generalStaff)),
          10_000,
        ),
        axis: labels['axis'],
        ticks: 5,
        height: 340,
      });
      return {
        ...chart.options,
        marks: [
          chart.unit,
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
          Plot.dot(marks, { x: day, y: 'middle', r: 4.6, symbol: 'diamond', fill: colour, ...toEntry }),
          ...texts(nameMarks(named, marks, chart)),
        ],
      };
    },
  };
};

/** Figures of entries in which one of the claimants counts one month. */
export function monthlyMarks(story: Story, claimants: readonly string[]): CasualtyRow[] {
  return story.entriesOf('casualty-claims').flatMap((entry) =>
    entry.fields.figures
      .filter(
        ({ claimant, measure, since, asOf, value }) =>
          claimants.includes(claimant) &&
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
