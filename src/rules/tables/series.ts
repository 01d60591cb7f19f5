import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Item } from '../../body/item.ts';
import type { CollectionName } from '../../domain/ids.ts';
import { mostRows, type Series, type SeriesRow } from '../../domain/series.ts';
import { readText } from '../../reading/bytes.ts';
import { readRows, rowsOf, type TableData } from '../../reading/tables/data.ts';
import { placeColumns, refuseSeparator } from '../../reading/tables/header.ts';
import { readTable } from '../../reading/tables/read.ts';
import { TableReport } from '../../reading/tables/report.ts';
import { at, isError, type Problem } from '../../report/problem.ts';
import { checkKeys, checkLateDates } from './order.ts';
import { checkCellReferences } from './references.ts';
import { checkSequences } from './sequence.ts';
import { checkSums } from './sums.ts';

const mostMegabytes = 5;

/**
 * Holds each CSV file of `content/series` against its declaration: its form, its cells, and the rules over its rows. Gives the rows of
 * each series by its id.
 */
export function checkSeries(
  root: string,
  items: readonly Item[],
  ids: ReadonlyMap<CollectionName, ReadonlySet<string>>,
  problems: Problem[],
): Map<string, SeriesRow[]> {
  const rows = new Map<string, SeriesRow[]>();
  const folder = join(root, 'content', 'series');
  const declared = items.filter(({ collection }) => collection === 'series');
  const files = statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(folder, { withFileTypes: true })
    : [];
  for (const { name } of files.filter((file) => file.isFile() && file.name.endsWith('.csv'))) {
    if (!existsSync(join(folder, name.replace(/\.csv$/, '.yaml')))) {
      problems.push(
        at(
          `content/series/${name}`,
          1,
          1,
          'file',
          'series',
          'This table has no declaration. Add a YAML file of the same name with origin and columns.',
        ),
      );
    }
  }
  for (const item of declared) {
    const file = `content/series/${item.id}.csv`;
    const path = join(root, file);
    const report = new TableReport(file, problems);
    // Links and folders are refused with the names of files.
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (!stat) {
      report.table('file', 'series', 'The table of this series is missing. Add the CSV file.');
    } else if (stat.size > mostMegabytes * 1e6) {
      const size = (Math.ceil(stat.size / 1e5) / 10).toFixed(1);
      report.table(
        'table',
        'too-much',
        `The table has ${size} MB, of at most ${mostMegabytes}. Split it, or leave out rows.`,
      );
    } else if (stat.isFile()) {
      const text = readText(file, path, problems, mostMegabytes * 1e6);
      if (text === undefined) continue;
      checkTable(text, item, report, (data) => {
        rows.set(item.id, rowsOf(data, item.fields as unknown as Series));
        checkCellReferences(data, items, ids, report);
      });
    }
  }
  return rows;
}

function checkTable(text: string, item: Item, report: TableReport, checkCells: (data: TableData) => void): void {
  const series = item.fields as unknown as Series;
  const { problems } = report;
  const before = problems.length;
  const rowCount = checkRows(text, item, report, checkCells);
  report.close();
  // A table that is to be mended anyway will have another sum then.
  if (rowCount !== undefined && !problems.slice(before).some(isError))
    compareDeclared(text, rowCount, item, series, report);
}

/** The number of rows, or undefined where the table could not be read. */
function checkRows(
  text: string,
  item: Item,
  report: TableReport,
  checkCells: (data: TableData) => void,
): number | undefined {
  const series = item.fields as unknown as Series;
  if (text.trim() === '') {
    report.table('table', 'csv', 'The table is empty. Copy it again, with its header and its rows.');
    return undefined;
  }
  if (!text.includes('\n') && text.trim().includes('\r')) {
    report.table('table', 'csv', 'The lines end with a carriage return alone. Save the file with line breaks as LF.');
    return undefined;
  }
  const lines = text.trimEnd().split('\n').length - 1;
  if (lines > mostRows) {
    report.table(
      'table',
      'too-much',
      `The table has ${lines} rows, of at most ${mostRows}. Split it, or leave out rows.`,
    );
    return undefined;
  }
  if (refuseSeparator(text, series, report)) return undefined;
  const { rows, faults } = readTable(text);
  for (const { line, column, message } of faults) report.table('table', 'csv', message, line, column);
  const [header, ...body] = rows;
  if (header?.cells === undefined) return undefined;
  const columns = placeColumns(header, body[0], item.id, series, report);
  if (columns === undefined) return undefined;
  if (body.length === 0) report.table('table', 'csv', 'The table has a header but no rows. Add them.');
  const data = readRows(body, header, columns, series, report);
  checkCells(data);
  checkLateDates(data, series, report);
  checkSums(data, series, report);
  if (checkKeys(data, report)) checkSequences(data, series, report);
  return body.length;
}

/** The declaration may say how many rows the table has, and its checksum: a number that changes by accident is then found. */
function compareDeclared(
  text: string,
  rowCount: number,
  { content }: Item,
  { rows, sha256 }: Series,
  report: TableReport,
): void {
  const sum = createHash('sha256').update(text).digest('hex');
  const countDiffers = rows !== undefined && rows !== rowCount;
  const sumDiffers = sha256 !== undefined && sha256 !== sum;
  if (!countDiffers && !sumDiffers) return;
  const field = countDiffers ? 'rows' : 'sha256';
  const { line, column } = content.place([field]);
  const counts = countDiffers ? `: ${rowCount} rows, declared ${rows}` : '';
  const right = [countDiffers ? `rows: ${rowCount}` : '', sumDiffers ? `sha256: '${sum}'` : ''].filter(
    (part) => part !== '',
  );
  report.problems.push(
    at(
      content.file,
      line,
      column,
      field,
      'csv-changed',
      `The table has changed since it was declared${counts}. If each change is right, write ${right.join(' and ')}.`,
    ),
  );
}
