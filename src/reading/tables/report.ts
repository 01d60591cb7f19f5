import type { ProblemCode } from '../../report/kinds/index.ts';
import { at, type Problem } from '../../report/problem.ts';
import { placeOfCell, type Row } from './read.ts';

/** A table of 50,000 rows with one slip in each would bury every other line. */
const mostAlike = 50;

/** Collects the problems of one table, with the places of its cells. */
export class TableReport {
  /** Cells that are known to be wrong; rules that compare cells leave them out, so that one slip gives one line. */
  readonly #wrong = new Set<string>();
  readonly #alike = new Map<string, { count: number; first: Problem | undefined }>();

  readonly file: string;
  readonly problems: Problem[];

  constructor(file: string, problems: Problem[]) {
    this.file = file;
    this.problems = problems;
  }

  /** A problem of the table as a whole. */
  table(field: string, code: ProblemCode, message: string, line = 1, column = 1): void {
    this.problems.push(at(this.file, line, column, field, code, message));
  }

  /** A problem of a row. */
  row(row: Row, code: ProblemCode, message: string, position = 0): void {
    this.#add(row, position, 'row', code, () => message);
  }

  /** A problem of a cell; the message is made only where it is printed. */
  cell(row: Row, position: number, field: string, code: ProblemCode, message: () => string): void {
    this.#wrong.add(`${row.line}:${position}`);
    this.#add(row, position, field, code, message);
  }

  isWrong(row: Row, position: number): boolean {
    return this.#wrong.has(`${row.line}:${position}`);
  }

  /** Says how many problems were left out because they are like those printed. */
  close(): void {
    for (const { count, first } of this.#alike.values()) {
      if (first === undefined) continue;
      const more = count - mostAlike;
      this.problems.push({
        ...first,
        message: `${more === 1 ? 'One more place has' : `${more} more places from here on have`} the same problem. Mend those above and run the check again.`,
      });
    }
  }

  #add(row: Row, position: number, field: string, code: ProblemCode, message: () => string): void {
    const key = `${code} ${field}`;
    const alike = this.#alike.get(key) ?? { count: 0, first: undefined };
    this.#alike.set(key, alike);
    alike.count += 1;
    if (alike.count > mostAlike + 1) return;
    const { line, column } = placeOfCell(row, position);
    if (alike.count <= mostAlike) this.problems.push(at(this.file, line, column, field, code, message()));
    else alike.first = at(this.file, line, column, field, code, '');
  }
}
