import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '../../src/check/content.ts';
import type { Story } from '../../src/domain/story.ts';
import { formatProblem } from '../../src/report/problem.ts';
import { contentOf, storedItems } from '../../src/story/content.ts';
import { buildStory } from '../../src/story/graph.ts';

/** A throw-away copy of the project's content, to be broken on purpose. */
export function copyContent(): string {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  return root;
}

/** Changes one file of a copy; fails where the text to be changed does not stand in it. */
export function edit(root: string, file: string, from: string | RegExp, to: string): void {
  const path = join(root, 'content', file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to change in ${file}`);
  writeFileSync(path, after);
}

/** The lines that the check prints for a tree. */
export function linesOf(root: string): string[] {
  return checkContent(root).problems.map(formatProblem);
}

/** The graph of a tree of content, built in plain Node without Astro. */
export function storyOf(root: string): Story {
  const { problems, ...edition } = checkContent(root);
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  return buildStory(contentOf(storedItems(edition), edition));
}
