import type { Kind } from './kind.ts';

/** Problems of the tables of the series. */
export const tableKinds = {
  'series-undeclared': {
    severity: 'error',
    title: 'A table without a declaration',
    why: 'Numbers without origin, measure and licence are not published.',
    wrong: 'series/losses.csv alone',
    right: 'series/losses.csv and series/losses.yaml',
  },
  'series-missing': {
    severity: 'error',
    title: 'A declaration without its table',
    why: 'A series is a table and its declaration.',
    wrong: 'series/losses.yaml alone',
    right: 'series/losses.yaml and series/losses.csv',
  },
  csv: {
    severity: 'error',
    title: 'A table that cannot be read',
    why: 'A quotation mark that is never closed swallows the rows after it.',
    wrong: '2023-05-17,"200590',
    right: '2023-05-17,200590',
  },
  'csv-header': {
    severity: 'error',
    title: 'A header that differs from the declaration',
    why: 'A column that is not what the declaration says would be published under a wrong name.',
    wrong: 'date,persons',
    right: 'date,personnel',
  },
  'csv-empty': {
    severity: 'error',
    title: 'A table without rows',
    why: 'An empty table is a table that was lost.',
    wrong: 'date,personnel',
    right: 'date,personnel\n2023-05-17,200590',
  },
  'csv-cells': {
    severity: 'error',
    title: 'A row with too many or too few cells',
    why: 'A missing or extra comma moves every number after it into another column.',
    wrong: '2023-05-17,200,590',
    right: '2023-05-17,200590',
  },
  'csv-cell': {
    severity: 'error',
    title: 'A cell that is not what its column holds',
    why: 'A column holds dates, plain numbers or text, as declared. What is unknown is not 0.',
    wrong: '2023-05-17,~200590',
    right: '2023-05-17,200590',
  },
  'csv-order': {
    severity: 'error',
    title: 'Dates that do not rise',
    why: 'A row out of place or a day given twice is a slip of the copy.',
    wrong: '2023-06-30 before 2023-05-31',
    right: '2023-05-31 before 2023-06-30',
  },
} as const satisfies Record<string, Kind>;
