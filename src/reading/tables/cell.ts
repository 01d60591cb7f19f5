import type { EdtfDate } from '../../domain/dates.ts';
import { isDated, type SeriesColumn } from '../../domain/series.ts';
import { quoted } from '../../domain/shorten.ts';
import { formulaStart } from '../../domain/text.ts';
import type { ProblemCode } from '../../report/kinds/index.ts';
import { readDateCell } from './date-cell.ts';
import { meansUnknown, readNumber } from './number-cell.ts';

/** What a cell says; all undefined where it is empty or unknown. */
export interface CellValue {
  number?: number;
  date?: EdtfDate;
  text?: string;
}

/** What is wrong with a cell. */
export interface CellProblem {
  problem: ProblemCode;
  message: string;
}

const longestCell = 2_000;
/** Judged apart from the other signs of a formula, as it begins negative numbers. */
const hyphen = /^\s*[-－]/;
const control = /^[\t\r]/;

/** Reads one cell as its column holds it. `isKey` marks the column that tells the rows apart. */
export function readCell(cell: string, column: SeriesColumn, isKey: boolean): CellValue | CellProblem {
  if (cell.length > longestCell) {
    return wrong('too-much', `The cell has ${cell.length} characters, of at most ${longestCell}. Shorten it.`);
  }
  const danger = dangerOf(cell, column);
  if (danger !== undefined) return wrong('formula', danger);
  const text = cell.trim();
  if (text === '') {
    if (!column.optional || isKey) return wrong('csv', `The cell is empty. ${whatToWrite(column, isKey)}`);
    return cell === '' ? {} : wrong('csv', 'The cell holds only spaces. Leave it empty.');
  }
  if (text !== cell) return wrong('csv', `The cell begins or ends with a space. Write ${quoted(text)}.`);
  if (text === 'unknown' && !isKey) return {};
  if (column.kind === 'text') {
    if (/^unknown$/i.test(text))
      return wrong('csv', isKey ? whatToWrite(column, isKey) : `${quoted(text)}: Write unknown in small letters.`);
    return { text };
  }
  if (meansUnknown(text)) return wrong('csv', `${quoted(text)} is not a value. ${whatToWrite(column, isKey)}`);
  if (text.includes('\n')) {
    return wrong(
      'csv',
      'The quotation mark that opens here is closed only in a later line. Close it at the end of the cell, or remove it.',
    );
  }
  if (isDated(column)) {
    const read = readDateCell(text, column);
    return 'date' in read ? read : wrong('csv-cell', read.message);
  }
  const read = readNumber(text, column);
  return 'value' in read ? { number: read.value } : wrong('csv-cell', read.message);
}

function dangerOf(cell: string, { kind }: SeriesColumn): string | undefined {
  if (control.test(cell))
    return `The cell begins with a ${cell.startsWith('\t') ? 'tab' : 'carriage return'}, behind which a spreadsheet may run a formula. Remove it.`;
  const sign = formulaStart.exec(cell)?.[0] ?? (kind === 'text' ? hyphen.exec(cell)?.[0] : undefined);
  if (sign === undefined) return undefined;
  const rest = cell.slice(sign.length).trim();
  const advice =
    kind === 'number' && /^\d+$/.test(rest)
      ? `Write ${rest.replace(/^0+(?=\d)/, '')}.`
      : `Remove the sign "${sign.trim()}", or begin with a word.`;
  return `${quoted(cell)} begins like a formula, which a spreadsheet would run. ${advice}`;
}

function whatToWrite({ kind, optional }: SeriesColumn, isKey: boolean): string {
  const noun = kind === 'text' ? 'text' : kind;
  if (isKey) return `Each row needs its ${noun}. Write it, or remove the row.`;
  const never = kind === 'number' ? ', never 0' : '';
  return `Write the ${noun}, or the word unknown where it is not known${never}${optional ? '; leave it empty where there is none' : ''}.`;
}

function wrong(problem: ProblemCode, message: string): CellProblem {
  return { problem, message };
}
