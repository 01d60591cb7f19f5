import type { Kind } from './kind.ts';

/** Problems of the tables of the series. */
export const tableKinds = {
  series: {
    severity: 'error',
    title: 'A table without a declaration',
    why: 'Numbers without origin, measure and licence are not published.',
    wrong: 'series/losses.csv alone',
    right: 'series/losses.csv and series/losses.yaml',
  },
  csv: {
    severity: 'error',
    title: 'A table that cannot be read',
    why: 'A quotation mark that is never closed swallows the rows after it.',
    wrong: '2023-05-17,"200590',
    right: '2023-05-17,200590',
  },
  'csv-cell': {
    severity: 'error',
    title: 'A number that is not written in digits',
    why: 'Commas, points and spaces between digits mean different numbers in different countries. Numbers here are digits; how sure they are, and in what unit, stands in the declaration.',
    wrong: '"200,590" or 200.590 or ~200590',
    right: '200590',
  },
  'csv-sequence': {
    severity: 'error',
    title: 'Two rows for one thing',
    why: 'A day or a category that stands twice would be drawn twice and counted twice.',
    wrong: '2023-05-17,200590\n2023-05-17,200950',
    right: '2023-05-17,200590',
  },
  'csv-doubt': {
    severity: 'warning',
    title: 'A running total that falls',
    why: 'A total since the beginning can only rise. It falls by a slip of the copy, or because the counter corrected it; the declaration then says so in falls.',
    wrong: '190510, then 20590',
    right: '190510, then 200590',
  },
  'csv-changed': {
    severity: 'error',
    title: 'A table that has changed since it was declared',
    why: 'The declaration says how many rows the table has and its checksum. A number that was changed by accident looks like any other; only the checksum tells.',
    wrong: 'rows: 54 beside a table of 55 rows',
    right: 'rows: 55, after each change was checked against the source',
  },
} as const satisfies Record<string, Kind>;
