import { mdxToMdast } from 'satteri';
import { type BodyReport, inspectBody, type TreeNode } from '../markdown/safe-subset.ts';
import type { ContentFile } from './fields.ts';
import { at, type Problem } from './problem.ts';

/** Holds the body of an entry against the safe subset; lines in the report are lines of the file. */
export function checkBody(content: ContentFile, problems: Problem[]): BodyReport {
  const { file, body } = content;
  const offset = body.firstLine - 1;
  let tree: TreeNode;
  try {
    tree = mdxToMdast(body.text) as TreeNode;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1'] = /(\d+):(\d+)/.exec(message) ?? [];
    problems.push(
      at(
        file,
        Number(line) + offset,
        Number(column),
        'body',
        'body-syntax',
        `${parserAdvice(message, body.text.split('\n')[Number(line) - 1] ?? '')}`,
      ),
    );
    return { findings: [], references: [], plots: [], pages: [] };
  }
  const report = inspectBody(tree);
  for (const list of [report.findings, report.references, report.plots, report.pages])
    for (const item of list) item.line += offset;
  for (const { line, column, code, message } of report.findings)
    problems.push(at(file, line, column, 'body', code, message));
  return report;
}

function parserAdvice(message: string, line: string): string {
  if (/<!--/.test(line)) return 'An HTML comment stands here. Write it as {/* … */}, or remove it.';
  if (/<https?:/.test(line)) return 'An address in angle brackets stands here. Write it as [text](https://…).';
  if (/<\d/.test(line)) return 'A < stands before a number. Write it as \\<, or as “less than”.';
  if (/[{}]/.test(line)) return 'A brace stands here that is not closed. Write it as \\{ or \\}.';
  return `The text cannot be read here (${message.replace(/\s+/g, ' ').replace(/^\d+:\d+:?\s*/, '')}). Check tags, braces and angle brackets.`;
}
