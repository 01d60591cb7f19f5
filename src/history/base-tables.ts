import { shorten } from '../domain/shorten.ts';
import { at, type Problem } from '../report/problem.ts';
import { decode } from './base-items.ts';

/** Rows may be added to a published table; a row that changed or is gone is worth a look. */
export function checkTableChange(
  file: string,
  before: Uint8Array | undefined,
  after: Uint8Array | undefined,
  problems: Problem[],
): void {
  const [oldRows, rows] = [rowsOf(before), rowsOf(after)];
  const kept = new Set(rows);
  const lost = oldRows.filter((row) => !kept.has(row));
  const [first] = lost;
  if (first === undefined) return;
  const name = first.split(',')[0] ?? '';
  const successor = rows.findIndex((row) => row.split(',')[0] === name);
  const count = lost.length === 1 ? 'One published row' : `${lost.length} published rows`;
  problems.push(
    at(
      file,
      successor + 1 || 1,
      1,
      'table',
      'published-change',
      after === undefined
        ? `This table was published and is gone; its download goes with it. Keep it where you can.`
        : `${count} of this table changed or went, the first of them "${shorten(first.replace(/[\p{Cc}\p{Cf}]/gu, ''), 80, 79)}". Check that it is meant, and say why in processingNote of the declaration.`,
    ),
  );
}

function rowsOf(bytes: Uint8Array | undefined): string[] {
  return (decode(bytes ?? new Uint8Array()) ?? '')
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((row) => row.trimEnd())
    .filter((row, index, rows) => row !== '' || index < rows.length - 1);
}
