import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Series, SeriesRow } from '../domain/series.ts';

/**
 * Rows of a series' CSV file in the order of its declared columns, which are found by name: numbers as numbers, and null
 * where a cell is empty or unknown.
 */
export function readRows(path: string, series: Series): SeriesRow[] {
  const text = readFileSync(path, 'utf8');
  const lines: Record<string, string>[] = parse(text, { bom: true, columns: true, skip_empty_lines: true });
  return lines.map((cells) =>
    Object.fromEntries(
      series.columns.map(({ name, kind }) => {
        const cell = cells[name] ?? '';
        if (cell === '' || cell === 'unknown') return [name, null];
        return [name, kind === 'number' ? Number(cell) : cell];
      }),
    ),
  );
}
