import * as Plot from '@observablehq/plot';
import { formatDate, middleOf, readDate } from '../../domain/dates.ts';
import type { Draw, PlotSpec } from '../../domain/drawing.ts';
import type { Story } from '../../domain/story.ts';
import { agreement, type MonthPair } from '../independence.ts';
import { overTime, toEntry } from './axes.ts';
import { type CasualtyRow, tableOf } from './casualty-rows.ts';

const colour = 'var(--facet-ochre)';

/** The band within which two months are said to agree, in per cent. */
const BAND = 1;

/** How far each of the UK's monthly figures lies from the General Staff's increase of the month, in per cent of it. */
export const ukMonthly: Draw = (story, { fields: { series = '', claimants, labels } }) => {
  const { pairs, withinOnePercent } = agreement(story);
  const differences = new Map(pairs.map((pair) => [middleOf(pair.month), share(pair)]));
  const marks = monthlyMarks(story, claimants).filter(({ time }) => differences.has(time));
  const differenceOf = ({ time }: CasualtyRow): number => differences.get(time) ?? 0;
  return {
    numbers: { within: withinOnePercent, months: pairs.length },
    csv: `/data/series/${series}.csv`,
    ...tableOf(marks),
    options: layout(pairs, marks, differenceOf, labels, false),
    narrow: layout(pairs, marks, differenceOf, labels, true),
  };
};

const share = ({ difference }: MonthPair): number => difference * 100;
const signed = (value: number, digits: number): string =>
  value === 0 ? '0' : `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)} %`;

function layout(
  pairs: readonly MonthPair[],
  marks: readonly CasualtyRow[],
  differenceOf: (row: CasualtyRow) => number,
  labels: Readonly<Record<string, string>>,
  narrow: boolean,
): PlotSpec['options'] {
  const time = ({ month }: MonthPair) => new Date(middleOf(month));
  // The largest are named, as many as there is room for.
  const named = pairs
    .filter((pair) => Math.abs(share(pair)) > BAND)
    .toSorted((a, b) => Math.abs(share(b)) - Math.abs(share(a)))
    .slice(0, narrow ? 2 : 4);
  const names = (some: MonthPair[], below: boolean) =>
    Plot.text(some, {
      x: time,
      y: share,
      dy: below ? 12 : -12,
      text: (pair: MonthPair) => `${formatDate(pair.month)}: ${signed(share(pair), 1)}`,
      textAnchor: 'middle',
      fill: 'var(--ink)',
      stroke: 'var(--paper)',
      strokeWidth: 6,
    });
  return {
    ...overTime,
    width: narrow ? 340 : 880,
    height: 330,
    marginLeft: 46,
    marginTop: 40,
    y: {
      label: labels['axis'] ?? null,
      grid: true,
      ticks: 6,
      tickFormat: (value: number) => signed(value, 0),
      inset: 20,
    },
    marks: [
      Plot.rectY([0], { y1: -BAND, y2: BAND, fill: 'var(--paper-raised)' }),
      Plot.ruleY([0], { stroke: 'var(--muted)' }),
      Plot.ruleX(pairs, { x: time, y1: 0, y2: share, stroke: colour, strokeWidth: narrow ? 3.5 : 7 }),
      names(
        named.filter((pair) => share(pair) > 0),
        false,
      ),
      names(
        named.filter((pair) => share(pair) < 0),
        true,
      ),
      Plot.dot(marks, {
        x: ({ time: at }: CasualtyRow) => new Date(at),
        y: differenceOf,
        r: 5,
        symbol: 'diamond',
        fill: 'var(--paper)',
        stroke: colour,
        strokeWidth: 2,
        ...toEntry,
      }),
    ],
  };
}

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
