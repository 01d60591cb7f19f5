import * as Plot from '@observablehq/plot';
import { formatDate, middleOf, yearOf } from '../domain/dates.ts';
import { type Draw, type Size, widths } from '../domain/drawing.ts';
import { placeLabels } from '../domain/labels.ts';
import type { Entry } from '../domain/story.ts';
import { facetNames, facetOf } from '../model/collections.ts';

const left = 8;
/** Where the even scale begins, by size; the years before it are pressed together. */
const breaks: Readonly<Record<Size, number>> = { wide: 110, narrow: 62 };
/** Months in a heap, so that heaps stand apart. */
const monthsInHeap: Readonly<Record<Size, number>> = { wide: 1, narrow: 3 };
const step = 7.6;
const laneGap = 26;
const top = 58;

interface Mark {
  entry: Entry;
  x: number;
  y: number;
}

/** All entries as marks in a lane for each facet, stacked by month: the way into the timeline. Years before `period.from` are pressed together. */
export const timelineOverview: Draw = ({ timeline }, { fields: { period, events, labels: words } }) => {
  const breakTime = Date.parse(`${period?.from ?? timeline[0]?.fields.date.slice(0, 4) ?? '2000'}T00:00:00Z`);
  const firstYear = new Date(breakTime).getUTCFullYear();
  const first = Math.min(...timeline.map(({ fields }) => middleOf(fields.date)));
  const lastYear = Math.max(...timeline.map(({ fields }) => Number(yearOf(fields.date))));
  const end = Date.UTC(lastYear + 1, 0, 1);
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  const marked = events.map(({ date, label }) => ({ time: Date.parse(`${date}T00:00:00Z`), text: label }));
  const colour = (facet: string): string => `var(--facet-${facetOf(facet).colour})`;

  const draw = (size: Size): Plot.PlotOptions => {
    const right = widths[size] - 12;
    const breakX = breaks[size];
    const place = (time: number): number =>
      time < breakTime
        ? left + ((breakX - 12 - left) * (time - first)) / Math.max(1, breakTime - first)
        : breakX + ((right - breakX) * (time - breakTime)) / (end - breakTime);

    const lanes = facetNames.map((facet) => ({
      facet,
      bins: binByMonth(
        timeline.filter((entry) => entry.facet === facet),
        breakTime,
        monthsInHeap[size],
      ),
    }));
    let y = top;
    const marks: Mark[] = [];
    const labels: { text: string; y: number; facet: string }[] = [];
    for (const { facet, bins } of lanes) {
      const tallest = Math.max(1, ...bins.map(({ entries }) => entries.length));
      labels.push({ text: facetOf(facet).label, y: y + 2, facet });
      const base = y + 16 + tallest * step;
      for (const { time, entries } of bins)
        for (const [index, entry] of entries.entries()) marks.push({ entry, x: place(time), y: base - index * step });
      y = base + laneGap;
    }
    const bottom = y - laneGap + 14;
    // Each at its line, and a line higher where it would run into the one before.
    const names = placeLabels(
      marked.map(({ time, text }) => ({ x: place(time), y: top - 20, text })),
      [],
      { left: 0, right: widths[size], top: 0, bottom: top - 8 },
    );
    return {
      width: widths[size],
      height: bottom + 26,
      margin: 0,
      axis: null,
      x: { type: 'identity' },
      y: { type: 'identity' },
      marks: [
        Plot.ruleX(years, {
          x: (year: number) => place(Date.UTC(year, 0, 1)),
          y1: top - 12,
          y2: bottom,
          stroke: 'var(--rule)',
        }),
        Plot.text(years, {
          x: (year: number) => place(Date.UTC(year, 6, 1)),
          y: bottom + 14,
          text: (year: number) => String(year),
          fill: 'var(--muted)',
        }),
        Plot.text([words['before'] ?? 'before'], {
          x: (left + breakX) / 2 - 6,
          y: bottom + 14,
          fill: 'var(--muted)',
        }),
        Plot.ruleX(marked, {
          x: ({ time }) => place(time),
          y1: top - 14,
          y2: bottom,
          stroke: 'var(--muted)',
          strokeDasharray: '2 3',
        }),
        ...(['start', 'middle', 'end'] as const).map((textAnchor) =>
          Plot.text(
            names.filter(({ anchor }) => anchor === textAnchor),
            { x: 'x', y: 'y', text: 'text', textAnchor, fill: 'var(--ink)', className: 'halo' },
          ),
        ),
        Plot.text(labels, {
          x: left,
          y: 'y',
          text: 'text',
          textAnchor: 'start',
          className: 'halo strong',
          fill: ({ facet }) => colour(facet),
        }),
        Plot.dot(marks, {
          x: 'x',
          y: 'y',
          r: 3.3,
          fill: ({ entry }) => colour(entry.facet),
          href: ({ entry }) => entry.url,
          title: ({ entry }) => `${formatDate(entry.fields.date)}: ${entry.fields.title}`,
        }),
      ],
    };
  };
  return {
    numbers: { entries: timeline.length },
    columns: ['Entry', 'Date', 'Facet'],
    rows: timeline.map((entry) => ({
      entry: entry.id,
      url: entry.url,
      cells: [entry.fields.title, formatDate(entry.fields.date), facetOf(entry.facet).label],
    })),
    options: draw,
  };
};

/** Entries by heaps of months, or by year before a time; each heap at the middle of its period. */
function binByMonth(
  entries: readonly Entry[],
  breakTime: number,
  months: number,
): { time: number; entries: Entry[] }[] {
  const bins = Map.groupBy(entries, (entry) => {
    const day = new Date(middleOf(entry.fields.date));
    const first = Math.floor(day.getUTCMonth() / months) * months;
    return day.getTime() < breakTime
      ? Date.UTC(day.getUTCFullYear(), 6, 1)
      : (Date.UTC(day.getUTCFullYear(), first, 1) + Date.UTC(day.getUTCFullYear(), first + months, 1)) / 2;
  });
  return [...bins].map(([time, list]) => ({ time, entries: list }));
}
