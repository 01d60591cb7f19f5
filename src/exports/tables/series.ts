import { keyColumn, type SeriesColumn } from '../../domain/series.ts';
import type { Series } from '../../domain/story.ts';
import { investigation } from '../../investigation/index.ts';
import { type CellType, type Column, datePattern, type Table } from './table.ts';

const wholeDay = /^\d{4}-\d{2}-\d{2}$/;

/** A series, with the terms of whoever made it. */
export function seriesTable({ id, fields, rows, producer }: Series): Table {
  // The file has the columns in an order of its own.
  const order = Object.keys(rows[0] ?? {});
  const columns = fields.columns.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const { label, meaning } = investigation.measures.describe(fields.measure);
  const key = keyColumn(columns);
  return {
    path: `series/${id}.csv`,
    name: `series-${id}`,
    title: fields.title,
    description: [
      `${label}: ${meaning}`,
      `Counted: ${fields.population}. Unit: ${fields.unit}.`,
      `Published by: ${producer.fields.name}.`,
      `State of ${fields.accessed}.`,
      `Processing: ${fields.processing}. ${fields.processingNote}`,
      fields.falls ?? '',
      fields.jumps ?? '',
    ]
      .filter((part) => part !== '')
      .join(' '),
    licence: { title: fields.licence, address: fields.url },
    source: { title: fields.citation, address: fields.url },
    columns: columns.map((column) =>
      describeColumn(column, isMain(column, columns) ? fields.unit : undefined, cellsIn(rows, column.name)),
    ),
    key: key === undefined ? [] : [key.name],
    rows: rows.map((row) => columns.map(({ name }) => row[name])),
  };
}

const cellsIn = (rows: Series['rows'], name: string): (string | number)[] =>
  rows.flatMap((row) => row[name] ?? []).filter((cell) => cell !== '');

/** Whether the unit of the series is that of a column: of its running totals, or of the only column of numbers. */
function isMain(column: SeriesColumn, columns: readonly SeriesColumn[]): boolean {
  const numbers = columns.filter(({ kind }) => kind === 'number');
  return column.kind === 'number' && (column.cumulative || numbers.length === 1);
}

function describeColumn(column: SeriesColumn, unit: string | undefined, cells: readonly (string | number)[]): Column {
  const { name, label, kind, cumulative, changeOf, partOf, productOf, optional, references } = column;
  const type = typeOf(column, cells);
  const told = [
    `${label}.`,
    cumulative ? 'A running total.' : '',
    changeOf === undefined ? '' : `The change of ${changeOf} since the row before.`,
    partOf === undefined ? '' : `A part of ${partOf}.`,
    productOf === undefined ? '' : `The product of ${productOf.join(' and ')}.`,
    references === undefined ? '' : `Ids of ${references}.`,
    type === 'date' ? 'A whole day.' : type === 'yearmonth' ? 'A month.' : '',
    kind === 'date' && type === 'string' ? 'An EDTF date, with exactly the precision that is known.' : '',
    optional ? 'Empty where nothing was counted or published.' : '',
  ];
  return {
    name,
    title: label,
    type,
    description: told.filter((part) => part !== '').join(' '),
    ...(unit === undefined ? {} : { unit }),
    ...(kind === 'date' && type === 'string' ? { pattern: datePattern } : {}),
  };
}

function typeOf({ kind, decimals }: SeriesColumn, cells: readonly (string | number)[]): CellType {
  if (kind === 'number') return decimals ? 'number' : 'integer';
  if (kind === 'date' && cells.every((cell) => wholeDay.test(String(cell)))) return 'date';
  if (kind === 'month' && cells.every((cell) => /^\d{4}-\d{2}$/.test(String(cell)))) return 'yearmonth';
  return 'string';
}
