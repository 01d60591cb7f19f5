import { formatNumber } from '../../domain/amounts.ts';
import { isDated, type Series, type SeriesColumn } from '../../domain/series.ts';
import type { TableData } from '../../reading/tables/data.ts';
import type { Row } from '../../reading/tables/read.ts';
import type { TableReport } from '../../reading/tables/report.ts';

/** How many times the last value makes a jump: one digit too many or too few. */
const jumpFactor = 10;
/** Below this, true counts grow tenfold from one row to the next: drones went from 3 to 83 in the first month of the series. */
const jumpFloor = 100;

/** Rules from one row to the next, for rows in the order of their dates. */
export function checkSequences(data: TableData, series: Series, report: TableReport): void {
  if (data.key === undefined || !isDated(data.key.column)) return;
  for (const { column } of data.columns) if (column.changeOf !== undefined) checkChanges(data, column, report);
  for (const { column, position } of data.columns) {
    // The changes of a total are proved by the total; they may be small in one month and large in the next.
    if (column.kind === 'number' && column.changeOf === undefined) checkSteps(data, column, position, series, report);
  }
}

/**
 * Running totals do not fall, and no value is ten times the one before. After a value that is out of line the next is first
 * compared with the one before it: a slip in one cell then gives one warning, not a second one on the way back.
 */
function checkSteps(
  data: TableData,
  column: SeriesColumn,
  position: number,
  series: Series,
  report: TableReport,
): void {
  let last: number | undefined;
  let trusted: number | undefined;
  for (const [row, value] of numbersOf(data, column.name, position, report)) {
    if (value === undefined) continue;
    const isBack = trusted !== undefined && stepProblem(trusted, value, column, series) === undefined;
    const found = last === undefined || isBack ? undefined : stepProblem(last, value, column, series);
    if (found !== undefined) {
      report.cell(row, position, column.name, found.code, () => found.message);
      trusted = last;
    } else trusted = undefined;
    last = value;
  }
}

function stepProblem(
  last: number,
  value: number,
  { cumulative }: SeriesColumn,
  series: Series,
): { code: 'csv-doubt'; message: string } | undefined {
  if (cumulative && value < last) {
    return series.falls !== undefined
      ? undefined
      : {
          code: 'csv-doubt',
          message: `The running total falls from ${last} to ${value}. Check it, or explain it in the field falls of the declaration.`,
        };
  }
  const [low, high] = last < value ? [last, value] : [value, last];
  if (low <= 0 || high < jumpFloor || high < low * jumpFactor || series.jumps !== undefined) return undefined;
  const times = formatNumber(Math.round(high / low));
  return {
    code: 'csv-doubt',
    message: `From ${last} to ${value} is ${last < value ? `${times} times as many` : `one part in ${times}`}. Check the digits, or explain it in the field jumps of the declaration.`,
  };
}

/** Last total + change = next total, wherever all three are known. */
function checkChanges(data: TableData, column: SeriesColumn, report: TableReport): void {
  const total = data.columns.find((other) => other.column.name === column.changeOf);
  const position = data.columns.find((other) => other.column === column)?.position;
  if (total === undefined || position === undefined) return;
  const totals = numbersOf(data, total.column.name, total.position, report);
  const changes = numbersOf(data, column.name, position, report);
  const gap = (index: number): number | undefined => {
    const [before, change, now] = [totals[index - 1]?.[1], changes[index]?.[1], totals[index]?.[1]];
    return before === undefined || change === undefined || now === undefined
      ? undefined
      : tidy(tidy(before + change) - now);
  };
  for (let index = 1; index < totals.length; index += 1) {
    const row = totals[index]?.[0];
    const difference = gap(index);
    if (row === undefined || difference === undefined || difference === 0) continue;
    const [before, change, now] = [totals[index - 1]?.[1], changes[index]?.[1], totals[index]?.[1]];
    const sum = `${before} in the row before and a change of ${change} make ${tidy((before ?? 0) + (change ?? 0))}, but ${total.column.name} is ${now}.`;
    // Two gaps that cancel out have one cause: the total between them.
    if (gap(index + 1) === -difference) {
      report.cell(row, total.position, total.column.name, 'csv-sequence', () => `${sum} Check this total.`);
      index += 1;
    } else report.cell(row, position, column.name, 'csv-sequence', () => `${sum} Check the three numbers.`);
  }
}

/** Numbers of a column with their rows; undefined where unknown, empty or wrong. */
export function numbersOf(
  { rows, values }: TableData,
  name: string,
  position: number,
  report: TableReport,
): [Row, number | undefined][] {
  const list = values.get(name) ?? [];
  return rows.map((row, index) => [row, report.isWrong(row, position) ? undefined : list[index]?.number]);
}

/** Without the dust of binary fractions: 0.1 + 0.2 is 0.3. */
export function tidy(value: number): number {
  return Number(value.toPrecision(14));
}
