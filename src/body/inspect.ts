import { findRefusedCharacters } from '../domain/characters.ts';
import type { ContentFile } from '../reading/fields.ts';
import { at, type Problem } from '../report/problem.ts';
import { exceededLimit } from './limits.ts';
import { type BodyReport, emptyReport } from './report.ts';
import { inspectBody } from './safe-subset.ts';
import { parseBody } from './syntax.ts';

/** Holds the body of an entry against the safe subset; lines in the report are lines of the file. */
export function checkBody({ file, body }: ContentFile, problems: Problem[]): BodyReport {
  const linesBefore = body.firstLine - 1;
  const limit = exceededLimit(body.text);
  if (limit) {
    problems.push(at(file, limit.line + linesBefore, limit.column, 'body', limit.code, limit.message));
    return emptyReport();
  }
  // Empty lines in place of the fields, as Astro does it: the lines are those of the file, and --- at the start is a rule.
  const { tree, text, slips } = parseBody('\n'.repeat(linesBefore) + body.text);
  for (const { line, column, code, message } of slips) problems.push(at(file, line, column, 'body', code, message));
  if (!tree) return emptyReport();
  const report = inspectBody(tree, text);
  const lines = text.split('\n');
  for (const { line, column, code, message } of [...report.findings, ...report.warnings]) {
    // What stands in the file as a character is reported for the whole file.
    if (code === 'hidden-character' && findRefusedCharacters(lines[line - 1] ?? '').length > 0) continue;
    problems.push(at(file, line, column, 'body', code, message));
  }
  return report;
}
