import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Series, SeriesRow } from '../domain/series.ts';

/** Rows of a series' CSV file, with numbers as numbers and empty cells as null. */
export function readRows(path: string, series: Series): SeriesRow[] {
  const lines: Record<string, string>[] = parse(readFileSync(path, 'utf8'), { columns: true, skip_empty_lines: true });
  return lines.map((cells) =>
    Object.fromEntries(
      series.columns.map(({ name, kind }) => {
        const cell = cells[name] ?? '';
        if (cell === '') return [name, null];
        return [name, kind === 'number' ? Number(cell) : cell];
      }),
    ),
  );
}
