import type { EdtfDate } from '../../domain/dates.ts';
import { isDated, type Series } from '../../domain/series.ts';
import { quoted } from '../../domain/shorten.ts';
import type { TableData } from '../../reading/tables/data.ts';
import { lastStart } from '../../reading/tables/date-cell.ts';
import type { TableReport } from '../../reading/tables/report.ts';

/** No date lies after the day of the copy. */
export function checkLateDates({ rows, columns, values }: TableData, series: Series, report: TableReport): void {
  for (const { column, position } of columns) {
    if (!isDated(column)) continue;
    for (const [index, { date }] of (values.get(column.name) ?? []).entries()) {
      const row = rows[index];
      if (date === undefined || row === undefined || date.end <= series.accessed) continue;
      if (lastStart(date.edtf) <= series.accessed) continue;
      report.cell(
        row,
        position,
        column.name,
        'csv-cell',
        () =>
          `${date.edtf} lies after the day of the copy, ${series.accessed}. Check the date, or the field accessed of the declaration.`,
      );
    }
  }
}

/** The key column names each row once; dates rise. Returns false where the rows are not in order. */
export function checkKeys(data: TableData, report: TableReport): boolean {
  if (data.key === undefined) return refuseTwinRows(data, report);
  return isDated(data.key.column) ? checkDates(data, data.key, report) : refuseTwinNames(data, data.key, report);
}

function checkDates(
  { rows, values }: TableData,
  { column, position }: NonNullable<TableData['key']>,
  report: TableReport,
): boolean {
  const dates = (values.get(column.name) ?? []).map(({ date }, index) => {
    const row = rows[index];
    return row === undefined || report.isWrong(row, position) ? undefined : date;
  });
  if (isReversed(dates)) {
    const [, second] = rows;
    if (second) {
      report.cell(
        second,
        position,
        column.name,
        'csv-sequence',
        () => 'The rows run from the newest to the oldest. Sort them by date, the oldest first.',
      );
    }
    return false;
  }
  const lineOf = new Map<string, number>();
  let last: EdtfDate | undefined;
  // As with totals: after a date out of place the next may follow the one before it, and is then in order.
  let trusted: EdtfDate | undefined;
  let inOrder = true;
  for (const [index, date] of dates.entries()) {
    const row = rows[index];
    if (date === undefined || row === undefined) continue;
    const seen = lineOf.get(date.edtf);
    const isBack = trusted !== undefined && orderProblem(date, trusted) === undefined;
    const problem = seen !== undefined || isBack ? undefined : orderProblem(date, last);
    if (seen !== undefined) {
      report.cell(row, position, column.name, 'csv-sequence', () => describeTwin(date.edtf, rows, index, seen));
    } else if (problem !== undefined) report.cell(row, position, column.name, 'csv-sequence', () => problem);
    if (seen !== undefined || problem !== undefined) inOrder = false;
    trusted = problem === undefined ? undefined : last;
    lineOf.set(date.edtf, seen ?? row.line);
    last = date;
  }
  return inOrder;
}

/** True where three or more dates fall from each row to the next. */
function isReversed(dates: readonly (EdtfDate | undefined)[]): boolean {
  const known = dates.filter((date) => date !== undefined);
  return known.length > 2 && known.every((date, index) => index === 0 || date.end < (known[index - 1]?.start ?? ''));
}

function orderProblem(date: EdtfDate, last: EdtfDate | undefined): string | undefined {
  if (last === undefined || date.start > last.end) return undefined;
  if (date.start >= last.start && date.end <= last.end)
    return `${date.edtf} does not come after ${last.edtf} of the row before but lies within it. Keep one of the two.`;
  if (date.start > last.start) return `${date.edtf} overlaps with ${last.edtf} of the row before. Check both.`;
  if (date.end >= last.end)
    return `${date.edtf} does not come after ${last.edtf} of the row before, which lies within it. Keep one of the two.`;
  return `${date.edtf} does not come after ${last.edtf} of the row before. Sort the rows by date, one row a date.`;
}

function describeTwin(name: string, rows: TableData['rows'], index: number, seen: number): string {
  const other = rows.find(({ line }) => line === seen);
  return other?.cells?.join('\n') === rows[index]?.cells?.join('\n')
    ? `The row repeats line ${seen} word for word. Remove one of the two.`
    : `${quoted(name)} stands in line ${seen} already. Keep one row for it.`;
}

function refuseTwinNames(
  { rows, values }: TableData,
  { column, position }: NonNullable<TableData['key']>,
  report: TableReport,
): boolean {
  const seen = new Map<string, { name: string; line: number }>();
  let inOrder = true;
  for (const [index, { text }] of (values.get(column.name) ?? []).entries()) {
    const row = rows[index];
    if (text === undefined || row === undefined) continue;
    const shape = shapeOf(text);
    const other = seen.get(shape);
    if (other === undefined) {
      seen.set(shape, { name: text, line: row.line });
      continue;
    }
    inOrder = false;
    report.cell(row, position, column.name, 'csv-sequence', () =>
      other.name === text
        ? describeTwin(text, rows, index, other.line)
        : `${quoted(text)} looks like ${quoted(other.name)} in line ${other.line}: only letter case, spaces, hyphens or letters that look alike differ. Keep one of the two.`,
    );
  }
  return inOrder;
}

function refuseTwinRows({ rows, columns }: TableData, report: TableReport): boolean {
  const lineOf = new Map<string, number>();
  for (const row of rows) {
    const cells = row.cells?.join('\n') ?? '';
    const seen = lineOf.get(cells);
    if (row.cells !== undefined && seen !== undefined && columns.length > 0)
      report.row(row, 'csv-sequence', `The row repeats line ${seen} word for word. Remove one of the two.`);
    lineOf.set(cells, seen ?? row.line);
  }
  return true;
}

/** Cyrillic and Greek letters that a reader takes for Latin ones. */
const lookAlikes: Record<string, string> = Object.fromEntries(
  [...'аеорсухіјѕһԁ']
    .map((letter, index) => [letter, 'aeopcyxijshd'[index] ?? letter])
    .concat([...'οανρυ'].map((letter, index) => [letter, 'oavpu'[index] ?? letter])),
);

/** Equal for two names that a reader takes for one. */
function shapeOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{L}]/gu, (letter) => lookAlikes[letter] ?? letter)
    .replace(/[\s\-_‐‑–]+/g, ' ');
}
