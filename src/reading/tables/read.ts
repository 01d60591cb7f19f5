import { CsvError, parse } from 'csv-parse/sync';
import { type Place, placeAt } from '../../domain/place.ts';

/** One row of a table as it stands in its file. */
export interface Row {
  /** Line of the file on which the row begins. */
  line: number;
  /** The row as written, with the line break at its end. */
  raw: string;
  /** Undefined where a quotation mark leaves it open what the cells are. */
  cells: readonly string[] | undefined;
}

/** A quotation mark that breaks the table. */
export interface QuoteFault extends Place {
  message: string;
}

/** After that many broken rows the rest of a table is not read: it is no table. */
const mostFaults = 20;

/**
 * Reads CSV text (RFC 4180: commas, quotation marks doubled inside quoted cells, line breaks as LF). A broken row does not
 * end the reading, which goes on with the line after it; empty lines at the end are no rows.
 */
export function readTable(text: string): { rows: Row[]; faults: QuoteFault[] } {
  const rows: Row[] = [];
  const faults: QuoteFault[] = [];
  let offset = 0;
  let line = 1;
  const pass = (raw: string, cells: Row['cells']): void => {
    rows.push({ line, raw, cells });
    offset += raw.length;
    line += raw.split('\n').length - 1;
  };
  while (offset < text.length && faults.length < mostFaults) {
    try {
      parse(text.slice(offset), {
        raw: true,
        relax_column_count: true,
        record_delimiter: '\n',
        // With `raw` a record comes together with its text; the library's types do not say so.
        on_record: (given: unknown) => {
          const { record, raw } = given as { record: string[]; raw: string };
          pass(raw, record);
          return null;
        },
      });
      break;
    } catch (error) {
      const { place, message } = explainQuote(error);
      faults.push({ line: line + place.line - 1, column: place.column, message });
      const lineStart = nthLineStart(text, offset, place.line - 1);
      const next = text.indexOf('\n', lineStart);
      pass(text.slice(offset, next === -1 ? undefined : next + 1), undefined);
    }
  }
  if (faults.length === mostFaults && offset < text.length) {
    const message = `${mostFaults} rows above are broken, so the rest of the table was not read. Mend them and run the check again.`;
    faults.push({ line, column: 1, message });
  }
  while (rows.at(-1)?.raw.trim() === '') rows.pop();
  return { rows, faults };
}

/** Line and column of a cell in its file; the column is that of its opening quotation mark where it has one. */
export function placeOfCell({ line, raw }: Row, position: number): Place {
  const place = placeAt(raw, offsetOfCell(raw, position));
  return { line: line + place.line - 1, column: place.column };
}

/** Where a cell begins in the text of its row. */
function offsetOfCell(raw: string, position: number): number {
  let offset = 0;
  for (let passed = 0; passed < position; passed += 1) {
    if (raw[offset] === '"') offset = closingQuote(raw, offset);
    const comma = raw.indexOf(',', offset);
    if (comma === -1) return offset;
    offset = comma + 1;
  }
  return offset;
}

function closingQuote(raw: string, opening: number): number {
  let close = raw.indexOf('"', opening + 1);
  while (close !== -1 && raw[close + 1] === '"') close = raw.indexOf('"', close + 2);
  return close === -1 ? raw.length : close;
}

function nthLineStart(text: string, from: number, breaks: number): number {
  let start = from;
  for (let passed = 0; passed < breaks; passed += 1) start = text.indexOf('\n', start) + 1;
  return start;
}

/** Which quotation mark is at fault, as a place counted from the start of the broken row. */
function explainQuote(error: unknown): { place: Place; message: string } {
  if (!(error instanceof CsvError)) throw error;
  const raw = String(error['raw'] ?? '');
  const opening = offsetOfCell(raw, Number(error['index'] ?? 0));
  const isOneLine = !raw.slice(opening).includes('\n');
  if (error.code === 'INVALID_OPENING_QUOTE') {
    return {
      place: placeAt(raw, raw.length - 1),
      message:
        'A quotation mark stands inside a cell that does not begin with one. Put the whole cell between quotation marks, and write the mark inside it twice.',
    };
  }
  if (error.code === 'CSV_INVALID_CLOSING_QUOTE' && isOneLine) {
    return {
      place: placeAt(raw, raw.length - 1),
      message:
        'Text follows the quotation mark that closes this cell. Put the whole cell between quotation marks, and write a mark inside it twice.',
    };
  }
  return {
    place: placeAt(raw, opening),
    message: 'The quotation mark that opens here is never closed. Close it at the end of the cell, or remove it.',
  };
}
