import { codePoint } from '../domain/characters.ts';
import { compareText } from '../domain/compare.ts';
import type { Place } from '../domain/place.ts';
import { type ProblemCode, severityOf } from './kinds/index.ts';

/** One thing that an editor must mend, with the place where it stands. */
export interface Problem extends Place {
  /** Path from the project's root. */
  file: string;
  field: string;
  /** Lasting name of the kind of problem, for machines. */
  code: ProblemCode;
  /** What is wrong and what to do, as sentences. */
  message: string;
}

/** `file:line:column field: what is wrong. What to do.`; a warning says so after the field. One line, whatever the content holds. */
export function formatProblem({ file, line, column, field, code, message }: Problem): string {
  const warning = severityOf(code) === 'warning' ? 'Warning: ' : '';
  return showHidden(`${file}:${line}:${column} ${field}: ${warning}${message}`);
}

/** The line that commands print: the problem, and at its end in brackets the code that `--explain` takes. */
export function printLine(problem: Problem): string {
  return `${formatProblem(problem)} [${problem.code}]`;
}

/** Writes as U+0000 what would not be seen, break the line or turn it round on a screen. */
export function showHidden(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, codePoint);
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
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.field, b.field) ||
      compareText(a.message, b.message),
  );
}
