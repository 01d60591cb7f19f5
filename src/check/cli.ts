import type { EntryFrontmatter } from '../domain/entries.ts';
import { didYouMean } from '../domain/nearest.ts';
import { checkBase } from '../history/base.ts';
import { isFacet } from '../model/collections.ts';
import { argumentsOrEnd } from '../report/arguments.ts';
import { explain, explainAll } from '../report/explain.ts';
import { kinds, type ProblemCode } from '../report/kinds/index.ts';
import { printAnnotations, printJson, printLines } from '../report/print.ts';
import { isError, printLine, sortProblems } from '../report/problem.ts';
import { witnessOf } from '../story/witness.ts';
import { checkContent } from './content.ts';
import { meaningOf, printMarkdown, printMeaning } from './meaning.ts';

const usage =
  'npm run check -- [--root DIR] [--base REVISION [--markdown]] [--json] [--explain CODE|all] [--unwitnessed]';

const { values } = argumentsOrEnd('check', usage, {
  root: { type: 'string', default: '.' },
  base: { type: 'string' },
  markdown: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  explain: { type: 'string' },
  unwitnessed: { type: 'boolean', default: false },
});
if (values.explain !== undefined) explainKind(values.explain);
else if (values.unwitnessed) listUnwitnessed();
else if (values.markdown && values.base === undefined) {
  console.error('check: --markdown says what a change means. Name what it is held against: --base REVISION.');
  process.exitCode = 1;
} else run();

function run(): void {
  const result = checkContent(values.root);
  const { problems: found, items, fileCount, quotes } = result;
  const problems =
    values.base === undefined ? found : sortProblems([...found, ...checkBase(values.root, values.base, items)]);
  const meaning = values.base === undefined || values.json ? undefined : meaningOf(values.root, values.base, result);
  if (values.markdown) console.log(printMarkdown(values.base ?? 'nothing', meaning ?? [], problems.map(printLine)));
  else if (values.json) console.log(printJson(problems, { items: items.length, files: fileCount }));
  else if (problems.length === 0)
    console.log(
      `Content is in order: ${items.length} items in ${fileCount} files; ${quotes.all} ${quotes.all === 1 ? 'quote' : 'quotes'}, ${quotes.exact} exact.`,
    );
  else console.error(printLines(problems));
  if (meaning && !values.markdown) console.log(printMeaning(values.base ?? '', meaning));
  if (process.env['GITHUB_ACTIONS'] === 'true' && !values.json && !values.markdown && problems.length > 0)
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
