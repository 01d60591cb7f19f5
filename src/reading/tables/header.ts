import { didYouMean, nearestName } from '../../domain/nearest.ts';
import type { Series, SeriesColumn } from '../../domain/series.ts';
import { mostColumns } from '../../domain/series.ts';
import { quoted } from '../../domain/shorten.ts';
import type { Row } from './read.ts';
import type { TableReport } from './report.ts';

/** A declared column and its place in the rows of the file. */
export interface PlacedColumn {
  column: SeriesColumn;
  position: number;
}

const separators: Record<string, string> = { ';': 'semicolons', '\t': 'tabs', '|': 'upright strokes' };

/** The name of the separator that stands where commas should, or undefined. */
export function wrongSeparator(line: string, count: number): string | undefined {
  if (count < 2) return undefined;
  return Object.entries(separators).find(([sign]) => line.split(sign).length === count)?.[1];
}

/** True where the first line has other signs than commas between names of columns: the rows then need no reading. */
export function refuseSeparator(text: string, { columns }: Series, report: TableReport): boolean {
  const [first = ''] = text.split('\n', 1);
  if (/^"?sep=/i.test(first)) {
    report.table(
      'header',
      'csv',
      'The first line is an instruction to a spreadsheet. Remove it, and separate the cells by commas.',
    );
    return true;
  }
  const found = Object.entries(separators).find(([sign]) => first.includes(sign));
  const words = new Set(first.split(/[,;\t|]/).map((word) => word.replace(/^[\s"]+|[\s"]+$/g, '')));
  const named = columns.filter(({ name }) => words.has(name)).length;
  if (!found || (named < 2 && first.includes(','))) return false;
  report.table(
    'header',
    'csv',
    `The cells are separated by ${found[1]}. Separate them by commas, and put cells that hold a comma in quotation marks.`,
    1,
    first.indexOf(found[0]) + 1,
  );
  return true;
}

/**
 * Finds the declared columns in the header, in any order, and reports each that is missing, doubled or not declared. A
 * misspelt name is taken for what was meant, so that its cells are checked too. Undefined where the header tells too
 * little to read the rows.
 */
export function placeColumns(
  header: Row,
  firstRow: Row | undefined,
  id: string,
  { columns }: Series,
  report: TableReport,
): PlacedColumn[] | undefined {
  const names = header.cells ?? [];
  if (names.length > mostColumns) {
    report.table('header', 'too-much', `The table has ${names.length} columns, of at most ${mostColumns}. Split it.`);
    return undefined;
  }
  const say = (position: number, message: string) => report.cell(header, position, 'header', 'csv', () => message);
  const wanted = new Map(columns.map((column) => [column.name, column]));
  const missing = new Set([...wanted.keys()].filter((name) => !names.includes(name)));
  const placed: PlacedColumn[] = [];
  const odd: { name: string; position: number; near: string | undefined }[] = [];
  for (const [position, name] of names.entries()) {
    const column = wanted.get(name);
    if (column && !placed.some((other) => other.column === column)) placed.push({ column, position });
    else odd.push({ name, position, near: column ? undefined : nearestName(name.trim(), missing) });
  }
  if (placed.length === 0 && odd.every(({ near }) => near === undefined)) {
    const line = columns.map(({ name }) => name).join(',');
    say(0, `The first line is not the header. Begin the table with the line "${line}".`);
    return undefined;
  }
  // One column too many and one too few, in a header of the right length, is one slip.
  const only = odd.length === 1 && names.length === columns.length ? [...missing][0] : undefined;
  for (const { name, position, near = only } of odd) {
    const column = wanted.get(near ?? '');
    say(position, describeOdd(name, wanted.has(name), near, id));
    if (column && missing.delete(column.name)) placed.push({ column, position });
  }
  for (const name of missing) {
    const message = `The column "${name}" is missing from the header. Add it, or remove it from columns in ${id}.yaml.`;
    report.table('header', 'csv', message);
  }
  const isOff = odd.length > 0 || missing.size > 0;
  return isOff && firstRow?.cells?.length !== names.length ? undefined : placed;
}

/** Why a name of the header is not right; `near` is the column that was most likely meant. */
function describeOdd(name: string, isTwin: boolean, near: string | undefined, id: string): string {
  if (isTwin) {
    const advice = near === undefined ? 'Keep one of the two.' : `Name one of the two "${near}", which is missing.`;
    return `The column "${name}" stands twice in the header. ${advice}`;
  }
  if (name.trim() === '')
    return `A column has no name. ${near === undefined ? 'Write it, or remove the comma before it.' : `Write ${near}.`}`;
  if (name.trim() === near) return `The name "${near}" has a space beside it. Remove the space.`;
  const what = `The declaration has no column ${quoted(name)}.`;
  if (near === undefined) return `${what} Add it to columns in ${id}.yaml, or remove it from the table.`;
  return `${what}${didYouMean(name.trim(), [near]) || ` The column "${near}" is missing; write it, or change the declaration.`}`;
}
