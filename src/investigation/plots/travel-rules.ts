import * as Plot from '@observablehq/plot';
import { formatDate, readDate } from '../../domain/dates.ts';
import type { Draw, PlotSpec } from '../../domain/drawing.ts';
import type { Plot as PlotItem, Story } from '../../domain/story.ts';

const colour = 'var(--facet-petrol)';

type Group = PlotItem['fields']['bars'][number];
type Bar = Group['rows'][number] & { form: Group['form']; url: string; title: string; y: number; span: string };

const millis = (date: string): number => Date.parse(readDate(date).start);
const spanOf = ({ from, to, before, beforeVerb = '' }: Group['rows'][number], verb: string): string =>
  `${before === undefined ? '' : `${beforeVerb} ${formatDate(before)}, `}${verb} ${formatDate(from)}${to === undefined ? '' : ` to ${formatDate(to)}`}`;

/** Limits as bars, one a row: whom each binds, what it asks, from which day to which, and on whose word. */
export const travelRules: Draw = (story: Story, plot) => {
  const { bars, events, period } = plot.fields;
  const groups = bars.map(({ label, form, verb, rows }) => ({
    label,
    rows: rows.map((row): Bar => {
      const span = spanOf(row, verb);
      return { ...row, form, url: story.entry(row.entry).url, title: `${row.who}: ${row.what}; ${span}`, y: 0, span };
    }),
  }));
  const end = period?.to ?? '';
  return {
    columns: ['Whom it binds', 'What it asks', 'When', 'On whose word'],
    rows: groups.flatMap(({ label, rows }) =>
      rows.map(({ entry, url, who, what, span }) => ({ entry, url, cells: [who, what, span, label] })),
    ),
    options: layout(groups, events, { width: 880, start: period?.from ?? '', end, narrow: false }),
    narrow: layout(groups, events, { width: 340, start: '2021-01-01', end, narrow: true }),
  };
};

function layout(
  groups: readonly { label: string; rows: readonly Bar[] }[],
  events: PlotItem['fields']['events'],
  { width, start, end, narrow }: { width: number; start: string; end: string; narrow: boolean },
): PlotSpec['options'] {
  const left = narrow ? 2 : 300;
  const first = Date.parse(start);
  const last = Date.parse(end);
  const x = (time: number): number => left + ((Math.max(time, first) - first) / (last - first)) * (width - left - 20);
  let y = 46;
  const heads: { label: string; y: number }[] = [];
  const placed: Bar[] = [];
  for (const { label, rows } of groups) {
    heads.push({ label, y });
    y += narrow ? 56 : 26;
    for (const row of rows) {
      placed.push({ ...row, y });
      y += narrow ? 50 : 27;
    }
    y += 12;
  }
  const from = ({ from: date }: Bar): number => x(millis(date));
  const to = ({ to: date }: Bar): number => (date === undefined ? width - 20 : x(millis(date)));
  const waiting = placed.filter(({ before }) => before !== undefined);
  const open = placed.filter(({ to: date }) => date === undefined);
  const lead = ({ before, from: date }: Bar): number => x(millis(before ?? date));
  const wordsWidth = ({ what }: Bar): number => what.length * 6.3 + 14;
  const inside = (bar: Bar): boolean => lead(bar) - left < wordsWidth(bar);
  const firstYear = new Date(first).getUTCFullYear();
  const lastYear = new Date(last).getUTCFullYear();
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index).filter(
    (year) => year > firstYear && (narrow || year >= 2022 || year % 2 === 0),
  );
  const bottom = y - 8;
  const yearX = (year: number): number => x(Date.UTC(year, 0, 1));
  const halo = { stroke: 'var(--paper)', strokeWidth: 7 } as const;
  return {
    width,
    height: bottom + 26,
    margin: 0,
    axis: null,
    x: { type: 'identity' },
    y: { type: 'identity' },
    marks: [
      Plot.ruleX(years, { x: yearX, y1: 28, y2: bottom, stroke: 'var(--rule)' }),
      Plot.text(years, { x: yearX, y: bottom + 14, text: String, textAnchor: 'middle', fill: 'var(--muted)' }),
      Plot.ruleX(events, {
        x: ({ date }: { date: string }) => x(Date.parse(date)),
        y1: 24,
        y2: bottom,
        stroke: 'var(--muted)',
        strokeDasharray: '1 4',
      }),
      Plot.text(events, {
        x: ({ date }: { date: string }) => x(Date.parse(date)),
        y: 12,
        text: 'label',
        textAnchor: (_, index) => (index === 0 ? 'end' : 'start'),
        dx: 0,
        fill: 'var(--muted)',
      } as Plot.TextOptions),
      Plot.text(heads, {
        x: narrow ? left : left - 14,
        y: 'y',
        text: 'label',
        textAnchor: narrow ? 'start' : 'end',
        fontWeight: 600,
        ...halo,
        fill: 'var(--ink)',
      }),
      Plot.ruleY(waiting, { y: 'y', x1: lead, x2: from, stroke: colour, strokeWidth: 1.5 }),
      ...(['broken', 'outlined', 'filled'] as const).flatMap((form) => {
        const some = placed.filter((bar) => bar.form === form);
        return [
          Plot.rect(some, {
            x1: from,
            x2: to,
            y1: ({ y: at }: Bar) => at - 7,
            y2: ({ y: at }: Bar) => at + 7,
            fill: form === 'filled' ? colour : 'var(--paper)',
            stroke: colour,
            strokeWidth: form === 'outlined' ? 2.5 : 1.5,
            ...(form === 'broken' && { strokeDasharray: '4 3' }),
            href: ({ url }: Bar) => url,
            title: 'title',
          }),
        ];
      }),
      Plot.dot(open, {
        x: (bar: Bar) => to(bar) + 7,
        y: 'y',
        r: 4,
        symbol: 'triangle',
        rotate: 90,
        fill: ({ form }: Bar) => (form === 'filled' ? colour : 'var(--paper)'),
        stroke: colour,
      }),
      ...(narrow
        ? [
            Plot.text(placed, {
              x: left,
              y: ({ y: at }: Bar) => at - 30,
              text: 'who',
              textAnchor: 'start',
              fontWeight: 600,
              ...halo,
              fill: 'var(--ink)',
            }),
            Plot.text(placed, {
              x: left,
              y: ({ y: at }: Bar) => at - 16,
              text: 'what',
              textAnchor: 'start',
              ...halo,
              fill: 'var(--ink)',
            }),
          ]
        : [
            Plot.text(placed, { x: left - 14, y: 'y', text: 'who', textAnchor: 'end', fill: 'var(--ink)' }),
            Plot.text(
              placed.filter((bar) => !inside(bar)),
              { x: (bar: Bar) => lead(bar) - 8, y: 'y', text: 'what', textAnchor: 'end', ...halo, fill: 'var(--ink)' },
            ),
            Plot.text(placed.filter(inside), {
              x: (bar: Bar) => from(bar) + 10,
              y: 'y',
              text: 'what',
              textAnchor: 'start',
              fill: ({ form }: Bar) => (form === 'filled' ? 'var(--paper)' : 'var(--ink)'),
            }),
          ]),
    ],
  };
}
