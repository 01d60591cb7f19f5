import { formatDate } from '../../domain/dates.ts';
import { type CasualtyRow, cellsOf } from './casualty-rows.ts';

/** Time, with a mark each year. */
export const yearAxis = {
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
  title: (row: CasualtyRow) => cellsOf(row, formatDate).slice(1).join(', '),
};
