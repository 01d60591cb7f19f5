import * as Plot from '@observablehq/plot';
import { formatNumber } from '../../domain/amounts.ts';
import { formatDate, readDate, shortDate } from '../../domain/dates.ts';
import type { Draw } from '../../domain/drawing.ts';
import { placeLabels } from '../../domain/labels.ts';
import type { SeriesRow } from '../../domain/series.ts';
import { above, colour, overTime, span, texts } from './axes.ts';

const day = 86_400_000;
interface Month {
  /** `YYYY-MM`. */
  month: string;
  from: number;
  to: number;
  rise: number;
  days: number;
  rate: number;
}

/** What a running total rose by in each month, by its last day in this month and in the one before. */
function monthsOf(rows: readonly SeriesRow[], dayColumn: string, total: string): Month[] {
  const points = rows.flatMap((row) => {
    const { [dayColumn]: date, [total]: value } = row;
    return typeof date === 'string' && typeof value === 'number' ? [{ date, value }] : [];
  });
  const last = [...Map.groupBy(points, ({ date }) => date.slice(0, 7)).values()].flatMap((of) => of.slice(-1));
  return last.slice(1).map(({ date, value }, index) => {
    const before = last[index] ?? { date, value };
    // Both ends are the end of their day.
    const from = Date.parse(`${before.date}T00:00:00Z`) + day;
    const to = Date.parse(`${date}T00:00:00Z`) + day;
    const days = (to - from) / day;
    const rise = value - before.value;
    return { month: date.slice(0, 7), from, to, rise, days, rate: rise / days };
  });
}

/** Columns of a month each: how much a running total rose a day, and how much of that was put in by an adjustment. */
export const dailyRate: Draw = (story, { fields: { series = '', columns, labels }, marks, items }) => {
  const { rows: points, source } = story.oneSeries(series);
  const monthOf = (asOf: string): string => readDate(asOf).end.slice(0, 7);
  const months = monthsOf(points, columns['day'] ?? '', columns['total'] ?? '').map((one) => {
    const adjusted = items
      .filter(({ figure }) => figure !== undefined && monthOf(figure.asOf) === one.month)
      .reduce((sum, { figure }) => sum + (figure?.value ?? 0), 0);
    const mark = marks.find(({ figure }) => monthOf(figure.asOf) === one.month);
    const item = items.find(({ figure }) => figure !== undefined && monthOf(figure.asOf) === one.month);
    const entry = mark?.entry ?? item?.entry;
    const note = adjusted > 0 ? `${formatNumber(adjusted)} ${labels['adjusted'] ?? ''}` : '';
    return {
      ...one,
      without: (one.rise - adjusted) / one.days,
      id: entry?.id ?? source.id,
      url: entry?.url ?? source.url,
      named: mark !== undefined,
      note,
    };
  });
  const rates = months.map(({ rate }) => rate);
  const steps = rates.slice(1).map((rate, index) => rate - (rates[index] ?? rate));
  const high = above(rates, 500) + 300;
  const ends = [Math.min(...rates), Math.max(...rates)];
  const inWords = ({ rate }: Month): string => `${formatNumber(Math.round(rate))} a day`;
  return {
    numbers: {
      least: Math.round(ends[0] ?? 0),
      most: Math.round(ends[1] ?? 0),
      rise: Math.round(Math.max(...steps)),
      fall: Math.round(-Math.min(...steps)),
    },
    csv: `/data/series/${series}.csv`,
    columns: ['Month', 'The total rose by', 'Days', 'A day', 'Of note'],
    rows: months.map((one) => ({
      entry: one.id,
      url: one.url,
      cells: [
        formatDate(one.month),
        formatNumber(one.rise),
        String(one.days),
        formatNumber(Math.round(one.rate)),
        one.note,
      ],
    })),
    options: (size) => {
      const chart = overTime(size, {
        ...span(months.map(({ from }) => from)),
        low: 0,
        high,
        axis: labels['axis'],
        tick: formatNumber,
        height: 360,
      });
      const bar = {
        x1: ({ from }: Month) => new Date(from + day),
        x2: ({ to }: Month) => new Date(to - day),
        strokeWidth: 1,
      };
      // What the text speaks of stands first: on a phone there is no room for all.
      const named = [
        ...months.filter((one) => one.named),
        ...months.filter((one) => !one.named && ends.includes(one.rate)),
      ];
      const names = placeLabels(
        named.map((one) => ({
          x: chart.x((one.from + one.to) / 2),
          y: chart.y(one.rate),
          text: `${shortDate(one.month)}${one.rate > one.without ? `, ${labels['open'] ?? ''}` : `: ${formatNumber(Math.round(one.rate))}`}`,
        })),
        // A name stands on no column.
        months.flatMap(({ from, to, rate }) =>
          Array.from({ length: Math.ceil(rate / (high / 30)) }, (_, index) => ({
            x: chart.x((from + to) / 2),
            y: chart.y((index * high) / 30),
          })),
        ),
        chart.frame,
      );
      return {
        ...chart.options,
        marks: [
          chart.unit,
          Plot.rect(months, {
            ...bar,
            y1: 0,
            y2: 'without',
            fill: colour,
            stroke: 'var(--paper)',
            href: 'url',
            title: (one) => [formatDate(one.month), inWords(one), one.note].filter(Boolean).join(', '),
          }),
          // What an adjustment put in: open.
          Plot.rect(
            months.filter(({ rate, without }) => rate > without),
            { ...bar, y1: 'without', y2: 'rate', fill: 'var(--paper)', stroke: colour },
          ),
          Plot.ruleY([0], { stroke: 'var(--ink)' }),
          ...texts(names),
        ],
      };
    },
  };
};
