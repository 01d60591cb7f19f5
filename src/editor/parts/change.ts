import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { giveBack, take } from '../../build/lock.ts';
import { checkContent } from '../../check/content.ts';
import type { Problem } from '../../report/problem.ts';
import { RefusalError } from './command.ts';

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

/** Writes a text beside the content and puts it in place at once: whoever reads the file sees the old text or the new one. */
function writeWhole(root: string, text: string, place: (whole: string) => void): void {
  const whole = join(root, `.edit-${process.pid}`);
  writeFileSync(whole, text);
  try {
    place(whole);
  } finally {
    rmSync(whole, { force: true });
  }
}

/** How long a command waits for another one that writes, and how often it looks, in milliseconds. */
const patience = { whole: 30_000, step: 50 };

/** Does work that reads and then writes the content while no other editor's command does. */
export function whileLocked<T>(root: string, work: () => T): T {
  const file = join(root, '.edit-lock');
  for (let waited = 0; ; waited += patience.step) {
    const owner = take(file);
    if (owner === undefined) break;
    if (waited >= patience.whole)
      throw new RefusalError(
        `Another command writes here (process ${owner}). Wait for it to end; if there is none, delete ${file}. Nothing was changed.`,
      );
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, patience.step);
  }
  try {
    return work();
  } finally {
    giveBack(file);
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
      if (before === undefined) {
        // The first of its kind needs its folder; mkdir gives back what it made.
        const made = mkdirSync(dirname(path), { recursive: true });
        if (made !== undefined) undo.unshift(() => rmSync(made, { recursive: true, force: true }));
        // Never over a file that has come to be meanwhile.
        writeWhole(root, text, (whole) => linkSync(whole, path));
        undo.unshift(() => rmSync(path, { force: true }));
      } else {
        undo.unshift(() => writeFileSync(path, before));
        writeWhole(root, text, (whole) => renameSync(whole, path));
      }
    }
  } catch (error) {
    for (const step of undo) step();
    throw error;
  }
}
