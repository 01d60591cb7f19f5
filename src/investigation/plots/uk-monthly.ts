import * as Plot from '@observablehq/plot';
import { formatDate, middleOf, readDate } from '../../domain/dates.ts';
import type { Draw } from '../../domain/drawing.ts';
import { placeLabels } from '../../domain/labels.ts';
import type { Story } from '../../domain/story.ts';
import { agreement, type MonthPair } from '../independence.ts';
import { colour, overTime, span, texts } from './axes.ts';
import type { CasualtyRow } from './casualty-rows.ts';

/** Within this share of each other two months count as the same. */
const close = 1;

/** “5.7 % below”. */
const inWords = ({ difference }: MonthPair): string => {
  const share = Math.abs(difference * 100).toFixed(1);
  return `${share} % ${difference < 0 ? 'below' : 'above'}`;
};

/** How far each month of the one series lies from the other, with a band for those that agree and names for those that do not. */
export const ukMonthly: Draw = (story, { fields: { series = '', claimants, labels } }) => {
  const { pairs, withinOnePercent } = agreement(story);
  const share = ({ difference }: MonthPair): number => difference * 100;
  const outside = pairs.filter((pair) => Math.abs(share(pair)) > close);
  const marks = monthlyMarks(story, claimants).flatMap((row) => {
    const pair = pairs.find(({ month }) => row.figure.asOf.startsWith(month));
    return pair ? [{ ...row, pair }] : [];
  });
  const reach = Math.ceil(Math.max(...pairs.map((pair) => Math.abs(share(pair)))) / 2) * 2;
  const day = ({ month }: MonthPair) => new Date(middleOf(month));
  const isOut = (pair: MonthPair): boolean => outside.includes(pair);
  return {
    numbers: { within: withinOnePercent, months: pairs.length, outside: outside.length },
    csv: `/data/series/${series}.csv`,
    columns: ['Entry', 'Month', 'UK figure beside the increase of the General Staff’s total'],
    rows: marks.map(({ entry, figure, pair }) => ({
      entry: entry.id,
      url: entry.url,
      cells: [entry.fields.title, formatDate(pair.month), inWords(pair)],
      figures: [figure],
    })),
    options: (size) => {
      const chart = overTime(size, {
        ...span(pairs.map(({ month }) => middleOf(month))),
        low: -reach,
        high: reach,
        axis: labels['axis'],
        ticks: 7,
        tick: (value) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value)} %`,
        height: 360,
      });
      const at = (pair: MonthPair) => ({ x: chart.x(middleOf(pair.month)), y: chart.y(share(pair)) });
      const names = placeLabels(
        outside
          .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
          .map((pair) => ({ ...at(pair), text: formatDate(pair.month) })),
        pairs.map(at),
        chart.frame,
      );
      return {
        ...chart.options,
        marks: [
          chart.unit,
          Plot.rectY([close], { y1: -close, y2: close, fill: 'var(--rule)', fillOpacity: 0.6 }),
          Plot.ruleY([0], { stroke: 'var(--ink)' }),
          Plot.ruleX(pairs, { x: day, y1: 0, y2: share, stroke: colour, strokeWidth: 1.4 }),
          Plot.dot(
            pairs.filter((pair) => !marks.some((mark) => mark.pair === pair)),
            {
              x: day,
              y: share,
              r: (pair: MonthPair) => (isOut(pair) ? 4.2 : 2.6),
              symbol: 'diamond',
              fill: 'var(--paper)',
              stroke: colour,
              strokeWidth: 1.6,
            },
          ),
          Plot.dot(marks, {
            x: ({ pair }) => day(pair),
            y: ({ pair }) => share(pair),
            r: 4.6,
            symbol: 'diamond',
            fill: colour,
            href: ({ entry }) => entry.url,
            title: ({ pair }) => `${formatDate(pair.month)}: ${inWords(pair)}`,
          }),
          ...texts(names),
        ],
        r: { type: 'identity' },
      };
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
