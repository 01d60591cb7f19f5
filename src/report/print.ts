import { pages } from '../model/addresses.ts';
import { severityOf } from './kinds/index.ts';
import { isError, type Problem, printLine } from './problem.ts';

/** “3 problems in 2 files, 1 warning.” */
function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(isError);
  const warnings = problems.length - errors.length;
  const files = new Set(errors.map(({ file }) => file)).size;
  const parts = [
    errors.length === 0 ? '' : `${plural(errors.length, 'problem')} in ${plural(files, 'file')}`,
    warnings === 0 ? '' : plural(warnings, 'warning'),
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}

/** The problems as lines for a person, then their count. */
export function printLines(problems: readonly Problem[]): string {
  return [...problems.map(printLine), countProblems(problems)].join('\n');
}

/** What `--json` prints: lasting codes, the section that explains each, and the same words as the lines. */
export function printJson(problems: readonly Problem[], counts: { items: number; files: number }): string {
  return JSON.stringify(
    {
      ...counts,
      errors: problems.filter(isError).length,
      warnings: problems.filter((problem) => !isError(problem)).length,
      problems: problems.map((problem) => ({
        ...problem,
        severity: severityOf(problem.code),
        explanation: `${pages.check}#${problem.code}`,
      })),
    },
    null,
    2,
  );
}

/** Workflow commands that GitHub shows beside the changed lines, one a problem. */
export function printAnnotations(problems: readonly Problem[]): string {
  return problems
    .map(({ file, line, column, field, code, message }) => {
      const place = `file=${property(file)},line=${line},col=${column},title=${property(code)}`;
      return `::${severityOf(code)} ${place}::${text(`${field}: ${message}`)}`;
    })
    .join('\n');
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The escapes of workflow commands: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function text(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(value: string): string {
  return text(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
