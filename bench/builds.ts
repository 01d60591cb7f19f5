import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { facetNames } from '../src/model/collections.ts';
import { commandOf } from '../tests/support/commands.ts';
import { measure, type Usage } from './measure.ts';

const project = resolve(import.meta.dirname, '..');

/** One build: commands of Node that run one after the other. */
export interface Build {
  cwd: string;
  commands: string[][];
  /** What a run leaves and the next must not find: each build is cold. */
  leaves: string[];
}

/** The commands of this site's build and of the content check, with the flags of `npm run`. */
export const buildCommand = commandOf('build');
export const checkCommand = commandOf('check');

/** Our build of a story, search and all. */
export function ourBuild(root: string): Build {
  return {
    cwd: project,
    commands: [[...buildCommand, '--root', root]],
    leaves: ['dist', '.astro'].map((name) => join(root, name)),
  };
}

/** Makes the bare Astro site of a story's entries beside it: a page an entry, an index, Pagefind's command over them. */
export function bareBuild(root: string): Build {
  const cwd = join(root, 'bare');
  const packages = join(project, 'node_modules');
  cpSync(join(import.meta.dirname, 'peers/astro'), cwd, { recursive: true });
  mkdirSync(join(cwd, 'src/content'));
  for (const facet of facetNames)
    cpSync(join(root, 'content', facet), join(cwd, 'src/content', facet), { recursive: true });
  symlinkSync(packages, join(cwd, 'node_modules'), 'junction');
  return {
    cwd,
    commands: [
      ['node_modules/astro/bin/astro.mjs', 'build'],
      ['node_modules/pagefind/lib/runner/bin.cjs', '--site', 'dist'],
    ],
    leaves: ['dist', '.astro', '.cache'].map((name) => join(cwd, name)),
  };
}

/** Builds once, cold: times are added up, memory is that of the largest process of all commands. */
export async function runBuild({ cwd, commands, leaves }: Build): Promise<Usage> {
  for (const folder of leaves) rmSync(folder, { recursive: true, force: true });
  const sum: Usage = { processor: 0, memory: 0, wall: 0 };
  for (const command of commands) {
    const { processor, memory, wall } = await measure(command, cwd);
    sum.processor += processor;
    sum.memory = Math.max(sum.memory, memory);
    sum.wall += wall;
  }
  return sum;
}

/** Pages that the bare site of a story has: an entry that it left out would flatter it. */
export function countBarePages(root: string): number {
  return readdirSync(join(root, 'bare/dist'), { recursive: true }).filter((file) => String(file).endsWith('.html'))
    .length;
}
