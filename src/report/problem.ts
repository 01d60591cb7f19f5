import { type ProblemCode, severityOf } from './kinds/index.ts';

/** One thing that an editor must mend, with the place where it stands. */
export interface Problem {
  /** Path from the project's root. */
  file: string;
  line: number;
  column: number;
  field: string;
  /** Lasting name of the kind of problem, for machines. */
  code: ProblemCode;
  /** What is wrong and what to do, as sentences. */
  message: string;
}

/** `file:line:column field: what is wrong. What to do.`; a warning says so after the field. One line, whatever the content holds. */
export function formatProblem({ file, line, column, field, code, message }: Problem): string {
  const warning = severityOf(code) === 'warning' ? 'Warning: ' : '';
  return `${file}:${line}:${column} ${field}: ${warning}${message}`.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, visible);
}

/** A name or text of the content may hold signs that would break the line or turn it round on a screen. */
function visible(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** True where a problem ends the check; a warning is for a person to weigh. */
export function isError({ code }: Problem): boolean {
  return severityOf(code) === 'error';
}

/** A problem at a place. */
export function at(
  file: string,
  line: number,
  column: number,
  field: string,
  code: ProblemCode,
  message: string,
): Problem {
  return { file, line, column, field, code, message };
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
