import { formulaStart } from '../../domain/text.ts';

/** What a cell may hold: `integer` and `number` are digits, `date` is a whole day, `yearmonth` a month, `boolean` true or false. */
export type CellType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'yearmonth';
export type Cell = string | number | boolean | null | undefined;

/** A column: no cell is written without its name, its type and a sentence that says what stands in it. */
export interface Column {
  name: string;
  type: CellType;
  description: string;
  /** Name for readers, where it is another. */
  title?: string;
  /** What may stand in it and nothing else. */
  values?: readonly string[];
  /** What text must look like. */
  pattern?: string;
  unit?: string;
  /** True where no cell is empty. */
  required?: boolean;
  /** The table whose first column holds the same id. */
  refersTo?: string;
}

/** A column of a table whose rows are of one shape: where its cell comes from stands beside what it means. */
export interface ReadColumn<Row> extends Column {
  cell: (row: Row) => Cell;
}

/** Terms under which a table may be used. */
export interface Licence {
  title: string;
  address: string;
  /** Its short name, where it has one that programs know. */
  name?: string;
}

export interface Table {
  /** Path of the file from `data/`. */
  path: string;
  name: string;
  title: string;
  description: string;
  licence: Licence;
  /** Whose numbers these are, where they are not ours. */
  source?: { title: string; address: string };
  columns: readonly Column[];
  /** Columns that together tell the rows apart. */
  key: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** An EDTF date of this site: a day, a month or a year, a span of two, each with `~`, `?` or `%` where it is about or unsure. */
export const datePattern = String.raw`^\d{4}(-\d{2}(-\d{2})?)?[~?%]?(/\d{4}(-\d{2}(-\d{2})?)?[~?%]?)?$`;

export const ownLicence: Licence = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  address: 'https://creativecommons.org/licenses/by/4.0/',
};

/** The cells of rows by the columns that read them. */
export function cellsOf<Row>(columns: readonly ReadColumn<Row>[], rows: readonly Row[]): Cell[][] {
  return rows.map((row) => columns.map(({ cell }) => cell(row)));
}

/** A table as CSV (RFC 4180), with its header even where it has no rows. A cell that a spreadsheet would run as a formula is refused. */
export function toCsv({ columns, rows }: Pick<Table, 'rows'> & { columns: readonly Pick<Column, 'name'>[] }): string {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map(text))];
  return `${lines.map((cells) => cells.map(quote).join(',')).join('\r\n')}\r\n`;
}

function quote(cell: string): string {
  if (formulaStart.test(cell)) throw new Error(`invalid cell: "${cell}" begins like a formula`);
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function text(value: Cell): string {
  return value === undefined || value === null ? '' : String(value);
}
