import type { EntryFrontmatter } from '../domain/entries.ts';
import { didYouMean } from '../domain/nearest.ts';
import { checkBase } from '../history/base.ts';
import { isFacet } from '../model/collections.ts';
import { argumentsOrEnd } from '../report/arguments.ts';
import { explain, explainAll } from '../report/explain.ts';
import { kinds, type ProblemCode } from '../report/kinds/index.ts';
import { printAnnotations, printJson, printLines } from '../report/print.ts';
import { isError, sortProblems } from '../report/problem.ts';
import { witnessOf } from '../story/witness.ts';
import { checkContent } from './content.ts';

const usage = 'npm run check -- [--root DIR] [--base REVISION] [--json] [--explain CODE|all] [--unwitnessed]';

const { values } = argumentsOrEnd('check', usage, {
  root: { type: 'string', default: '.' },
  base: { type: 'string' },
  json: { type: 'boolean', default: false },
  explain: { type: 'string' },
  unwitnessed: { type: 'boolean', default: false },
});
if (values.explain !== undefined) explainKind(values.explain);
else if (values.unwitnessed) listUnwitnessed();
else run();

function run(): void {
  const { problems: found, items, fileCount, quotes } = checkContent(values.root);
  const problems =
    values.base === undefined ? found : sortProblems([...found, ...checkBase(values.root, values.base, items)]);
  if (values.json) console.log(printJson(problems, { items: items.length, files: fileCount }));
  else if (problems.length === 0)
    console.log(
      `Content is in order: ${items.length} items in ${fileCount} files; ${quotes.all} ${quotes.all === 1 ? 'quote' : 'quotes'}, ${quotes.exact} exact.`,
    );
  else console.error(printLines(problems));
  if (process.env['GITHUB_ACTIONS'] === 'true' && !values.json && problems.length > 0)
    console.log(printAnnotations(problems));
  process.exitCode = problems.some(isError) ? 1 : 0;
}

/** The figures that stand in one place only, and the claims whose evidence does. */
function listUnwitnessed(): void {
  const { items } = checkContent(values.root);
  const lines = items.flatMap(({ collection, content, fields }) => {
    if (collection === 'claims' && fields['evidence'] === undefined) return [`${content.file} evidence`];
    if (!isFacet(collection)) return [];
    const entry = fields as unknown as EntryFrontmatter;
    return entry.figures
      .filter((figure) => witnessOf(entry, figure) === 'none')
      .map(({ id }) => `${content.file} figure ${id}`);
  });
  if (lines.length > 0) console.log(lines.join('\n'));
  console.log(`${lines.length} without a second witness.`);
}

function explainKind(code: string): void {
  if (code === 'all') console.log(explainAll().trimEnd());
  else if (Object.hasOwn(kinds, code)) console.log(explain(code as ProblemCode).trimEnd());
  else {
    const codes = Object.keys(kinds);
    console.error(
      `There is no kind of problem "${code}".${didYouMean(code, codes) || ` The kinds: ${codes.join(', ')}.`}`,
    );
    process.exitCode = 1;
  }
}
