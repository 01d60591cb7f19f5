import type { Kind } from './kind.ts';

/** Problems of the tables of the series. */
export const tableKinds = {
  series: {
    severity: 'error',
    title: 'A table and a declaration that do not belong together',
    why: 'A series is a table and its declaration: numbers without origin, measure and licence are not published. A column that is declared twice, or a name that leads to none, would leave a rule without effect.',
    example: { run: 'mv content/series/pilots-monthly.yaml .', mend: 'mv pilots-monthly.yaml content/series/' },
  },
  csv: {
    severity: 'error',
    title: 'A table that cannot be read as it was declared',
    why: 'The header is that of the declaration, cells are parted by commas, and each row has as many as the header. A quotation mark that is not closed swallows rows, an extra comma moves numbers into other columns, a broken copy loses rows. What is unknown is written as the word unknown; a cell is empty only in a column that is declared optional.',
    example: [
      { in: 'table', wrong: '2023-03-31,1,760,', right: '2023-03-31,760,' },
      { in: 'table', wrong: '2023-03-31,,', was: '2023-03-31,760,', right: '2023-03-31,unknown,' },
      { in: 'table', wrong: 'date;total;remark', right: 'date,total,remark' },
    ],
  },
  'csv-cell': {
    severity: 'error',
    title: 'A number or date that is not in plain digits, or a date too late',
    why: 'Commas, points and spaces between digits mean different numbers in different countries; how sure they are, and in what unit, stands in the declaration. Only 2023-05-06 is read the same everywhere, and no row is later than the copy.',
    example: [
      { in: 'table', wrong: '2023-04-30,"1,100",', right: '2023-04-30,1100,' },
      { in: 'table', wrong: '30.04.2023,1100,', right: '2023-04-30,1100,' },
    ],
  },
  'csv-sequence': {
    severity: 'error',
    title: 'Rows or columns that contradict one another',
    why: 'Dates rise, and no day or category stands twice, or it would be counted twice. Parts do not exceed their total, a total and its change make the next total, a product is what its columns make, and a value lies between its bounds.',
    example: { in: 'table', wrong: '2023-02-28,480,\n2023-02-28,490,', right: '2023-02-28,480,' },
  },
  'csv-doubt': {
    severity: 'warning',
    title: 'A running total that falls, or a value ten times the one before',
    why: 'A total since the beginning can only rise, and ten times as many is mostly a digit too many. Where the counter corrected it, or the jump is true, the declaration says so in falls or jumps. Values below 100 are left out, as small counts grow fast.',
    example: { in: 'table', wrong: '2023-04-30,110,', right: '2023-04-30,1100,' },
  },
  'csv-changed': {
    severity: 'error',
    title: 'A table that has changed since it was declared',
    why: 'The declaration says how many rows the table has and its checksum. A number that was changed by accident looks like any other; only the checksum tells.',
    example: { in: 'declaration', was: 'columns:', wrong: 'rows: 5\ncolumns:', right: 'rows: 4\ncolumns:' },
  },
} as const satisfies Record<string, Kind>;
