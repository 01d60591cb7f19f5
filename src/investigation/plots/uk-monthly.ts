import * as Plot from '@observablehq/plot';
import { formatNumber } from '../../domain/amounts.ts';
import { formatDate, middleOf, readDate } from '../../domain/dates.ts';
import type { Draw } from '../../domain/drawing.ts';
import type { Figure } from '../../domain/figures.ts';
import { placeLabels } from '../../domain/labels.ts';
import type { Entry, Story } from '../../domain/story.ts';
import { agreement, type MonthPair } from '../independence.ts';
import { colour, overTime, partsOf, span, texts } from './axes.ts';

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
  const counted = monthlyEntries(story, claimants);
  const { source } = story.oneSeries(series);
  const marks = pairs.map((pair) => {
    const at = counted.find(({ figure }) => readDate(figure.asOf).end.startsWith(pair.month));
    return { ...pair, counted: at, id: at?.entry.id ?? source.id, url: at?.entry.url ?? source.url };
  });
  const reach = Math.ceil(Math.max(...pairs.map((pair) => Math.abs(share(pair)))) / 2) * 2;
  const day = ({ month }: MonthPair) => new Date(middleOf(month));
  const isOut = (pair: MonthPair): boolean => Math.abs(share(pair)) > close;
  return {
    numbers: { within: withinOnePercent, months: pairs.length, outside: outside.length },
    csv: `/data/series/${series}.csv`,
    columns: ['Month', 'UK ministry', 'General Staff', 'UK beside the General Staff'],
    rows: marks.map(({ id, url, counted: of, ...pair }) => ({
      entry: id,
      url,
      cells: [formatDate(pair.month), formatNumber(pair.uk), formatNumber(pair.generalStaff), inWords(pair)],
      ...(of && { figures: [of.figure] }),
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
        pairs.flatMap((pair) => partsOf([{ ...at(pair), y: chart.y(0) }, at(pair)])),
      );
      return {
        ...chart.options,
        marks: [
          chart.unit,
          Plot.rectY([close], { y1: -close, y2: close, fill: 'var(--rule)', fillOpacity: 0.6 }),
          Plot.ruleY([0], { stroke: 'var(--ink)' }),
          Plot.ruleX(pairs, { x: day, y1: 0, y2: share, stroke: colour, strokeWidth: 1.4 }),
          Plot.dot(marks, {
            x: day,
            y: share,
            r: (mark) => (mark.counted ? 4.6 : isOut(mark) ? 4.2 : 2.6),
            symbol: 'diamond',
            fill: (mark) => (mark.counted ? colour : 'var(--paper)'),
            stroke: colour,
            strokeWidth: 1.6,
            href: 'url',
            title: (mark) => `${formatDate(mark.month)}: ${inWords(mark)}`,
          }),
          ...texts(names),
        ],
        r: { type: 'identity' },
      };
    },
  };
};

/** Figures of entries in which one of the claimants counts one month. */
function monthlyEntries(story: Story, claimants: readonly string[]): { entry: Entry; figure: Figure }[] {
  return story
    .entriesOf('casualty-claims')
    .flatMap((entry) =>
      entry.fields.figures
        .filter(
          ({ claimant, measure, since, asOf, value }) =>
            claimants.includes(claimant) &&
            measure === 'killed-and-wounded' &&
            value !== undefined &&
            since !== undefined &&
            readDate(since).start.slice(0, 7) === readDate(asOf).end.slice(0, 7),
        )
        .map((figure) => ({ entry, figure })),
    );
}
