import * as Plot from '@observablehq/plot';
import { formatDate, middleOf, yearOf } from '../domain/dates.ts';
import { type FacetName, facetNames, facets } from '../investigation/facets.ts';
import type { Entry, Story } from '../story/model.ts';
import type { PlotSpec } from './render.ts';

const width = 540;
const left = 8;
const right = width - 12;
/** Where the even scale begins; the years before it are pressed together. */
const breakX = 92;
const breakTime = Date.UTC(2022, 0, 1);
const step = 7.6;
const laneGap = 26;
const top = 40;

interface Mark {
  entry: Entry;
  x: number;
  y: number;
}

/** All entries as marks in three lanes, stacked by month: the way into the timeline. */
export function timelineOverview(story: Story): PlotSpec {
  const { timeline } = story;
  const first = Math.min(...timeline.map(({ fields }) => middleOf(fields.date)));
  const lastYear = Math.max(...timeline.map(({ fields }) => Number(yearOf(fields.date))));
  const end = Date.UTC(lastYear + 1, 0, 1);
  const place = (time: number): number =>
    time < breakTime
      ? left + ((breakX - 12 - left) * (time - first)) / Math.max(1, breakTime - first)
      : breakX + ((right - breakX) * (time - breakTime)) / (end - breakTime);

  const lanes = facetNames.map((facet) => ({
    facet,
    bins: binByMonth(timeline.filter((entry) => entry.facet === facet)),
  }));
  let y = top;
  const marks: Mark[] = [];
  const labels: { text: string; y: number; facet: FacetName }[] = [];
  for (const { facet, bins } of lanes) {
    const tallest = Math.max(1, ...bins.map(({ entries }) => entries.length));
    labels.push({ text: facets[facet].label, y: y + 2, facet });
    const base = y + 16 + tallest * step;
    for (const { time, entries } of bins)
      for (const [index, entry] of entries.entries()) marks.push({ entry, x: place(time), y: base - index * step });
    y = base + laneGap;
  }
  const bottom = y - laneGap + 14;
  const years = Array.from({ length: lastYear - 2022 + 1 }, (_, index) => 2022 + index);
  const events = [
    { time: Date.UTC(2022, 1, 24), text: 'invasion' },
    { time: Date.UTC(2022, 8, 21), text: 'mobilisation' },
    { time: Date.UTC(2023, 4, 17), text: 'May 2023' },
  ];
  const colour = (facet: FacetName): string => `var(--facet-${facets[facet].colour})`;
  return {
    id: 'timeline-overview',
    headline: 'Every entry by date, in three lanes',
    sentence: `Each mark is one of ${timeline.length} entries, stacked by month; years before 2022 are pressed together. The many marks of March to May 2023 are the weeks that this site began with.`,
    credit: 'Dates as in each entry; approximate dates stand in the middle of their period.',
    columns: ['Entry', 'Date', 'Facet'],
    rows: timeline.map((entry) => ({
      entry: entry.id,
      url: entry.url,
      cells: [entry.fields.title, formatDate(entry.fields.date), facets[entry.facet].label],
    })),
    options: {
      width,
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
          fontSize: 13,
        }),
        Plot.text(['before'], { x: (left + breakX) / 2 - 6, y: bottom + 14, fill: 'var(--muted)', fontSize: 13 }),
        Plot.ruleX(events, {
          x: ({ time }) => place(time),
          y1: top - 14,
          y2: bottom,
          stroke: 'var(--muted)',
          strokeDasharray: '2 3',
        }),
        Plot.text(events, {
          x: ({ time }) => place(time) + 3,
          y: top - 18,
          text: 'text',
          textAnchor: 'start',
          fill: 'var(--ink)',
          fontSize: 13,
          className: 'event-label',
        }),
        Plot.text(labels, {
          x: left,
          y: 'y',
          text: 'text',
          textAnchor: 'start',
          fontWeight: 600,
          fontSize: 14,
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
    },
  };
}

/** Entries by month, or by year before 2022; each bin at the middle of its period. */
function binByMonth(entries: readonly Entry[]): { time: number; entries: Entry[] }[] {
  const bins = Map.groupBy(entries, (entry) => {
    const day = new Date(middleOf(entry.fields.date));
    return day.getTime() < breakTime
      ? Date.UTC(day.getUTCFullYear(), 6, 1)
      : Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 15);
  });
  return [...bins].map(([time, list]) => ({ time, entries: list }));
}
