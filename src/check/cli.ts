import { parseArgs } from 'node:util';
import { checkContent } from './content.ts';
import { formatProblem } from './problem.ts';

const { values } = parseArgs({
  options: { root: { type: 'string', default: '.' }, json: { type: 'boolean', default: false } },
});
const { problems, items, fileCount } = checkContent(values.root);

if (values.json) {
  console.log(JSON.stringify({ files: fileCount, problems }, null, 2));
} else if (problems.length === 0) {
  console.log(`Content is in order: ${items.length} items in ${fileCount} files.`);
} else {
  for (const problem of problems) console.error(formatProblem(problem));
  const files = new Set(problems.map(({ file }) => file)).size;
  console.error(
    `${problems.length} problem${problems.length === 1 ? '' : 's'} in ${files} file${files === 1 ? '' : 's'}.`,
  );
}
process.exitCode = problems.length === 0 ? 0 : 1;
