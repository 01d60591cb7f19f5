/** One thing that an editor must mend, with the place where it stands. */
export interface Problem {
  /** Path from the project's root. */
  file: string;
  line: number;
  column: number;
  field: string;
  /** Lasting name of the kind of problem, for machines. */
  code: string;
  /** What is wrong and what to do, as sentences. */
  message: string;
}

/** `file:line:column field: what is wrong. What to do.` */
export function formatProblem({ file, line, column, field, message }: Problem): string {
  return `${file}:${line}:${column} ${field}: ${message}`;
}

/** By file, then place, then field. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.field, b.field) ||
      compare(a.message, b.message),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
