import { type CasualtyRow, cellsOf } from './casualty-rows.ts';

/** Time, with a mark each year. */
const yearAxis = {
  type: 'utc',
  label: null,
  tickFormat: (date: Date) => String(date.getUTCFullYear()),
  ticks: 'year',
} as const;

/** People, on an even scale with a grid. */
export const countAxis = (label: string | undefined, ticks: number) => ({
  label: label ?? null,
  grid: true,
  ticks,
  tickFormat: (value: number) => value.toLocaleString('en-GB'),
});

/** A mark leads to its entry and tells its row in words. */
export const toEntry = {
  href: ({ entry }: CasualtyRow) => entry.url,
  title: (row: CasualtyRow) => cellsOf(row).slice(1).join(', '),
};

/** The frame of a plot over time. */
export const overTime = { width: 540, marginRight: 16, marginTop: 28, marginBottom: 34, x: yearAxis } as const;
