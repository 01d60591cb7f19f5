import { kinds, type ProblemCode } from './kinds/index.ts';
import type { Example, Kind } from './kinds/kind.ts';
import { showHidden } from './problem.ts';

/** The kinds of problem in order of their codes. */
export const kindList: [ProblemCode, Kind][] = (Object.entries(kinds) as [ProblemCode, Kind][]).sort(([a], [b]) =>
  a < b ? -1 : 1,
);

/** The examples of a kind, as an editor sees them. */
export function examplesOf(code: ProblemCode): { wrong: string; right: string }[] {
  const { example }: Kind = kinds[code];
  return [example].flat().map(showExample);
}

/** An example as an editor sees it: text of a file, or commands after a $. Signs that nobody sees are written out. */
function showExample(example: Example): { wrong: string; right: string } {
  const compare = example.base === undefined ? '' : `\nnpm run check -- --base ${example.base}`;
  const times = 'times' in example ? ` (${example.times} times)` : '';
  return {
    wrong: 'run' in example ? commands(example.run + compare) : text(example.wrong.trim()) + times,
    right: 'mend' in example ? commands(example.mend + compare) : text(example.right),
  };
}

/** The section of one kind of problem, as Markdown. */
export function explain(code: ProblemCode): string {
  const { severity, title, why }: Kind = kinds[code];
  const shown = examplesOf(code).flatMap(({ wrong, right }) => [block('Wrong', wrong), block('Right', right)]);
  return `${[`## ${code}`, `**${title}** (${severity}). ${why}`, ...shown].join('\n\n')}\n`;
}

/** All kinds of problem, as Markdown. */
export function explainAll(): string {
  return ['# What the check refuses, and why\n', ...kindList.map(([code]) => explain(code))].join('\n');
}

function block(label: string, example: string): string {
  return `${label}:\n\n${example.replace(/^(?=.)/gm, '    ')}`;
}

function text(example: string): string {
  return example.split('\n').map(showHidden).join('\n');
}

function commands(example: string): string {
  return example.replace(/^/gm, '$ ');
}
