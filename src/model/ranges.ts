import { readDate } from '../domain/dates.ts';
import type { MeasureGroup } from '../domain/investigation.ts';

type Row = MeasureGroup['rows'][number];

/** A running total that is older says too little of a day to stand in its range: half a year, in milliseconds. */
const oldest = 183 * 24 * 60 * 60 * 1000;

/** The least and the most that anyone gave for a measure, from running totals of the half year before a day. */
export interface Range {
  measure: string;
  label: string;
  meaning: string;
  low: { value: number; row: Row };
  high: { value: number; row: Row };
  /** Claimants whose last total was taken. */
  count: number;
  /** Claimants left out, because their last total is older or counts from another day. */
  leftOut: number;
}

/** The range of each wanted measure, in their order; a measure of which nothing is left has none. */
export function rangesOf(groups: readonly MeasureGroup[], wanted: readonly string[], day: string): Range[] {
  const since = new Date(Date.parse(day) - oldest).toISOString().slice(0, 10);
  return wanted.flatMap((name): Range[] => {
    const group = groups.find(({ measure }) => measure === name);
    const rows = (group?.rows ?? []).filter((row) => row.since === undefined && readDate(row.figure.asOf).end >= since);
    const ends = rows.flatMap((row) => {
      const { value, low, high } = row.figure;
      const [least, most] = [low ?? value, high ?? value];
      return least === undefined || most === undefined ? [] : [{ row, least, most }];
    });
    const [first, ...rest] = ends;
    if (!group || !first) return [];
    const lowest = rest.reduce((best, one) => (one.least < best.least ? one : best), first);
    const highest = rest.reduce((best, one) => (one.most > best.most ? one : best), first);
    return [
      {
        measure: name,
        label: group.label,
        meaning: group.meaning,
        low: { value: lowest.least, row: lowest.row },
        high: { value: highest.most, row: highest.row },
        count: ends.length,
        leftOut: group.rows.length - ends.length,
      },
    ];
  });
}
