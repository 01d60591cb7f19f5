import { isDated, keyColumn, type Series, type SeriesRow } from '../../domain/series.ts';
import { type CellValue, readCell } from './cell.ts';
import { type PlacedColumn, wrongSeparator } from './header.ts';
import type { Row } from './read.ts';
import type { TableReport } from './report.ts';

/** The cells of a table that could be read, by column and row. */
export interface TableData {
  rows: readonly Row[];
  columns: readonly PlacedColumn[];
  /** The column that tells the rows apart. */
  key: PlacedColumn | undefined;
  /** Values of each column in the order of the rows; empty where a cell is unknown or wrong. */
  values: ReadonlyMap<string, readonly CellValue[]>;
}

/** Reads the rows after the header cell by cell, and reports each that is not what its column holds. */
export function readRows(
  rows: readonly Row[],
  header: Row,
  columns: readonly PlacedColumn[],
  series: Series,
  report: TableReport,
): TableData {
  const width = header.cells?.length ?? 0;
  const keyName = keyColumn(series.columns)?.name;
  const key = columns.find(({ column }) => column.name === keyName);
  const values = new Map(columns.map(({ column }) => [column.name, [] as CellValue[]]));
  for (const [index, row] of rows.entries()) {
    const isWhole = checkShape(row, width, index === rows.length - 1, columns, report);
    for (const { column, position } of columns) {
      const list = values.get(column.name);
      if (!isWhole) {
        list?.push({});
        continue;
      }
      const read = readCell(row.cells?.[position] ?? '', column, column.name === keyName);
      if ('problem' in read) report.cell(row, position, column.name, read.problem, () => read.message);
      list?.push('problem' in read ? {} : read);
    }
  }
  return { rows, columns, key, values };
}

/** Rows of a table in the order of the declared columns: numbers as numbers, and null where a cell is empty or unknown. */
export function rowsOf({ rows, values }: TableData, { columns }: Series): SeriesRow[] {
  return rows.map((_row, index) =>
    Object.fromEntries(
      columns.map(({ name }) => {
        const { number, date, text } = values.get(name)?.[index] ?? {};
        return [name, number ?? date?.edtf ?? text ?? null];
      }),
    ),
  );
}

/** True where the row has as many cells as the header and none of them has swallowed other rows. */
function checkShape(
  row: Row,
  width: number,
  isLast: boolean,
  columns: readonly PlacedColumn[],
  report: TableReport,
): boolean {
  const { cells } = row;
  if (cells === undefined) return false;
  if (cells.every((cell) => cell.trim() === '')) {
    report.row(row, 'csv', 'The row is empty. Remove the line, or write its cells.');
    return false;
  }
  if (cells.length !== width) {
    const found = `The row has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, the header ${width}.`;
    const separator = cells.length === 1 ? wrongSeparator(cells[0] ?? '', width) : undefined;
    if (separator !== undefined) {
      report.row(row, 'csv', `The cells of this row are separated by ${separator}. Separate them by commas.`);
    } else if (cells.length > width) {
      report.row(
        row,
        'csv',
        `${found} Check for an extra comma, such as one inside a number; text with a comma stands in quotation marks.`,
        width,
      );
    } else if (isLast) {
      report.row(
        row,
        'csv',
        `The file looks cut: its last row has ${cells.length} of ${width} cells. Copy the whole table again.`,
      );
    } else report.row(row, 'csv', `${found} Check for a missing comma; an empty cell keeps its comma.`);
    return false;
  }
  const swallowing = cells.findIndex(
    (cell) => cell.includes('\n') && cell.split('\n').some((line, index) => index > 0 && isRow(line, width, columns)),
  );
  if (swallowing === -1) return true;
  report.row(
    row,
    'csv',
    `The quotation mark that opens here takes in the rows after it. Close it at the end of its cell, or remove it.`,
    swallowing,
  );
  return false;
}

/** True for a line within a cell that would be a row of its own. */
function isRow(line: string, width: number, columns: readonly PlacedColumn[]): boolean {
  const cells = line.split(',');
  if (cells.length !== width) return false;
  const telling = columns.filter(({ column }) => column.kind === 'number' || isDated(column));
  return (
    telling.length > 0 && telling.every(({ position }) => /^\s*(?:[\d-]+|unknown)?\s*$/.test(cells[position] ?? ''))
  );
}
