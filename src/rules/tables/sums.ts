import type { Series } from '../../domain/series.ts';
import type { TableData } from '../../reading/tables/data.ts';
import type { PlacedColumn } from '../../reading/tables/header.ts';
import type { TableReport } from '../../reading/tables/report.ts';
import { numbersOf, tidy } from './sequence.ts';

type Numbers = ReturnType<typeof numbersOf>;

/** Rules within one row: parts and their total, products, bounds. */
export function checkSums(data: TableData, series: Series, report: TableReport): void {
  const placed = (name: string | undefined) => data.columns.find(({ column }) => column.name === name);
  const numbers = ({ column, position }: PlacedColumn): Numbers => numbersOf(data, column.name, position, report);
  const totals = new Set(data.columns.flatMap(({ column }) => column.partOf ?? []));
  for (const name of totals) {
    const total = placed(name);
    const parts = data.columns.filter(({ column }) => column.partOf === name);
    if (total) checkParts(total, parts, numbers, report);
  }
  for (const product of data.columns) {
    const factors = (product.column.productOf ?? []).map(placed);
    if (factors.length > 0 && factors.every((factor) => factor !== undefined))
      checkProduct(product, factors, numbers, report);
  }
  for (const group of series.bounds ?? []) {
    const [low, value, high] = [placed(group.low), placed(group.value), placed(group.high)];
    if (low && high) checkBounds(low, value, high, numbers, report);
  }
}

function checkParts(
  total: PlacedColumn,
  parts: readonly PlacedColumn[],
  numbers: (column: PlacedColumn) => Numbers,
  report: TableReport,
): void {
  const columns = parts.map((part) => ({ part, list: numbers(part) }));
  for (const [index, [row, whole]] of numbers(total).entries()) {
    if (whole === undefined) continue;
    const known = columns.flatMap(({ part, list }) => {
      const value = list[index]?.[1];
      return value === undefined ? [] : [{ part, value }];
    });
    const larger = known.filter(({ value }) => value > whole);
    for (const { part, value } of larger) {
      report.cell(
        row,
        part.position,
        part.column.name,
        'csv-sequence',
        () => `${value} is more than ${total.column.name}, ${whole}, of which it is a part. Check both.`,
      );
    }
    const sum = tidy(known.reduce((so, { value }) => so + value, 0));
    if (larger.length > 0 || sum <= whole) continue;
    const names = known.map(({ part }) => part.column.name).join(' + ');
    report.cell(
      row,
      total.position,
      total.column.name,
      'csv-sequence',
      () => `${names} make ${sum}, more than ${total.column.name}, ${whole}. Check the parts and the total.`,
    );
  }
}

function checkProduct(
  product: PlacedColumn,
  factors: readonly PlacedColumn[],
  numbers: (column: PlacedColumn) => Numbers,
  report: TableReport,
): void {
  const lists = factors.map(numbers);
  for (const [index, [row, given]] of numbers(product).entries()) {
    const values = lists.map((list) => list[index]?.[1]);
    if (given === undefined || !values.every((value) => value !== undefined)) continue;
    const made = tidy(values.reduce((so, value) => so * value, 1));
    if (made === given) continue;
    const terms = values.map((value, at) => `${factors[at]?.column.name} ${value}`).join(' times ');
    report.cell(
      row,
      product.position,
      product.column.name,
      'csv-sequence',
      () => `${terms} is ${made}, not ${given}. Check the numbers.`,
    );
  }
}

function checkBounds(
  low: PlacedColumn,
  value: PlacedColumn | undefined,
  high: PlacedColumn,
  numbers: (column: PlacedColumn) => Numbers,
  report: TableReport,
): void {
  const [lows, values, highs] = [numbers(low), value ? numbers(value) : [], numbers(high)];
  for (const [index, [row, least]] of lows.entries()) {
    const [middle, most] = [values[index]?.[1], highs[index]?.[1]];
    const above = (at: PlacedColumn, a: number | undefined, b: number | undefined, name: string): boolean => {
      if (a === undefined || b === undefined || a <= b) return false;
      report.cell(row, at.position, at.column.name, 'csv-sequence', () => `${a} is above ${name}, ${b}. Check both.`);
      return true;
    };
    if (above(low, least, most, high.column.name)) continue;
    if (above(low, least, middle, value?.column.name ?? '')) continue;
    if (value) above(value, middle, most, high.column.name);
  }
}
