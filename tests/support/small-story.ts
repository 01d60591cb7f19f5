import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContent } from '../../src/check/content.ts';
import type { StoryFile } from '../../src/report/kinds/kind.ts';
import type { Problem } from '../../src/report/problem.ts';
import { linesOf } from './content.ts';

/** Files of the small story that most cases break; all paths are below `content/`. */
export const entry = 'resignation-bans/pilots-may-not-leave.mdx';
export const counted = 'casualty-claims/gazette-counts-pilots.mdx';
export const denial = 'resignation-bans/office-denies.mdx';
export const permit = 'travel-restrictions/permit-for-pilots.mdx';
export const table = 'series/pilots-monthly.csv';

/** The files that the examples of the kinds of problem change, by the word that stands there. */
export const storyFiles: Readonly<Record<StoryFile, string>> = {
  entry,
  counted,
  denial,
  permit,
  table,
  claim: 'claims/pilots-held.mdx',
  lost: 'claims/pilots-lost.mdx',
  actor: 'actors/coast-ministry.yaml',
  source: 'sources/gazette-2023-05-15.yaml',
  declaration: 'series/pilots-monthly.yaml',
  redirects: 'redirects.yaml',
  plot: 'plots/western-totals.yaml',
};

/** A throw-away copy of the small story of `tests/fixtures/small-story`, with ways to break it. */
export class SmallStory {
  readonly root = mkdtempSync(join(tmpdir(), 'small-story-'));

  constructor() {
    cpSync('tests/fixtures/small-story/content', join(this.root, 'content'), { recursive: true });
  }

  path(file: string): string {
    return join(this.root, 'content', file);
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  write(file: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.path(file)), { recursive: true });
    writeFileSync(this.path(file), content);
  }

  /** Replaces once; fails where the text to be changed does not stand in the file. */
  edit(file: string, from: string | RegExp, to: string): void {
    const before = this.read(file);
    const after = before.replace(from, () => to);
    if (after === before) throw new Error(`nothing to change in ${file}`);
    this.write(file, after);
  }

  /** Puts text at the end of a file. */
  append(file: string, text: string): void {
    this.write(file, this.read(file) + text);
  }

  /** The lines that the check prints. */
  lines(): string[] {
    return linesOf(this.root);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** What one case of the catalogue of bad inputs does, and every line that the check must then print, word for word. */
export interface Case {
  /** Number in the catalogue; variants of our own carry the number of the case that they belong to. */
  number: number;
  name: string;
  break(story: SmallStory): void;
  /** All lines, in order; none where the input is accepted. */
  lines: readonly string[];
}

/** The problems that the check finds in a case. */
export function problemsOfCase(broken: Case): Problem[] {
  const story = new SmallStory();
  try {
    broken.break(story);
    return checkContent(story.root).problems;
  } finally {
    story.remove();
  }
}
