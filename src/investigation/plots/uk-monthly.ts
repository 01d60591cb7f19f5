import * as Plot from '@observablehq/plot';
import { middleOf, readDate } from '../../domain/dates.ts';
import type { Draw } from '../../domain/drawing.ts';
import type { Story } from '../../domain/story.ts';
import { agreement, type MonthPair } from '../independence.ts';
import { countAxis, overTime, toEntry } from './axes.ts';
import { type CasualtyRow, tableOf } from './casualty-rows.ts';

const colour = 'var(--facet-ochre)';

/** The UK's monthly figures as open diamonds over the General Staff's monthly increases as a dotted line. */
export const ukMonthly: Draw = (story, { fields: { series = '', claimants, labels } }) => {
  const { pairs, withinOnePercent } = agreement(story);
  const marks = monthlyMarks(story, claimants);
  const time = ({ month }: MonthPair) => new Date(middleOf(month));
  const day = ({ time: at }: CasualtyRow) => new Date(at);
  return {
    numbers: { within: withinOnePercent, months: pairs.length },
    csv: `/data/series/${series}.csv`,
    ...tableOf(marks),
    options: {
      ...overTime,
      height: 340,
      marginLeft: 70,
      y: { ...countAxis(labels['axis'], 5), zero: true },
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
          ...toEntry,
        }),
      ],
    },
  };
};

/** Figures of entries in which one of the claimants counts one month. */
function monthlyMarks(story: Story, claimants: readonly string[]): CasualtyRow[] {
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
