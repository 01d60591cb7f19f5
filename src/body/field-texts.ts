import type { FieldText } from '../domain/citing.ts';
import type { ContentFile } from '../reading/fields.ts';
import { at, type Problem } from '../report/problem.ts';
import { exceededLimit } from './limits.ts';
import { type BodyReport, emptyReport } from './report.ts';
import { inspectBody } from './safe-subset.ts';
import { parseBody } from './syntax.ts';

/** Holds texts within the fields of a file against the rules for bodies. Each is one paragraph, and its place is that of its field. */
export function checkFieldTexts(
  { file, place }: ContentFile,
  texts: readonly FieldText[],
  problems: Problem[],
): BodyReport {
  const whole = emptyReport();
  for (const { path, text } of texts) {
    const field = path.join('.');
    const here = place(path);
    const report = (code: Problem['code'], message: string): void => {
      problems.push(at(file, here.line, here.column, field, code, message));
    };
    const limit = exceededLimit(text);
    if (limit) {
      report(limit.code, limit.message);
      continue;
    }
    const { tree, text: read, slips } = parseBody(text);
    for (const { code, message } of slips) report(code, message);
    if (!tree) continue;
    const { findings, warnings, references, pages } = inspectBody(tree, read);
    for (const { code, message } of [...findings, ...warnings]) report(code, message);
    if (tree.children?.length !== 1 || tree.children[0]?.type !== 'paragraph')
      report(
        'not-allowed',
        'This is not one paragraph of plain text. Write a sentence or two, with no heading, list or block.',
      );
    whole.findings.push(...findings.map((finding) => ({ ...finding, ...here })));
    whole.references.push(...references.map((reference) => ({ ...reference, ...here, field })));
    whole.pages.push(...pages.map((page) => ({ ...page, ...here })));
  }
  return whole;
}
