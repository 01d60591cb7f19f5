import type { Item } from '../../body/item.ts';
import { formatNumber } from '../../domain/amounts.ts';
import type { EntryFrontmatter } from '../../domain/entries.ts';
import { didYouMean } from '../../domain/nearest.ts';
import { keyColumn, type Series, type SeriesRow } from '../../domain/series.ts';
import { isFacet } from '../../model/collections.ts';
import { at, type Problem } from '../../report/problem.ts';
import { keptOf } from '../one-item.ts';

/** A figure that names a cell of a series holds the number of that cell. */
export function checkFigureCells(
  items: readonly Item[],
  rows: ReadonlyMap<string, readonly SeriesRow[]>,
  problems: Problem[],
): void {
  const series = new Map(
    items
      .filter(({ collection }) => collection === 'series')
      .map(({ id, fields }) => [id, fields as unknown as Series]),
  );
  for (const item of items) {
    for (const { index, cell, value } of cellsIn(item)) {
      const { content } = item;
      const wrong = wrongCell(cell, value, series, rows);
      if (wrong === undefined) continue;
      const { line, column } = content.place(['figures', index, 'cell']);
      problems.push(at(content.file, line, column, `figures.${index}.cell`, 'witness', wrong));
    }
  }
}

const cellsIn = keptOf(({ collection, fields }) =>
  (isFacet(collection) ? (fields as unknown as EntryFrontmatter).figures : []).flatMap(({ cell, value }, index) =>
    cell === undefined ? [] : [{ index, cell, value }],
  ),
);

function wrongCell(
  cell: string,
  value: number | undefined,
  series: ReadonlyMap<string, Series>,
  rows: ReadonlyMap<string, readonly SeriesRow[]>,
): string | undefined {
  const [id = '', key = '', column = ''] = cell.split('/');
  const declared = series.get(id);
  if (!declared) return `There is no series "${id}".${didYouMean(id, [...series.keys()]) || ' Check the spelling.'}`;
  const table = rows.get(id);
  // Of a table that could not be read a line is said already.
  if (!table) return undefined;
  const keyName = keyColumn(declared.columns)?.name ?? '';
  const names = declared.columns.map(({ name }) => name);
  if (!names.includes(column))
    return `The series "${id}" has no column "${column}".${didYouMean(column, names) || ` Use one of: ${names.join(', ')}.`}`;
  const row = table.find((candidate) => candidate[keyName] === key);
  if (!row) return `The series "${id}" has no row "${key}". Write what stands in its column "${keyName}".`;
  const found = row[column];
  if (found === value) return undefined;
  const said = typeof found === 'number' ? formatNumber(found) : (found ?? 'nothing');
  return `The cell holds ${said}, and value says ${value === undefined ? 'nothing' : formatNumber(value)}. One of the two is a slip: hold both against the source.`;
}
