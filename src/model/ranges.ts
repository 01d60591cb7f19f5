import { readDate } from '../domain/dates.ts';
import type { MeasureGroup } from '../domain/investigation.ts';

type Row = MeasureGroup['rows'][number];

/** The least and the most that anyone gave for a measure, from running totals of the last year before a day. */
export interface Range {
  measure: string;
  label: string;
  meaning: string;
  low: { value: number; row: Row };
  high: { value: number; row: Row };
  /** Claimants whose last total was taken. */
  count: number;
  /** Claimants left out, because their last total is more than a year older or counts from another day. */
  leftOut: number;
}

/** The range of each wanted measure, in their order; a measure of which nothing is left has none. */
export function rangesOf(groups: readonly MeasureGroup[], wanted: readonly string[], day: string): Range[] {
  const yearBefore = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
  return wanted.flatMap((name): Range[] => {
    const group = groups.find(({ measure }) => measure === name);
    const rows = (group?.rows ?? []).filter(
      ({ figure, since }) => since === undefined && readDate(figure.asOf).end >= yearBefore,
    );
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
