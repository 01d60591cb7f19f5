import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parseEdtf } from '../domain/dates.ts';
import type { Series } from '../domain/series.ts';
import { readText } from './bytes.ts';
import type { CheckedItem } from './item.ts';
import { at, type Problem } from './problem.ts';

/** Holds each CSV file of `content/series` against its declaration: columns, dates that rise, totals that do not fall. */
export function checkSeries(root: string, items: readonly CheckedItem[], problems: Problem[]): void {
  const folder = join(root, 'content', 'series');
  const declared = items.filter(({ collection }) => collection === 'series');
  const files = statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(folder).filter((name) => name.endsWith('.csv'))
    : [];
  for (const name of files) {
    if (!existsSync(join(folder, name.replace(/\.csv$/, '.yaml')))) {
      problems.push(
        at(
          `content/series/${name}`,
          1,
          1,
          'file',
          'series-undeclared',
          'This table has no declaration. Add a YAML file of the same name with origin and columns.',
        ),
      );
    }
  }
  for (const { id, fields } of declared) {
    const file = `content/series/${id}.csv`;
    const path = join(root, file);
    if (!existsSync(path)) {
      problems.push(at(file, 1, 1, 'file', 'series-missing', 'The table of this series is missing. Add the CSV file.'));
      continue;
    }
    const text = readText(file, path, problems);
    if (text !== undefined) checkTable(file, text, fields as unknown as Series, problems);
  }
}

function checkTable(file: string, text: string, series: Series, problems: Problem[]): void {
  let rows: string[][];
  try {
    rows = parse(text, { relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    problems.push(
      at(
        file,
        1,
        1,
        'table',
        'csv',
        `The table cannot be read (${error instanceof Error ? error.message : String(error)}). Check its quotation marks.`,
      ),
    );
    return;
  }
  const [header = [], ...lines] = rows;
  const wanted = series.columns.map(({ name }) => name);
  if (header.join(',') !== wanted.join(',')) {
    problems.push(
      at(
        file,
        1,
        1,
        'header',
        'csv-header',
        `The header is "${header.join(',')}", but the declaration says "${wanted.join(',')}". Make them agree.`,
      ),
    );
    return;
  }
  if (lines.length === 0) problems.push(at(file, 1, 1, 'table', 'csv-empty', 'The table has no rows. Add them.'));
  const previous = new Map<string, number>();
  let lastDate = '';
  for (const [index, cells] of lines.entries()) {
    const line = index + 2;
    if (cells.length !== wanted.length) {
      problems.push(
        at(
          file,
          line,
          1,
          'row',
          'csv-cells',
          `The row has ${cells.length} cells, the header ${wanted.length}. Check for a missing or extra comma.`,
        ),
      );
      continue;
    }
    for (const [position, column] of series.columns.entries()) {
      const cell = cells[position] ?? '';
      const problem = checkCell(cell, column, previous, series.falls !== undefined);
      if (problem !== undefined) problems.push(at(file, line, position + 1, column.name, 'csv-cell', problem));
      if (column.kind === 'date' || column.kind === 'month') {
        if (cell <= lastDate)
          problems.push(
            at(
              file,
              line,
              position + 1,
              column.name,
              'csv-order',
              `${cell} does not come after ${lastDate}. Sort the rows by date, one row a date.`,
            ),
          );
        lastDate = cell;
      }
    }
  }
}

function checkCell(
  cell: string,
  column: Series['columns'][number],
  previous: Map<string, number>,
  mayFall: boolean,
): string | undefined {
  if (column.kind === 'text')
    return /^[=+@\t]/.test(cell) ? `"${cell}" begins like a formula. Remove the first sign.` : undefined;
  if (cell === '')
    return column.optional
      ? undefined
      : 'The cell is empty. Write the number; if it is unknown, declare the column optional.';
  if (column.kind === 'date' || column.kind === 'month') {
    const date = parseEdtf(cell);
    return 'problem' in date ? date.problem : undefined;
  }
  if (!/^-?\d+(?:\.\d+)?$/.test(cell)) return `"${cell}" is not a plain number. Write digits only, such as 200590.`;
  const value = Number(cell);
  if (value < 0) return `${cell} is negative. A count cannot be below 0.`;
  const before = previous.get(column.name);
  previous.set(column.name, value);
  if (column.cumulative && !mayFall && before !== undefined && value < before)
    return `The running total falls from ${before} to ${value}. Check it, or explain it in the field falls of the declaration.`;
  return undefined;
}
