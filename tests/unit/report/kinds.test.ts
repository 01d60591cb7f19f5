import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { checkContent } from '../../../src/check/content.ts';
import { checkBase } from '../../../src/history/base.ts';
import { kindList } from '../../../src/report/explain.ts';
import type { Example } from '../../../src/report/kinds/kind.ts';
import { GitStory, quietGit } from '../../support/git-story.ts';
import { SmallStory, storyFiles } from '../../support/small-story.ts';

// The commands of editors start a Node each.
vi.setConfig({ testTimeout: 30_000 });

const shell = {
  ...quietGit,
  GIT_AUTHOR_NAME: 'Editor',
  GIT_AUTHOR_EMAIL: 'editor@example.org',
  GIT_COMMITTER_NAME: 'Editor',
  GIT_COMMITTER_EMAIL: 'editor@example.org',
};

/** Runs the commands of an example in a story; those of the editors come from this project. */
function run(story: SmallStory, commands: string): void {
  const script = commands.replace(
    /^npm run (\w+) --/gm,
    `'${process.execPath}' '${resolve('src/editor')}'/$1.ts --root .`,
  );
  const { status, stderr } = spawnSync('sh', ['-e', '-c', script], { cwd: story.root, encoding: 'utf8', env: shell });
  if (status !== 0) throw new Error(`${commands}\n${stderr}`);
}

function breakStory(story: SmallStory, example: Example): void {
  if ('run' in example) run(story, example.run);
  else {
    const was = example.was ?? ('right' in example ? example.right : '');
    story.edit(storyFiles[example.in], was, wrongOf(example));
  }
}

function mendStory(story: SmallStory, example: Example): void {
  if ('mend' in example) run(story, example.mend);
  else story.edit(storyFiles[example.in], wrongOf(example), example.right);
}

const wrongOf = (example: Extract<Example, { wrong: string }>): string =>
  example.wrong.repeat('times' in example ? (example.times ?? 1) : 1);

/** The codes of what the check finds in a story, each once. */
function codesOf({ root }: SmallStory, { base }: Example): string[] {
  const { problems, items } = checkContent(root);
  const found = base === undefined ? problems : [...problems, ...checkBase(root, base, items)];
  return [...new Set(found.map(({ code }) => code))];
}

describe('each example of a kind of problem is refused for that alone, and mended by what stands beside it', () => {
  const examples = kindList.flatMap(([code, { example }]) => [example].flat().map((one) => [code, one] as const));

  test.each(examples)('%s %j', (code, example) => {
    const story = 'mend' in example ? new GitStory() : new SmallStory();
    try {
      breakStory(story, example);
      expect(codesOf(story, example)).toEqual([code]);
      mendStory(story, example);
      expect(codesOf(story, example)).toEqual([]);
    } finally {
      story.remove();
    }
  });
});
