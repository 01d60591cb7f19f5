import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '../../check/content.ts';
import type { Problem } from '../../report/problem.ts';

/** What is to happen to files of the content; all paths run from the project's root. */
export interface Change {
  moves: { from: string; to: string }[];
  /** Whole new texts by path, after the moves. */
  texts: Map<string, string>;
  /** Files that are taken away, before the moves. */
  removals?: readonly string[];
}

/** The problems that the content would have after a change, found in a throw-away copy. */
export function problemsAfter(root: string, change: Change): Problem[] {
  const copy = mkdtempSync(join(tmpdir(), 'content-change-'));
  try {
    cpSync(join(root, 'content'), join(copy, 'content'), { recursive: true });
    writeChange(copy, change);
    return checkContent(copy).problems;
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** Carries out a change. Where a step fails, the steps before it are taken back and the error is thrown on. */
export function writeChange(root: string, { moves, texts, removals = [] }: Change): void {
  const undo: (() => void)[] = [];
  try {
    for (const file of removals) {
      const path = join(root, file);
      const before = readFileSync(path);
      rmSync(path);
      undo.unshift(() => writeFileSync(path, before));
    }
    for (const move of moves) {
      const [from, to] = [join(root, move.from), join(root, move.to)];
      if (existsSync(to)) throw new Error(`invalid move: ${move.to} exists`);
      renameSync(from, to);
      undo.unshift(() => renameSync(to, from));
    }
    for (const [file, text] of texts) {
      const path = join(root, file);
      const before = existsSync(path) ? readFileSync(path) : undefined;
      undo.unshift(() => (before === undefined ? rmSync(path, { force: true }) : writeFileSync(path, before)));
      writeFileSync(path, text, { flag: before === undefined ? 'wx' : 'w' });
    }
  } catch (error) {
    for (const step of undo) step();
    throw error;
  }
}
