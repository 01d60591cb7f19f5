import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkContent } from '../../src/check/content.ts';
import { correctEntry } from '../../src/editor/parts/correct-entry.ts';
import { checkBase } from '../../src/history/base.ts';
import { figureKinds } from '../../src/report/kinds/figures.ts';
import { formatProblem, sortProblems } from '../../src/report/problem.ts';
import { counted, SmallStory } from './small-story.ts';

/** Surroundings in which git takes nothing from the machine: no user, no settings, no repository around the folder. */
export const quietGit: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

/** The small story as a repository of its own, with the state of the fixture committed as the tag `v1`. */
export class GitStory extends SmallStory {
  constructor() {
    super();
    cpSync(join(template(), '.git'), join(this.root, '.git'), { recursive: true });
    // The copy's files have other times than the index notes.
    this.git('update-index', '-q', '--refresh');
  }

  /** Runs git in the story; gives back what it prints. */
  git(...args: string[]): string {
    return runGit(this.root, ...args);
  }

  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', message);
  }

  move(from: string, to: string): void {
    mkdirSync(dirname(this.path(to)), { recursive: true });
    renameSync(this.path(from), this.path(to));
  }

  /** The lines that `npm run check -- --base REVISION` prints, those of second witnesses aside. */
  linesSince(revision: string, root = this.root): string[] {
    return linesSince(root, revision);
  }

  /** The lines among them that are about the ledger. */
  ledgerLines(): string[] {
    return this.linesSince('v1').filter((line) => line.startsWith('content/corrections.yaml'));
  }

  /** Adds an item to the ledger as an editor does. */
  correct(id: string, details: object = {}): string[] {
    return correctEntry(this.root, id, {
      kind: 'correction',
      date: '2026-11-22',
      was: 'One thing.',
      now: 'Another thing.',
      why: 'A slip of the copy.',
      ...details,
    });
  }

  /** The command line of the check. */
  check(...args: string[]): { status: number | null; stdout: string; stderr: string } {
    return spawnSync(process.execPath, ['src/check/cli.ts', '--root', this.root, ...args], {
      encoding: 'utf8',
      env: quietGit,
    });
  }
}

export function linesSince(root: string, revision: string): string[] {
  const { problems, items } = checkContent(root);
  // What a second witness says of a change, with or without a base, stands in the catalogue.
  const own = problems.filter(({ code }) => !Object.hasOwn(figureKinds, code));
  return sortProblems([...own, ...checkBase(root, revision, items)]).map(formatProblem);
}

export function runGit(root: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(
    'git',
    ['-C', root, '-c', 'user.name=Editor', '-c', 'user.email=editor@example.org', ...args],
    { encoding: 'utf8', env: quietGit },
  );
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

let made: string | undefined;

/** A repository with the small story, made once: a copy of its folder is quicker than five calls of git. */
function template(): string {
  if (made !== undefined) return made;
  made = new SmallStory().root;
  runGit(made, 'init', '--quiet', '--template=', '--initial-branch=main');
  runGit(made, 'add', '--all');
  runGit(made, 'commit', '--quiet', '--message', 'The story');
  runGit(made, 'tag', 'v1');
  runGit(made, 'gc', '--quiet');
  process.once('exit', () => rmSync(made ?? '', { recursive: true, force: true }));
  return made;
}

/** The line for the first change of an entry in silence. */
export const silent = (place: string, what: string, id: string, was: string, now: string): string =>
  `content/${place}: ${what}, and content/corrections.yaml does not say so. Restore it, or add an item: npm run correct -- ${id} --kind correction --date YYYY-MM-DD --was '${was}' --now '${now}' --why '…'`;
/** That line where the count of the small story became 1300. */
export const silentCount: string = silent(
  `${counted}:22:12 figures.0.value`,
  'The published value changed from 1200 to 1300',
  'gazette-counts-pilots',
  '1200',
  '1300',
);
export const alsoSilent = (place: string, what: string): string =>
  `content/${place}: ${what}, and content/corrections.yaml does not say so. Restore it, or let the item for this entry say so too.`;
export const withdraw = (id: string, facet: string): string =>
  `npm run correct -- ${id} --kind withdrawal --facet ${facet} --date YYYY-MM-DD --was '…' --now '…' --why '…'`;
